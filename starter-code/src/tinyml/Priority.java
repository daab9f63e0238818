package tinyml;

/** What decides which tensor is placed before which. */
enum Priority {
  /** Large tensors first: small ones find a gap later. */
  SIZE,

  /** First those that are live for many steps, and so in the way of many. */
  LIFETIME,

  /** As an inference goes on. */
  FIRST_USE,

  /** As it went on, seen from its end. */
  LAST_USE;

  static final Priority[] ALL = {SIZE, LIFETIME, FIRST_USE, LAST_USE};

  /** Sorts tensors: the highest rank first, of equal ones the larger tensor. */
  void sort(int[] order, Model model, Lifetimes lifetimes) {
    // TODO lab05-sort
  }

  private boolean precedes(int a, int b, Model model, Lifetimes lifetimes) {
    int difference = rank(a, model, lifetimes) - rank(b, model, lifetimes);
    return difference > 0 || difference == 0 && model.tensors[a].bytes > model.tensors[b].bytes;
  }

  private int rank(int tensor, Model model, Lifetimes lifetimes) {
    // TODO lab05-rank
    return 0;
  }

}
