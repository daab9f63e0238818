package tinyml;

/**
 * The Hann window: a frame that begins and ends softly.
 *
 * <p>A Fourier transform takes its frame for one turn of something that repeats for ever. Cut out
 * of a signal, a frame's end does not fit its beginning, and the jump would be heard at all
 * frequencies. So each sample is multiplied by a weight that is 0 at both ends and 1 in the middle:
 *
 * <pre>w(k) = 1/2 - 1/2 * cos(2 * pi * (k + 1/2) / 480)</pre>
 *
 * <p>Source: TFLM, {@code SignalWindow} with a shift of 12; bit-exact with it.
 */
public final class HannWindow {
  /** Samples in a window: 30 ms at 16 kHz. */
  public static final int LENGTH = 480;

  private static final int FRACTION_BITS = 12;

  /** The weights of the first half, in units of 2^-12; the second half is its mirror image. */
  private static final short[] WEIGHTS = {
    0, 0, 1, 2, 4, 5, 7, 10, 13, 16,
    19, 23, 27, 32, 37, 42, 48, 53, 60, 66,
    73, 81, 88, 96, 104, 113, 122, 131, 141, 151,
    161, 172, 183, 194, 205, 217, 229, 242, 255, 268,
    281, 295, 309, 323, 338, 353, 368, 383, 399, 415,
    431, 448, 465, 482, 499, 517, 535, 553, 572, 590,
    609, 629, 648, 668, 688, 708, 728, 749, 770, 791,
    812, 833, 855, 877, 899, 921, 944, 967, 989, 1012,
    1036, 1059, 1083, 1106, 1130, 1154, 1178, 1203, 1227, 1252,
    1277, 1302, 1327, 1352, 1377, 1402, 1428, 1453, 1479, 1505,
    1531, 1557, 1583, 1609, 1635, 1662, 1688, 1714, 1741, 1767,
    1794, 1821, 1847, 1874, 1901, 1927, 1954, 1981, 2008, 2035,
    2061, 2088, 2115, 2142, 2169, 2195, 2222, 2249, 2275, 2302,
    2329, 2355, 2382, 2408, 2434, 2461, 2487, 2513, 2539, 2565,
    2591, 2617, 2643, 2668, 2694, 2719, 2744, 2769, 2794, 2819,
    2844, 2869, 2893, 2918, 2942, 2966, 2990, 3013, 3037, 3060,
    3084, 3107, 3129, 3152, 3175, 3197, 3219, 3241, 3263, 3284,
    3305, 3326, 3347, 3368, 3388, 3408, 3428, 3448, 3467, 3487,
    3506, 3524, 3543, 3561, 3579, 3597, 3614, 3631, 3648, 3665,
    3681, 3697, 3713, 3728, 3743, 3758, 3773, 3787, 3801, 3815,
    3828, 3841, 3854, 3867, 3879, 3891, 3902, 3913, 3924, 3935,
    3945, 3955, 3965, 3974, 3983, 3992, 4000, 4008, 4015, 4023,
    4030, 4036, 4043, 4048, 4054, 4059, 4064, 4069, 4073, 4077,
    4080, 4083, 4086, 4089, 4091, 4092, 4094, 4095, 4096, 4096
  };

  private HannWindow() {}

  // tag::hann-window[]
  /**
   * Weighs 480 samples; products are rounded down.
   *
   * @param samples 16 kHz, 16 bits
   * @param offset of the window's first sample
   * @param frame gets 480 weighted samples, from index 0 on
   */
  public static void apply(short[] samples, int offset, short[] frame) {
    // tag::lab09-window[]
    for (int i = 0; i < LENGTH / 2; i++) {
      frame[i] = (short) (samples[offset + i] * WEIGHTS[i] >> FRACTION_BITS);
      frame[LENGTH - 1 - i] =
          (short) (samples[offset + LENGTH - 1 - i] * WEIGHTS[i] >> FRACTION_BITS);
    }
    // end::lab09-window[]
  }
  // end::hann-window[]
}
