package tinyml;

/**
 * Puts background noise behind a clip, so loud that it is in a given ratio to the clip.
 *
 * <p>Samples are 16 bits; sums that do not fit are limited, as a microphone's are.
 */
public final class NoiseMixer {
  private NoiseMixer() {}

  // tag::rms[]
  /**
   * The root mean square, which is how loud a sound is.
   *
   * @param samples at least one
   * @return the nearest integer to the root of the mean of the squares (the mean rounded down), 0
   *     .. 32768
   */
  public static int rootMeanSquare(short[] samples) {
    // tag::lab15-root-mean-square[]
    long sum = 0;
    for (short sample : samples) {
      sum += sample * sample;
    }
    return SquareRoot.of(sum / samples.length);
    // end::lab15-root-mean-square[] return 0;
  }

  // end::rms[]

  // tag::mix[]
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
    // tag::lab15-add-noise[]
    int loudness = rootMeanSquare(noise);
    if (loudness == 0) {
      return;
    }
    // In 65536ths: the 256ths of the ratio and 8 bits more, so that soft noise keeps its shape.
    long gain = ((long) rootMeanSquare(clip) * ratio << 8) / loudness;
    int at = from;
    for (int i = 0; i < clip.length; i++) {
      long added = noise[at] * gain + (1 << 15) >> 16;
      clip[i] = (short) Math.clamp(clip[i] + added, Short.MIN_VALUE, Short.MAX_VALUE);
      at = at + 1 < noise.length ? at + 1 : 0;
    }
    // end::lab15-add-noise[]
  }
  // end::mix[]
}
