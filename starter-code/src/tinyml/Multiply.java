package tinyml;

/**
 * MUL on signed bytes:
 *
 * <pre>output = activation(input1 * input2)</pre>
 *
 * <p>The product of two numbers of steps is exact, and counts in {@code scale_1 * scale_2}; one
 * multiplication by {@code scale_1 * scale_2 / scale_out}, computed in double, takes it to the
 * output's scale. Shapes, see {@link BinaryKernel}. Source: TensorFlow Lite's reference kernel;
 * bit-exact with it.
 */
public final class Multiply extends BinaryKernel {
  private final int mantissa;
  private final byte shift;

  /**
   * Prepares the operator; see {@link BinaryKernel}.
   *
   * @throws ModelError if the multiplier is greater than 2^29
   */
  public Multiply(Tensor input1, Tensor input2, Tensor output, int activation) {
    super(input1, input2, output, activation);
    QuantizedMultiplier multiplier = multiplier(real(input1, input2, output));
    mantissa = multiplier.mantissa;
    shift = (byte) multiplier.shift;
  }

  /** What takes a product of steps to the output's scale. */
  private static double real(Tensor input1, Tensor input2, Tensor output) {
    // TODO lab07-multiply-scale
    return 0;
  }

  @Override
  protected int combine(int steps1, int steps2) {
    // TODO lab07-multiply
    return 0;
  }
}
