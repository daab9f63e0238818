package milliwatt.spotting;

/** How loud samples are. */
final class Level {
  /** Of a full 16-bit sample. */
  private static final double FULL_SCALE = 32_768;

  /** Less than one step of a 16-bit sample. */
  private static final double SILENCE = -96;

  private Level() {}

  /** The root mean square of the samples, in decibels of full scale: -96 to 0. */
  static double decibels(short[] samples, int count) {
    double squares = 0;
    for (int i = 0; i < count; i++) {
      squares += (double) samples[i] * samples[i];
    }
    double rms = Math.sqrt(squares / Math.max(1, count)) / FULL_SCALE;
    return Math.max(SILENCE, 20 * Math.log10(rms));
  }
}
