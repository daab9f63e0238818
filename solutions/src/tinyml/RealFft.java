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

  // tag::real-fft[]
  /**
   * The spectrum, a 512th of the sum that defines it.
   *
   * @param samples 512
   * @param spectrum gets 257 {@link Complex} numbers
   */
  public static void transform(short[] samples, int[] spectrum) {
    // tag::lab09-pairs[]
    for (int i = 0; i < ComplexFft.POINTS; i++) {
      spectrum[ComplexFft.reversed(i)] = Complex.of(samples[2 * i], samples[2 * i + 1]);
    }
    // end::lab09-pairs[]
    ComplexFft.transform(spectrum);
    int both = Complex.half(spectrum[0]);
    spectrum[0] = Complex.of(Complex.real(both) + Complex.imaginary(both), 0);
    spectrum[BINS - 1] = Complex.of(Complex.real(both) - Complex.imaginary(both), 0);
    for (int k = 1; k <= BINS / 2; k++) {
      separate(spectrum, k, BINS - 1 - k);
    }
  }

  /** Makes X(k) and X(j) of Z(k) and Z(j), where j is 256 - k. */
  private static void separate(int[] z, int k, int j) {
    // tag::lab09-separate[]
    int p = Complex.half(z[k]);
    int q = Complex.conjugate(Complex.half(z[j]));
    int even = Complex.plus(p, q);
    int odd = Complex.turned(Complex.timesMinusI(Complex.minus(p, q)), UnitCircle.POINTS[k]);
    z[k] =
        Complex.of(
            Complex.real(even) + Complex.real(odd) >> 1,
            Complex.imaginary(even) + Complex.imaginary(odd) >> 1);
    z[j] =
        Complex.of(
            Complex.real(even) - Complex.real(odd) >> 1,
            Complex.imaginary(odd) - Complex.imaginary(even) >> 1);
    // end::lab09-separate[]
  }
  // end::real-fft[]
}
