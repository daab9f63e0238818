package tinyml;

/**
 * Puts background noise behind a clip, so loud that it is in a given ratio to the clip.
 *
 * <p>Samples are 16 bits; sums that do not fit are limited, as a microphone's are.
 */
public final class NoiseMixer {
  private NoiseMixer() {}

  /**
   * The root mean square, which is how loud a sound is.
   *
   * @param samples at least one
   * @return the nearest integer to the root of the mean of the squares (the mean rounded down), 0
   *     .. 32768
   */
  public static int rootMeanSquare(short[] samples) {
    // TODO lab15-root-mean-square
    return 0;
  }

  /**
   * Adds noise to a clip.
   *
   * @param clip changed
   * @param noise at least one sample; it begins anew where it ends
   * @param from the sample of the noise that the clip begins with, 0 .. noise.length - 1
   * @param ratio root mean square of the noise that is added, in 256ths of the clip's: 256 is as
   *     loud as the clip, 26 is 20 dB below it
   */
  public static void add(short[] clip, short[] noise, int from, int ratio) {
    // TODO lab15-add-noise
  }
}
