package tinyml;

/** Places tensors in a given order, each as low in the arena as those before it allow. */
final class Placement {
  private final Model model;
  private final Spacing spacing;
  private final int[] offsets; // by tensor
  private int[] placed;

  Placement(Model model, Spacing spacing) {
    this.model = model;
    this.spacing = spacing;
    offsets = new int[model.tensors.length];
  }

  // tag::placement[]
  /**
   * Finds an offset for each tensor.
   *
   * @param order indices of the tensors to place
   * @return bytes of the arena
   * @throws ModelError if they are beyond the int range
   */
  int place(int[] order) {
    placed = order;
    // tag::lab05-place-in-order[]
    int arena = 0;
    for (int i = 0; i < order.length; i++) {
      int tensor = order[i];
      offsets[tensor] = lowest(tensor, i);
      arena = Math.max(arena, Planner.end(offsets[tensor], model.tensors[tensor].bytes));
    }
    return arena;
    // end::lab05-place-in-order[] return 0;
  }

  /** The lowest offset of a tensor that the first {@code count} of the order have left it. */
  private int lowest(int tensor, int count) {
    // tag::lab05-lowest[]
    int offset = 0;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int i = 0; i < count; i++) {
        int other = placed[i];
        if (spacing.lifetimes.meet(other, tensor)
            && offset < offsets[other] + spacing.least(other, tensor)
            && offset > offsets[other] - spacing.least(tensor, other)) {
          offset = Planner.align(Planner.end(offsets[other], spacing.least(other, tensor)));
          moved = true;
        }
      }
    }
    return offset;
    // end::lab05-lowest[] return 0;
  }

  // end::placement[]

  /** Gives the model's tensors the offsets that were found last. */
  void apply() {
    for (int tensor : placed) {
      model.tensors[tensor].offset = offsets[tensor];
    }
  }
}
