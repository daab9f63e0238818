package tinyml;

/**
 * Places tensors one behind the other, in the order of the model, each at the first aligned
 * position after the one before. Simple, and wasteful: no byte is ever used twice.
 */
public final class LinearPlanner extends Planner {

  @Override
  public int place(Model model) {
    // TODO lab04-place
    return 0;
  }
}
