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

  /**
   * All butterflies of a stage that turn by the same angle: those of numbers {@code first}, {@code
   * first + 4 * quarter}, and so on.
   *
   * @param quarter the length of the transforms that are combined; the four numbers of a butterfly
   *     are this far apart
   * @param turn by how many 256ths of a circle the second number is turned; the third is turned
   *     twice, the fourth three times as far
   */
  private static void butterflies(int[] z, int first, int quarter, int turn) {
    int cosine1 = Sine.cosine(2 * turn);
    int sine1 = Sine.sine(2 * turn);
    int cosine2 = Sine.cosine(4 * turn);
    int sine2 = Sine.sine(4 * turn);
    int cosine3 = Sine.cosine(6 * turn);
    int sine3 = Sine.sine(6 * turn);
    // TODO lab09-butterfly
  }
}
