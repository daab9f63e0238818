package tinyml;

/**
 * What the planner does, one tensor after the other, to be watched. It is in the planner's package
 * because the orders that the planner tries are nobody else's business.
 */
public final class PlanSteps {
  private PlanSteps() {}

  /** How many orders the planner tries before it searches. */
  public static int orders() {
    return Priority.ALL.length;
  }

  /**
   * Places a model's tensors in one of the planner's orders; the model itself stays as it is.
   *
   * @param order 0 .. orders - 1: by size, by lifetime, by first use, by last use
   * @return bytes of the arena; then the tensors in the order in which they are placed; then the
   *     offset of each tensor of the model
   */
  public static int[] of(Model model, int order) {
    Spacing spacing = Spacing.of(model);
    int[] tensors = GreedyPlanner.tensors(model);
    Priority.ALL[order].sort(tensors, model, spacing.lifetimes);
    int[] before = new int[model.tensors.length];
    for (int i = 0; i < before.length; i++) {
      before[i] = model.tensors[i].offset;
    }
    Placement placement = new Placement(model, spacing);
    int[] steps = new int[1 + tensors.length + before.length];
    steps[0] = placement.place(tensors);
    placement.apply();
    for (int i = 0; i < tensors.length; i++) {
      steps[1 + i] = tensors[i];
    }
    for (int i = 0; i < before.length; i++) {
      steps[1 + tensors.length + i] = model.tensors[i].offset;
      model.tensors[i].offset = before[i];
    }
    return steps;
  }
}
