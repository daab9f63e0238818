package tinyml;

/**
 * Places tensors one behind the other, in the order of the model, each at the first aligned
 * position after the one before. Simple, and wasteful: no byte is ever used twice.
 */
public final class LinearPlanner extends Planner {

  // tag::linear-planner[]
  @Override
  public int place(Model model) {
    // tag::lab04-place[]
    int used = 0;
    for (Tensor tensor : model.tensors) {
      if (tensor.needsArena()) {
        tensor.offset = align(used);
        used = end(tensor.offset, tensor.bytes);
      }
    }
    return used;
    // end::lab04-place[] return 0;
  }
  // end::linear-planner[]
}
