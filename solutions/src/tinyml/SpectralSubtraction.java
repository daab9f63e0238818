package tinyml;

/** Noise reduction. */
public final class SpectralSubtraction {
  private static final int SMOOTHING_BITS = 10;
  private static final int FRACTION_BITS = 14;
  private static final int EVEN = 409;
  private static final int ODD = 983;
  private static final int FLOOR = 819;

  /** In units of 2^-10 of the signal's. */
  final int[] noise;

  public SpectralSubtraction(int channels) {
    noise = new int[channels];
  }

  public void reset() {
    for (int i = 0; i < noise.length; i++) {
      noise[i] = 0;
    }
  }

  public void apply(int[] signal) {
    for (int i = 0; i < noise.length; i++) {
      int smoothing = (i & 1) == 0 ? EVEN : ODD;
      int fine = signal[i] << SMOOTHING_BITS;
      noise[i] =
          (int)
              ((long) fine * smoothing + (long) noise[i] * ((1 << FRACTION_BITS) - smoothing)
                  >> FRACTION_BITS);
      int subtracted = fine - Math.min(noise[i], fine) >> SMOOTHING_BITS;
      int floor = (int) ((long) signal[i] * FLOOR >> FRACTION_BITS);
      signal[i] = Math.max(subtracted, floor);
    }
  }
}
