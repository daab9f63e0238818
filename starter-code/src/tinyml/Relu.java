package tinyml;

/**
 * RELU on signed bytes: negative numbers become 0.
 *
 * <pre>output = max(0, input)</pre>
 *
 * <p>Input and output may be quantised differently, so the steps are multiplied by {@code scale_in
 * / scale_out}, a quotient of floats, as {@link Requantize} does. Source: TensorFlow Lite's
 * reference kernel; bit-exact with it.
 */
public final class Relu extends UnaryKernel {
  private final int mantissa;
  private final byte shift;

  /**
   * Prepares the operator; see {@link UnaryKernel}.
   *
   * @throws ModelError if a tensor is different, or the multiplier is greater than 2^29
   */
  public Relu(Tensor input, Tensor output) {
    super(input, output);
    QuantizedMultiplier multiplier = multiplier(input.scale(0) / output.scale(0));
    mantissa = multiplier.mantissa;
    shift = (byte) multiplier.shift;
  }

  @Override
  protected int apply(int steps) {
    // TODO lab07-relu
    return steps;
  }
}
