package tinyml;

/**
 * Lets tensors share memory: places them one after the other, each as low in the arena as those
 * before it allow, in several orders, and keeps the plan with the smallest arena.
 *
 * <p>An inference may overwrite the model's inputs: set them before each. A plan is the same
 * whenever it is made.
 */
public final class GreedyPlanner extends Planner {
  /**
   * How many pairs of tensors a search may look at: a few milliseconds on a laptop, and less than a
   * second on a board, once, and only for models with which the first orders have no luck.
   */
  private static final int EFFORT = 1_000_000;

  @Override
  public int place(Model model) {
    // TODO lab05-place
    return 0;
  }

  /**
   * Moves one tensor after the other to another place in the order, and takes back what makes the
   * arena larger.
   *
   * @param order where to start
   * @param least the smallest arena so far
   * @param enough no arena is smaller than this
   * @return the smallest arena; its plan is applied
   */
  private static int search(Placement placement, int[] order, int least, int enough) {
    // TODO lab05-search
    return least;
  }

  /** Takes an element out of an array, and puts it in again elsewhere. */
  private static void move(int[] order, int from, int to) {
    int moved = order[from];
    for (int i = from; i < to; i++) {
      order[i] = order[i + 1];
    }
    for (int i = from; i > to; i--) {
      order[i] = order[i - 1];
    }
    order[to] = moved;
  }

  private static void copy(int[] from, int[] to) {
    for (int i = 0; i < from.length; i++) {
      to[i] = from[i];
    }
  }

  /** The indices of all tensors that need a place, in the order of the model. */
  static int[] tensors(Model model) {
    int count = 0;
    for (Tensor tensor : model.tensors) {
      if (tensor.needsArena()) {
        count++;
      }
    }
    int[] indices = new int[count];
    for (int i = model.tensors.length - 1; i >= 0; i--) {
      if (model.tensors[i].needsArena()) {
        count--;
        indices[count] = i;
      }
    }
    return indices;
  }
}
