package tinyml;

/** Per-channel amplitude normalisation: automatic gain control. */
public final class Pcan {
  private static final int SNR_SHIFT = 6;
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

  static int gain(int noise) {
    if (noise <= 2) {
      return GAINS[noise];
    }
    int interval = 32 - Integer.numberOfLeadingZeros(noise);
    int at = 4 * interval - 6;
    int fraction = (interval < 11 ? noise << 11 - interval : noise >> interval - 11) & 0x3ff;
    int slope = (GAINS[at + 2] * fraction >> 5) + (GAINS[at + 1] << 5);
    return GAINS[at] + (slope * fraction + (1 << 14) >> 15);
  }

  static int shrink(int snr) {
    return snr < 2 << 12 ? snr * snr >> 20 : (snr >> 6) - (1 << 6);
  }

  public static void apply(int[] signal, int[] noise) {
    for (int i = 0; i < signal.length; i++) {
      signal[i] = shrink((int) ((long) signal[i] * gain(noise[i]) >> SNR_SHIFT));
    }
  }
}
