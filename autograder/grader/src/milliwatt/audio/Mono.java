package milliwatt.audio;

import java.util.Arrays;

/** Collects moments of sound, each channel's sample at a time, as their mean, ties upwards. */
final class Mono {
  private final String name;
  private final int channels;
  private short[] samples = new short[1 << 14];
  private int count;
  private int sum;
  private int channel;

  /**
   * @param name what to call the sound in a message
   */
  Mono(String name, int channels) {
    this.name = name;
    this.channels = channels;
  }

  /** Adds the sample of the next channel. */
  void add(int sample) {
    sum += sample;
    if (++channel < channels) {
      return;
    }
    if (count == Sound.MOST_SAMPLES) {
      throw Sound.tooLong(name);
    }
    if (count == samples.length) {
      samples = Arrays.copyOf(samples, Math.min(Sound.MOST_SAMPLES, 2 * count));
    }
    samples[count++] = (short) Math.round((double) sum / channels);
    sum = 0;
    channel = 0;
  }

  int count() {
    return count;
  }

  /** All whole moments so far. */
  short[] samples() {
    return Arrays.copyOf(samples, count);
  }
}
