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

  /**
   * Where the first stage expects number {@code i}: i in four digits to the base 4, read backward.
   *
   * @param i 0 .. 255
   */
  public static int reversed(int i) {
    // TODO lab09-reversed
    return i;
  }

  /**
   * Transforms in place.
   *
   * @param z the first 256 are {@link Complex} numbers, number i at {@code reversed(i)}; afterwards
   *     their transform, in order
   */
  public static void transform(int[] z) {
    // TODO lab09-stages
  }

  /** The first stage: transforms of four numbers, of which none is turned. */
  private static void fours(int[] z) {
    // TODO lab09-fours
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
    // TODO lab09-butterfly
  }
}
