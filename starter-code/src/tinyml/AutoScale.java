package tinyml;

/**
 * Makes a quiet frame as loud as 16 bits can hold, by a power of two.
 *
 * <p>The Fourier transform that follows halves its numbers again and again and keeps 16 bits of
 * them. What is quiet would lose all of them on the way. The square root shifts back by as many
 * bits, so that a loud frame stays louder than a quiet one.
 *
 * <p>Source: TFLM, {@code SignalFftAutoScale}; bit-exact with it.
 */
public final class AutoScale {
  private AutoScale() {}

  /**
   * Shifts all samples left by the same number of bits.
   *
   * @param frame scaled in place; samples from {@link HannWindow#LENGTH} on are not looked at
   * @return by how many bits, 0 .. 15: the most that leave no sample outside -32768 .. 32767, and
   *     15 for a frame of zeros
   */
  public static int apply(short[] frame) {
    // TODO lab09-auto-scale
    return 0;
  }

  /**
   * The greatest absolute value. It is kept in 16 bits, as in TFLM: there, the absolute value of
   * -32768 is -32768, and any sample after it is greater.
   */
  private static int greatest(short[] frame) {
    // TODO lab09-greatest
    return 0;
  }
}
