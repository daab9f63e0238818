package tinyml;

/**
 * CONCATENATION: tensors one behind the other along one axis.
 *
 * <p>All are quantised alike, so elements are copied as they are.
 */
public final class Concatenation extends Kernel {
  private final Tensor[] inputs;
  private final Tensor output;

  /** Where each input's elements lie in the output. */
  private final StridedView[] parts;

  /**
   * Prepares the operator.
   *
   * @param inputs at least one, of the output's type, quantised as it is, with its dimensions on
   *     all axes but one; the array belongs to the kernel from now on
   * @param output any type, quantised with one scale or not; its dimension on the axis is the sum
   *     of the inputs'
   * @param axis the one along which the inputs follow each other; counted from the last if negative
   * @throws ModelError if a tensor is different, or there is no such axis
   */
  public Concatenation(Tensor[] inputs, Tensor output, int axis) {
    this.inputs = inputs;
    this.output = output;
    int along = axis(axis, output);
    parts = new StridedView[inputs.length];
    long before = 0;
    // tag::lab07-concatenation-parts[]
    int[] strides = StridedView.strides(output);
    for (int i = 0; i < inputs.length; i++) {
      checkInput(inputs[i], along);
      int start = (int) before * strides[along];
      int[] dimensions = StridedView.dimensions(inputs[i]);
      parts[i] = new StridedView(start, dimensions, strides, TensorType.elementBytes(output.type));
      before = before + dimensions[along];
    }
    // end::lab07-concatenation-parts[]
    if (before != output.dimension(along)) {
      throw new ModelError(
          "CONCATENATION has dimension %d along axis %d for %d inputs of another sum",
          output.dimension(along), along, inputs.length);
    }
  }

  private void checkInput(Tensor input, int along) {
    requireType(input, output.type);
    requireSameQuantization(input, output);
    if (input.rank() != output.rank()) {
      throw new ModelError(
          "CONCATENATION has an input with %d axes for %d", input.rank(), output.rank());
    }
    for (int axis = 0; axis < output.rank(); axis++) {
      if (axis != along && input.dimension(axis) != output.dimension(axis)) {
        throw new ModelError(
            "CONCATENATION along axis %d has dimension %d for %d on axis %d",
            along, input.dimension(axis), output.dimension(axis), axis);
      }
    }
  }

  // tag::concatenation[]
  @Override
  public void invoke() {
    // tag::lab07-concatenation[]
    for (int i = 0; i < inputs.length; i++) {
      parts[i].scatter(inputs[i].data, inputs[i].offset, output.data, output.offset);
    }
    // end::lab07-concatenation[]
  }
  // end::concatenation[]
}
