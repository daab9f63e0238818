package tinyml;

/**
 * A kernel that computes each element of its output from the same element of its only input: the
 * activation functions that stand as operators of their own.
 *
 * <p>Elements are computed in the order in which they lie in memory, and each is read before it is
 * written. That is a promise to the planner, which may put the output where the input is, or before
 * it.
 */
abstract class UnaryKernel extends Kernel {
  protected final Tensor input;
  protected final Tensor output;
  protected final byte inputZeroPoint;
  protected final byte outputZeroPoint;

  /**
   * Prepares the walk.
   *
   * @param input int8, one scale
   * @param output int8, one scale, as many elements as {@code input}
   * @throws ModelError if a tensor is different
   */
  UnaryKernel(Tensor input, Tensor output) {
    this.input = input;
    this.output = output;
    requireType(input, TensorType.INT8);
    requireType(output, TensorType.INT8);
    requireOneScale(input);
    requireOneScale(output);
    requireSameElements(input, output);
    inputZeroPoint = (byte) input.zeroPoint();
    outputZeroPoint = (byte) output.zeroPoint();
  }

  // tag::unary[]
  @Override
  public final void invoke() {
    // tag::lab07-unary[]
    for (int i = 0; i < output.bytes; i++) {
      int steps = input.data[input.offset + i] - inputZeroPoint;
      int result = apply(steps) + outputZeroPoint;
      output.data[output.offset + i] = (byte) Saturation.saturate(result);
    }
    // end::lab07-unary[]
  }

  /**
   * The function's value, in steps of the output's scale; what does not fit is saturated.
   *
   * @param steps an element of the input without its zero point, -255 .. 255
   */
  protected abstract int apply(int steps);
  // end::unary[]
}
