package milliwatt.spotting;

import java.util.Arrays;

/** One second of sound out of a clip of any length. */
final class Clip {
  private static final int SECOND = SpotterModel.RATE;

  /** A window of the second begins with every frame. */
  private static final int STEP = SECOND / 50;

  private Clip() {}

  /**
   * A clip of a second or less, with zeros behind it; of a longer one the second that is loudest.
   */
  static short[] second(short[] samples) {
    int start = samples.length <= SECOND ? 0 : loudest(samples);
    return Arrays.copyOfRange(samples, start, start + SECOND);
  }

  /** Where the second with the most energy begins, the first of them. */
  private static int loudest(short[] samples) {
    long energy = 0;
    for (int i = 0; i < SECOND; i++) {
      energy += (long) samples[i] * samples[i];
    }
    int best = 0;
    long most = energy;
    for (int start = STEP; start + SECOND <= samples.length; start += STEP) {
      for (int i = start - STEP; i < start; i++) {
        energy -= (long) samples[i] * samples[i];
        energy += (long) samples[i + SECOND] * samples[i + SECOND];
      }
      if (energy > most) {
        most = energy;
        best = start;
      }
    }
    return best;
  }
}
