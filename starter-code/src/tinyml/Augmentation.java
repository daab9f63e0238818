package tinyml;

/**
 * Makes many examples out of one: the same word a little earlier or later, faster or slower, nearer
 * or farther, and in a noise. What a listener should not care about is varied, so that it learns
 * not to.
 *
 * <p>Samples are 16 bits. All factors are fixed-point numbers in 256ths: 256 is 1.
 *
 * <p>Source: Ko, Peddinti, Povey and Khudanpur, "Audio augmentation for speech recognition", 2015,
 * for the change of speed.
 */
public final class Augmentation {
  /** A clip is moved by up to an eighth of a second at 16 kHz. */
  private static final int MOST_SHIFT = 2000;

  private static final int LEAST_SPEED = 236; // 0.92
  private static final int MOST_SPEED = 276; // 1.08
  private static final int LEAST_GAIN = 64; // a quarter
  private static final int MOST_GAIN = 512; // twice

  /** Noise is 12.6 dB below the word at most. */
  private static final int MOST_NOISE = 60;

  private final Xorshift random;
  private final short[] changed;

  /**
   * @param samples in a clip
   * @param seed the same seed makes the same variations of the same clips
   */
  public Augmentation(int samples, int seed) {
    random = new Xorshift(seed);
    changed = new short[samples];
  }

  /**
   * A random variation of a clip.
   *
   * @param clip as many samples as this was made for
   * @param noise background sound, at least one sample
   * @param result filled; another array than {@code clip}
   */
  public void vary(short[] clip, short[] noise, short[] result) {
    // TODO lab15-vary
  }

  /**
   * Moves a clip in time; what leaves it at one end is lost, and silence comes in at the other.
   *
   * @param by samples that it comes later, negative for earlier
   * @param result filled; another array of the same length
   */
  public static void shift(short[] clip, int by, short[] result) {
    // TODO lab15-shift
  }

  /**
   * Plays a clip faster or slower, which also makes the voice higher or lower. Sample i of the
   * result is the clip at the place {@code i * speed / 256}: on the line between the two samples
   * around that place, rounded down. Behind the clip's last sample there is silence.
   *
   * @param speed in 256ths, 1 .. 1024
   * @param result filled; another array
   */
  public static void changeSpeed(short[] clip, int speed, short[] result) {
    // TODO lab15-change-speed
  }

  /**
   * Makes a clip louder or softer.
   *
   * @param clip changed: each sample becomes the nearest integer to its product, a half up, within
   *     the 16 bits
   * @param gain in 256ths, 0 .. 65535
   */
  public static void amplify(short[] clip, int gain) {
    // TODO lab15-amplify
  }
}
