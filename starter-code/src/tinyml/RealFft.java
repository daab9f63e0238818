package tinyml;

/**
 * The spectrum of 512 real samples, from a transform of 256 complex numbers.
 *
 * <p>Two neighbouring samples are taken for one complex number z(n) = x(2n) + i x(2n + 1). In the
 * transform Z of these, the spectrum of the even samples and that of the odd ones lie one over the
 * other, and come apart because those of real samples are symmetric:
 *
 * <pre>
 * even(k) =     1/2 * (Z(k) + conjugate of Z(256 - k))
 * odd(k)  = -i * 1/2 * (Z(k) - conjugate of Z(256 - k))
 * X(k)    = 1/2 * (even(k) + odd(k) * (cos(2 pi k / 512) - i sin(2 pi k / 512)))
 * </pre>
 *
 * <p>Source: kissfft's real transform with {@code FIXED_POINT=16}; bit-exact with it.
 */
public final class RealFft {
  /** How many samples. */
  public static final int POINTS = 2 * ComplexFft.POINTS;

  /** How many frequencies: bin k is k * 31.25 Hz for samples at 16 kHz, the last 8 kHz. */
  public static final int BINS = ComplexFft.POINTS + 1;

  private RealFft() {}

  /**
   * The spectrum, a 512th of the sum that defines it.
   *
   * @param samples 512
   * @param spectrum gets 257 {@link Complex} numbers
   */
  public static void transform(short[] samples, int[] spectrum) {
    // TODO lab09-pairs
    ComplexFft.transform(spectrum);
    separate(spectrum);
  }

  /**
   * Makes the spectrum X of the transform Z, in place: X(k) and X(256 - k) of Z(k) and Z(256 - k).
   */
  private static void separate(int[] z) {
    int last = BINS - 1;
    // TODO lab09-separate
  }
}
