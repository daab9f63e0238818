package tinyml;

/**
 * A real multiplier as two integers, for processors that multiply integers faster than reals:
 *
 * <pre>real = mantissa / 2^31 * 2^shift</pre>
 *
 * <p>Source: TensorFlow Lite, {@code QuantizeMultiplier}; bit-exact with it.
 */
public final class QuantizedMultiplier {
  /** 2^30 .. 2^31 - 1, which is 0.5 .. 1 in steps of 2^-31; or 0. */
  public final int mantissa;

  /** -31 .. 30: how many bits to shift left, or right when negative; 0 when the mantissa is 0. */
  public final int shift;

  private QuantizedMultiplier(int mantissa, int shift) {
    this.mantissa = mantissa;
    this.shift = shift;
  }

  /**
   * The closest mantissa and shift to a real multiplier.
   *
   * <p>The mantissa is rounded with ties up. A multiplier that would need a shift below -31 makes
   * every int 0, so it becomes mantissa 0, shift 0.
   *
   * @param real 0 .. 2^29
   */
  public static QuantizedMultiplier of(double real) {
    // TODO lab01-multiplier
    return new QuantizedMultiplier(0, 0);
  }
}
