package tinyml;

/** Forty overlapping filters along the mel scale: from 236 frequencies to 40 channels. */
public final class MelFilterBank {
  /** Numbers that it makes of a spectrum. */
  public static final int CHANNELS = 40;

  /** The lowest frequency that counts, 156.25 Hz. */
  public static final int FIRST_BIN = 5;

  /** The highest frequency that counts, 7.5 kHz. */
  public static final int LAST_BIN = 240;

  private static final int ONE = 4095;

  /** Where each channel begins to rise. */
  private static final short[] STARTS = {
    5, 6, 8, 9, 11, 13, 15, 17, 19, 22,
    24, 27, 30, 33, 36, 39, 43, 47, 50, 55,
    59, 64, 69, 74, 79, 85, 91, 98, 105, 112,
    120, 128, 137, 146, 155, 166, 176, 188, 200, 213,
    226, 241
  };

  /** For each bin from the first on, how much of it the channel gets that falls there. */
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

  // tag::mel-filter-bank[]
  public static void apply(int[] energy, long[] channels) {
    long rising = 0;
    for (int channel = 0; channel <= CHANNELS; channel++) {
      long falling = rising;
      rising = 0;
      for (int bin = STARTS[channel]; bin < STARTS[channel + 1]; bin++) {
        int weight = WEIGHTS[bin - FIRST_BIN];
        long e = energy[bin] & 0xffffffffL;
        falling += weight * e;
        rising += (ONE - weight) * e;
      }
      if (channel > 0) {
        channels[channel - 1] = falling;
      }
    }
  }
  // end::mel-filter-bank[]
}
