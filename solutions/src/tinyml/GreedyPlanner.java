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

  // tag::greedy-planner[]
  @Override
  public int place(Model model) {
    // tag::lab05-place[]
    Spacing spacing = Spacing.of(model);
    Placement placement = new Placement(model, spacing);
    int enough = ArenaBound.of(model, spacing);
    int[] order = tensors(model);
    int[] best = new int[order.length];
    int least = Integer.MAX_VALUE;
    for (Priority priority : Priority.ALL) {
      priority.sort(order, model, spacing.lifetimes);
      int arena = placement.place(order);
      if (arena < least) {
        least = arena;
        placement.apply();
        copy(order, best);
      }
      if (least <= enough) {
        return least;
      }
    }
    return search(placement, best, least, enough);
    // end::lab05-place[] return 0;
  }

  // end::greedy-planner[]

  // tag::search[]
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
    // tag::lab05-search[]
    int current = least;
    int random = 1;
    int tries = order.length == 0 ? 0 : EFFORT / order.length / order.length;
    while (least > enough && tries > 0) {
      random = random * 1_664_525 + 1_013_904_223;
      int from = (random >>> 16) % order.length;
      random = random * 1_664_525 + 1_013_904_223;
      int to = (random >>> 16) % order.length;
      move(order, from, to);
      int arena = placement.place(order);
      if (arena <= current) {
        current = arena;
      } else {
        move(order, to, from);
      }
      if (arena < least) {
        least = arena;
        placement.apply();
      }
      tries--;
    }
    // end::lab05-search[]
    return least;
  }

  // end::search[]

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
