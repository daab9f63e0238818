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
    fours(z);
    for (int quarter = 4; quarter < POINTS; quarter *= 4) {
      for (int begin = 0; begin < POINTS; begin += 4 * quarter) {
        combine(z, begin, quarter, UnitCircle.STEPS / 4 / quarter);
      }
    }
    // end::lab09-stages[]
  }

  /** The first stage: transforms of four numbers, of which none is turned. */
  private static void fours(int[] z) {
    // tag::lab09-fours[]
    for (int i = 0; i < POINTS; i += 4) {
      int a = Complex.quarter(z[i]);
      int b = Complex.quarter(z[i + 1]);
      int c = Complex.quarter(z[i + 2]);
      int d = Complex.quarter(z[i + 3]);
      int even = Dsp.sadd16(a, c);
      int odd = Dsp.sadd16(b, d);
      z[i] = Dsp.sadd16(even, odd);
      z[i + 2] = Dsp.ssub16(even, odd);
      even = Dsp.ssub16(a, c);
      odd = Dsp.ssub16(b, d);
      z[i + 1] = Dsp.ssax(even, odd);
      z[i + 3] = Dsp.sasx(even, odd);
    }
    // end::lab09-fours[]
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
      b = Complex.turned(b, UnitCircle.point(step * k));
      c = Complex.turned(c, UnitCircle.point(2 * step * k));
      d = Complex.turned(d, UnitCircle.point(3 * step * k));
      int even = Dsp.sadd16(a, c);
      int odd = Dsp.sadd16(b, d);
      z[begin + k] = Dsp.sadd16(even, odd);
      z[begin + 2 * quarter + k] = Dsp.ssub16(even, odd);
      even = Dsp.ssub16(a, c);
      odd = Dsp.ssub16(b, d);
      z[begin + quarter + k] = Dsp.ssax(even, odd);
      z[begin + 3 * quarter + k] = Dsp.sasx(even, odd);
    }
    // end::lab09-butterfly[]
  }
  // end::complex-fft[]
}
