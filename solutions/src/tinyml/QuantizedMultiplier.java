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

  // tag::multiplier[]
  /**
   * The closest mantissa and shift to a real multiplier.
   *
   * <p>The mantissa is rounded with ties up. A multiplier that would need a shift below -31 makes
   * every int 0, so it becomes mantissa 0, shift 0.
   *
   * @param real 0 .. 2^29
   */
  public static QuantizedMultiplier of(double real) {
    // tag::lab01-multiplier[]
    // getExponent is that of 1.xxx * 2^e; ours is 0.1xxx * 2^(e + 1). Zero and subnormal numbers
    // report -1023, and so end as multipliers too small to matter.
    int shift = Math.getExponent(real) + 1;
    long mantissa = Math.round(Math.scalb(real, 31 - shift));
    if (mantissa == 1L << 31) { // rounded up to 1.0, which takes one bit too many
      mantissa = 1L << 30;
      shift = shift + 1;
    }
    if (shift < -31) {
      return new QuantizedMultiplier(0, 0);
    }
    return new QuantizedMultiplier((int) mantissa, shift);
    // end::lab01-multiplier[] return new QuantizedMultiplier(0, 0);
  }
  // end::multiplier[]
}
