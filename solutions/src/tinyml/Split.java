package tinyml;

/**
 * SPLIT: cuts a tensor into equal parts along one axis.
 *
 * <p>All are quantised alike, so elements are copied as they are.
 */
public final class Split extends Kernel {
  private final Tensor input;
  private final Tensor[] outputs;

  /** The first part; the others look the same further on. */
  private final StridedView part;

  /** Bytes from one part's first element to the next one's. */
  private final int partBytes;

  /**
   * Prepares the operator.
   *
   * @param axis int32, a constant of one element: the axis to cut; counted from the last if
   *     negative
   * @param input any type, quantised with one scale or not
   * @param outputs at least one, of the input's type, quantised as it is, with its dimensions on
   *     all axes but the one that is cut; the array belongs to the kernel from now on
   * @throws ModelError if a tensor is different, or there is no such axis
   */
  public Split(Tensor axis, Tensor input, Tensor[] outputs) {
    this.input = input;
    this.outputs = outputs;
    int along = axis(integers(axis, 1)[0], input);
    int[] dimensions = StridedView.dimensions(input);
    if (outputs.length == 0 || dimensions[along] % outputs.length != 0) {
      throw new ModelError(
          "SPLIT cuts dimension %d into %d parts", dimensions[along], outputs.length);
    }
    dimensions[along] = dimensions[along] / outputs.length;
    for (Tensor output : outputs) {
      checkOutput(output, dimensions);
    }
    int[] strides = StridedView.strides(input);
    part = new StridedView(0, dimensions, strides, TensorType.elementBytes(input.type));
    partBytes = dimensions[along] * strides[along];
  }

  private void checkOutput(Tensor output, int[] dimensions) {
    requireType(output, input.type);
    requireSameQuantization(input, output);
    if (output.rank() != dimensions.length) {
      throw new ModelError(
          "SPLIT has an output with %d axes for %d", output.rank(), dimensions.length);
    }
    for (int axis = 0; axis < dimensions.length; axis++) {
      if (output.dimension(axis) != dimensions[axis]) {
        throw new ModelError(
            "SPLIT has an output of dimension %d for %d on axis %d",
            output.dimension(axis), dimensions[axis], axis);
      }
    }
  }

  // tag::split[]
  @Override
  public void invoke() {
    for (int i = 0; i < outputs.length; i++) {
      int first = input.offset + i * partBytes;
      part.gather(input.data, first, outputs[i].data, outputs[i].offset);
    }
  }
  // end::split[]
}
