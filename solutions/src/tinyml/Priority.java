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

  // tag::priority[]
  /** Sorts tensors: the highest rank first, of equal ones the larger tensor. */
  void sort(int[] order, Model model, Lifetimes lifetimes) {
    // tag::lab05-sort[]
    for (int i = 1; i < order.length; i++) {
      int tensor = order[i];
      int at = i;
      while (at > 0 && precedes(tensor, order[at - 1], model, lifetimes)) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = tensor;
    }
    // end::lab05-sort[]
  }

  private boolean precedes(int a, int b, Model model, Lifetimes lifetimes) {
    int difference = rank(a, model, lifetimes) - rank(b, model, lifetimes);
    return difference > 0 || difference == 0 && model.tensors[a].bytes > model.tensors[b].bytes;
  }

  private int rank(int tensor, Model model, Lifetimes lifetimes) {
    // tag::lab05-rank[]
    return switch (this) {
      case SIZE -> model.tensors[tensor].bytes;
      case LIFETIME -> lifetimes.last(tensor) - lifetimes.first(tensor);
      case FIRST_USE -> -lifetimes.first(tensor);
      case LAST_USE -> lifetimes.last(tensor);
    };
    // end::lab05-rank[] return 0;
  }

  // end::priority[]
}
