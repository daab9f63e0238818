package tinyml;

/**
 * LEAKY_RELU on signed bytes: negative numbers are multiplied by a small number instead of being
 * lost.
 *
 * <pre>output = input >= 0 ? input : alpha * input</pre>
 *
 * <p>There is one multiplier for each case, {@code scale_in / scale_out} and {@code scale_in *
 * alpha / scale_out}, both computed in float from left to right. If alpha is negative, the steps
 * are multiplied by its magnitude and the rounded product is negated. Source: TensorFlow Lite's
 * reference kernel; bit-exact with it.
 */
public final class LeakyRelu extends UnaryKernel {
  private final int mantissa;
  private final int alphaMantissa; // of alpha's magnitude
  private final byte shift;
  private final byte alphaShift;
  private final boolean alphaIsNegative;

  /**
   * Prepares the operator; see {@link UnaryKernel}.
   *
   * @param alpha what negative numbers are multiplied by; any finite number
   * @throws ModelError if a tensor is different, or a multiplier is beyond 2^29
   */
  public LeakyRelu(Tensor input, Tensor output, float alpha) {
    super(input, output);
    if (Float.isNaN(alpha)) {
      throw new ModelError("LEAKY_RELU has an alpha that is not a number");
    }
    QuantizedMultiplier multiplier = multiplier(input.scale(0) / output.scale(0));
    mantissa = multiplier.mantissa;
    shift = (byte) multiplier.shift;
    // TODO lab07-leaky-multiplier
    float real = alpha;
    QuantizedMultiplier alphaMultiplier = multiplier(Math.abs(real));
    alphaMantissa = alphaMultiplier.mantissa;
    alphaShift = (byte) alphaMultiplier.shift;
    alphaIsNegative = real < 0;
  }

  @Override
  protected int apply(int steps) {
    // TODO lab07-leaky-relu
    return steps;
  }
}
