package tinyml;

/**
 * Per-channel amplitude normalisation: a gain for each channel that is the smaller the louder its
 * surroundings are, so that near and far, loud and soft look alike.
 *
 * <p>The gain follows the noise that {@link SpectralSubtraction} has estimated:
 *
 * <pre>gain(noise) = 2^21 * (noise / 2^7 + 80)^-0.95</pre>
 *
 * <p>A power with a fraction is too much for a small processor. Between any two powers of two the
 * curve is nearly a parabola, and a table holds one for each. Source: TFLM, {@code SignalPCAN},
 * bit-exact with it; Wang et al., "Trainable frontend for robust and far-field keyword spotting",
 * 2017.
 */
public final class Pcan {
  private static final int GAIN_SHIFT = 6;

  private static final int RATIO_BITS = 12;
  private static final int OUTPUT_BITS = 6;

  /**
   * The gains of 0 and 1, and then for each power of two, from 2 on, what its parabola begins with,
   * its slope, its curvature, and a zero.
   */
  private static final short[] GAINS = {
    32636, 32633, 32630, -6, 0, 0, 32624, -12, 0, 0, 32612, -23,
    -2, 0, 32587, -48, 0, 0, 32539, -96, 0, 0, 32443, -190,
    0, 0, 32253, -378, 4, 0, 31879, -739, 18, 0, 31158, -1409,
    62, 0, 29811, -2567, 202, 0, 27446, -4301, 562, 0, 23707, -6265,
    1230, 0, 18672, -7458, 1952, 0, 13166, -7030, 2212, 0, 8348, -5342,
    1868, 0, 4874, -3459, 1282, 0, 2697, -2025, 774, 0, 1446, -1120,
    436, 0, 762, -596, 232, 0, 398, -313, 122, 0, 207, -164,
    64, 0, 107, -85, 34, 0, 56, -45, 18, 0, 29, -22,
    8, 0, 15, -13, 6, 0, 8, -8, 4, 0, 4, -2,
    0, 0, 2, -3, 2, 0, 1, 0, 0, 0, 1, -3,
    2, 0, 0, 0, 0
  };

  private Pcan() {}

  /**
   * The gain where so much noise is.
   *
   * @param noise 0 or more, in units of 2^-10 of the signal's
   * @return 0 .. 32636
   */
  public static int gain(int noise) {
    // TODO lab09-gain
    return 1;
  }

  /**
   * Lets what does not stand out shrink further: x^2 / 4 below 2, x - 1 from there on.
   *
   * @param ratio 0 or more, in units of 2^-12
   * @return in units of 2^-6, rounded down
   */
  public static int shrink(int ratio) {
    // TODO lab09-shrink
    return ratio;
  }

  /**
   * Multiplies each channel by its gain and lets it shrink.
   *
   * @param signal 0 .. 2^21 - 1 for each channel; the products must be below 2^37
   * @param noise as many estimates as channels
   */
  public static void apply(int[] signal, int[] noise) {
    // TODO lab09-pcan
  }
}
