package tinyml;

/**
 * From 236 frequencies, all equally wide, to 40 channels that are the wider the higher they are, as
 * those of the ear.
 *
 * <p>The mel scale, mel(f) = 1127 ln(1 + f / 700), measures frequencies as people hear them. 42
 * points, equally far apart on it from 125 Hz to 7.5 kHz, bound 41 bands. A channel rises from 0 to
 * 1 in one band and falls back to 0 in the next, where the channel after it rises. So a bin's
 * energy goes to two channels, with weights that add up to 1:
 *
 * <pre>w = (end of the band - mel(f)) / (width of a band)</pre>
 *
 * <p>to the channel that falls, and the rest to the one that rises. Source: TFLM, {@code
 * SignalFilterBank}, bit-exact with it; Stevens, Volkmann and Newman, 1937, for the scale.
 */
public final class MelFilterBank {
  /** How many channels. */
  public static final int CHANNELS = 40;

  /** The lowest bin that counts, 156.25 Hz. */
  public static final int FIRST_BIN = 5;

  /** The highest bin that counts, 7.5 kHz. */
  public static final int LAST_BIN = 240;

  /** In units of 2^-12, what the two weights of a bin add up to: both are rounded down. */
  private static final int WHOLE = 4095;

  /** The first bin of each band, and last the one after all. */
  private static final short[] BANDS = {
    5, 6, 8, 9, 11, 13, 15, 17, 19, 22,
    24, 27, 30, 33, 36, 39, 43, 47, 50, 55,
    59, 64, 69, 74, 79, 85, 91, 98, 105, 112,
    120, 128, 137, 146, 155, 166, 176, 188, 200, 213,
    226, 241
  };

  /** The weights w of the bins, from the first that counts on, in units of 2^-12. */
  private static final short[] WEIGHTS = {
    1377, 2851, 321, 1971, 3700, 1408, 3281, 1123, 3124, 1087,
    3201, 1271, 3487, 1655, 3963, 2217, 513, 2943, 1314, 3817,
    2257, 731, 3331, 1866, 429, 3116, 1734, 377, 3141, 1833,
    547, 3380, 2139, 918, 3813, 2632, 1469, 325, 3294, 2184,
    1091, 14, 3049, 2003, 971, 4050, 3047, 2057, 1081, 118,
    3263, 2324, 1397, 482, 3674, 2781, 1899, 1027, 166, 3411,
    2569, 1737, 915, 101, 3393, 2597, 1810, 1031, 261, 3594,
    2839, 2092, 1353, 621, 3992, 3275, 2564, 1860, 1163, 472,
    3884, 3207, 2535, 1870, 1210, 557, 4005, 3363, 2727, 2096,
    1470, 850, 235, 3721, 3116, 2516, 1921, 1331, 745, 165,
    3684, 3113, 2545, 1982, 1424, 869, 319, 3869, 3327, 2789,
    2255, 1724, 1198, 675, 156, 3737, 3225, 2717, 2212, 1711,
    1213, 719, 228, 3836, 3351, 2870, 2391, 1916, 1444, 975,
    509, 46, 3682, 3224, 2770, 2318, 1869, 1423, 980, 539,
    101, 3761, 3328, 2898, 2470, 2045, 1622, 1201, 783, 367,
    4050, 3639, 3230, 2824, 2419, 2017, 1618, 1220, 824, 431,
    40, 3747, 3359, 2974, 2591, 2210, 1831, 1454, 1079, 706,
    334, 4061, 3693, 3327, 2963, 2601, 2241, 1882, 1525, 1170,
    816, 465, 115, 3862, 3516, 3170, 2827, 2485, 2145, 1806,
    1469, 1133, 799, 467, 136, 3902, 3574, 3247, 2922, 2599,
    2276, 1955, 1636, 1318, 1001, 686, 372, 59, 3844, 3534,
    3225, 2918, 2612, 2307, 2003, 1701, 1400, 1100, 802, 504,
    208, 4009, 3715, 3423, 3131, 2841, 2552, 2264, 1977, 1691,
    1406, 1123, 840, 559, 279, 0
  };

  private MelFilterBank() {}

  /**
   * Sums up the energies of each channel.
   *
   * @param energy 0 or more, by bin; bins outside the first and the last that count are not looked
   *     at
   * @param channels gets 40 sums, in units of 2^-12 of an energy's
   */
  public static void apply(int[] energy, long[] channels) {
    // TODO lab09-mel
  }
}
