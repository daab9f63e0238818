package tinyml;

/**
 * Lets another planner place the tensors, and then makes room for the windows that fast kernels lay
 * out. A window is needed while its operator runs and no longer, so it lies where no tensor lies
 * that is live then: in most models the arena has such a place, and stays as long as it was.
 */
public final class ScratchPlanner extends Planner {
  private final Planner tensors;

  /**
   * @param tensors places the tensors
   */
  public ScratchPlanner(Planner tensors) {
    this.tensors = tensors;
  }

  @Override
  public int place(Model model) {
    int arena = tensors.place(model);
    for (int step = 0; step < model.operators.length; step++) {
      int bytes = Scratch.windowBytes(model, model.operators[step]);
      if (bytes > 0) {
        arena = Math.max(arena, end(lowest(model, step, bytes), bytes));
      }
    }
    return arena;
  }

  /**
   * The lowest offset from which so many bytes are free while an operator runs. All tensors have
   * their places.
   *
   * @param step index of the operator
   * @throws ModelError if that is beyond the int range
   */
  public static int lowest(Model model, int step, int bytes) {
    int offset = 0;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int i = 0; i < model.tensors.length; i++) {
        Tensor tensor = model.tensors[i];
        if (tensor.needsArena()
            && offset < tensor.offset + tensor.bytes
            && tensor.offset < end(offset, bytes)
            && live(model, i, step)) {
          offset = align(end(tensor.offset, tensor.bytes));
          moved = true;
        }
      }
    }
    return offset;
  }

  /** What {@link Lifetimes} says of one tensor and one step, without an array for all of them. */
  private static boolean live(Model model, int tensor, int step) {
    if (model.tensors[tensor].variable || model.tensors[tensor].definedBy == step) {
      return true;
    }
    if (model.tensors[tensor].definedBy > step) {
      return false;
    }
    for (int i = 0; i < model.outputs(); i++) {
      if (model.output(i) == tensor) {
        return true;
      }
    }
    for (int later = step; later < model.operators.length; later++) {
      Operator operator = model.operators[later];
      for (int i = 0; i < operator.inputs(); i++) {
        if (operator.input(i) == tensor) {
          return true;
        }
      }
    }
    return false;
  }
}
