package tinyml;

/**
 * PAD and PADV2: a tensor with more of a given value around it.
 *
 * <p>PAD fills with what stands for 0, the output's zero point; PADV2 has a value of its own as an
 * input, in the output's quantisation.
 */
public final class Pad extends Kernel {
  private final Tensor input;
  private final Tensor value; // null for what stands for 0
  private final Tensor output;

  /** Where the input's elements lie in the output. */
  private final StridedView inside;

  /**
   * Prepares the operator.
   *
   * @param input any type, quantised with one scale or not
   * @param paddings int32, a constant: for each axis how many indices to add before and how many
   *     after, at least 0
   * @param value one element of the input's type, or null
   * @param output of the input's type, quantised as it is, with the dimensions that follow
   * @throws ModelError if a tensor is different
   */
  public Pad(Tensor input, Tensor paddings, Tensor value, Tensor output) {
    this.input = input;
    this.value = value;
    this.output = output;
    requireType(output, input.type);
    requireSameQuantization(input, output);
    if (value != null) {
      checkValue();
    }
    if (input.rank() != output.rank()) {
      throw new ModelError("PAD makes %d axes of a tensor with %d", output.rank(), input.rank());
    }
    int[] around = integers(paddings, 2 * input.rank());
    int[] strides = StridedView.strides(output);
    int start = 0;
    for (int axis = 0; axis < strides.length; axis++) {
      checkAxis(axis, around[2 * axis], around[2 * axis + 1]);
      // tag::lab07-pad-start[]
      start = start + around[2 * axis] * strides[axis];
      // end::lab07-pad-start[]
    }
    inside =
        new StridedView(
            start, StridedView.dimensions(input), strides, TensorType.elementBytes(input.type));
  }

  private void checkValue() {
    requireType(value, output.type);
    requireSameQuantization(value, output);
    if (value.elements() != 1) {
      throw new ModelError("PADV2 pads with one element, not %d", value.elements());
    }
  }

  private void checkAxis(int axis, int before, int after) {
    long padded = (long) before + input.dimension(axis) + after;
    if (before < 0 || after < 0 || padded != output.dimension(axis)) {
      throw new ModelError(
          "PAD has dimension %d on axis %d for %d before %d and %d after it",
          output.dimension(axis), axis, before, input.dimension(axis), after);
    }
  }

  // tag::pad[]
  @Override
  public void invoke() {
    // tag::lab07-pad[]
    int elementBytes = TensorType.elementBytes(output.type);
    // Of the types with several bytes none has a zero point.
    byte zero = elementBytes == 1 ? (byte) output.zeroPoint() : 0;
    for (int i = 0; i < output.bytes; i++) {
      output.data[output.offset + i] =
          value == null ? zero : value.data[value.offset + i % elementBytes];
    }
    inside.scatter(input.data, input.offset, output.data, output.offset);
    // end::lab07-pad[]
  }
  // end::pad[]
}
