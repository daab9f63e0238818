package tinyml;

/**
 * The discrete Fourier transform of 256 complex numbers, and a 256th of it:
 *
 * <pre>
 * Z(k) = 1 / 256 * sum over n of z(n) * w^(k * n), with w = cos(2 pi / 256) - i sin(2 pi / 256)
 * </pre>
 *
 * <p>Radix 4, decimation in time: of every fourth number a transform of a quarter of the length,
 * and the four of them combined by <i>butterflies</i>. That is done four times, from transforms of
 * one number to one of 256. Before each time all numbers are divided by 4, so that they stay within
 * 16 bits. Source: Cooley and Tukey, 1965; kissfft with {@code FIXED_POINT=16}, bit-exact with it.
 */
public final class ComplexFft {
  /** How many numbers. */
  public static final int POINTS = 256;

  private ComplexFft() {}

  // tag::complex-fft[]
  /**
   * Where the first stage expects number {@code i}: i in four digits to the base 4, read backward.
   *
   * @param i 0 .. 255
   */
  public static int reversed(int i) {
    // tag::lab09-reversed[]
    return (i & 0x03) << 6 | (i & 0x0c) << 2 | (i & 0x30) >> 2 | (i & 0xc0) >> 6;
    // end::lab09-reversed[] return i;
  }

  /**
   * Transforms in place.
   *
   * @param z the first 256 are {@link Complex} numbers, number i at {@code reversed(i)}; afterwards
   *     their transform, in order
   */
  public static void transform(int[] z) {
    // tag::lab09-stages[]
    for (int quarter = 1; quarter < POINTS; quarter *= 4) {
      for (int begin = 0; begin < POINTS; begin += 4 * quarter) {
        combine(z, begin, quarter, UnitCircle.STEPS / 4 / quarter);
      }
    }
    // end::lab09-stages[]
  }

  /**
   * Makes one transform of four, by butterflies: number k of each goes in, and what comes out are
   * the numbers k, k + quarter, k + 2 quarter and k + 3 quarter.
   *
   * @param begin where in z the first of the four begins; the others follow it
   * @param quarter how long they are
   * @param step by how much more than the one before it each number of the second is turned; those
   *     of the third by twice, those of the fourth by three times as much
   */
  private static void combine(int[] z, int begin, int quarter, int step) {
    // tag::lab09-butterfly[]
    for (int k = 0; k < quarter; k++) {
      int a = Complex.quarter(z[begin + k]);
      int b = Complex.quarter(z[begin + quarter + k]);
      int c = Complex.quarter(z[begin + 2 * quarter + k]);
      int d = Complex.quarter(z[begin + 3 * quarter + k]);
      b = Complex.turned(b, UnitCircle.POINTS[step * k]);
      c = Complex.turned(c, UnitCircle.POINTS[2 * step * k]);
      d = Complex.turned(d, UnitCircle.POINTS[3 * step * k]);
      int sum = Complex.plus(a, c);
      int difference = Complex.minus(a, c);
      int oddSum = Complex.plus(b, d);
      int oddDifference = Complex.timesMinusI(Complex.minus(b, d));
      z[begin + k] = Complex.plus(sum, oddSum);
      z[begin + quarter + k] = Complex.plus(difference, oddDifference);
      z[begin + 2 * quarter + k] = Complex.minus(sum, oddSum);
      z[begin + 3 * quarter + k] = Complex.minus(difference, oddDifference);
    }
    // end::lab09-butterfly[]
  }
  // end::complex-fft[]
}
