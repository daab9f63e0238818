package milliwatt.models.kws;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import tinyml.AudioFrontEnd;

/** Puts a clip into a place, a loudness and a background, as a microphone would hear it. */
final class Scene {

  private static final int MOST_FRAMES_BEFORE = 75;
  private static final int LARGEST_SHIFT = 2000;
  private static final int LARGEST_GAP = 8000;
  private static final double MOST_DECIBELS = 25;

  private final Noise noise;
  private final List<Recording> speechBefore;
  private final RandomGenerator random;

  /**
   * @param speechBefore what may be heard before a clip
   */
  Scene(Noise noise, List<Recording> speechBefore, RandomGenerator random) {
    this.noise = noise;
    this.speechBefore = speechBefore;
    this.random = random;
  }

  /** The features of a clip in a random scene: often in the middle of a stream. */
  byte[] of(Recording clip) {
    int before = random.nextInt(5) < 2 ? 0 : 1 + random.nextInt(MOST_FRAMES_BEFORE);
    int start = before * AudioFrontEnd.HOP;
    float[] stream = new float[start + FeatureWindow.SAMPLES];
    int at = start + (before > 0 && random.nextBoolean() ? anywhere(clip) : nearby());
    add(stream, clip.samples(), at, 1, before > 0 ? 0 : start);
    double loudness = Math.max(loudness(clip.samples()), 1);
    if (before > 0 && random.nextInt(5) < 2) {
      addOther(stream, at - Recording.RATE - random.nextInt(LARGEST_GAP), loudness);
    }
    if (before > 0 && random.nextInt(5) < 1) {
      addOther(stream, at + Recording.RATE + random.nextInt(LARGEST_GAP), loudness);
    }
    if (random.nextInt(5) > 0) {
      double ratio = MOST_DECIBELS * random.nextDouble();
      add(stream, noise.draw(stream.length, random), loudness * Math.pow(10, -ratio / 20));
    }
    double wanted = 3500 * Math.pow(10, -1.6 * random.nextDouble());
    return features(stream, wanted / Math.max(loudness, 30), before);
  }

  /** A little earlier or later than the clip has it. */
  private int nearby() {
    return random.nextInt(2 * LARGEST_SHIFT + 1) - LARGEST_SHIFT;
  }

  /** Somewhere, but so that the whole word is in the window: a stream is cut without regard. */
  private int anywhere(Recording clip) {
    Recording.Span word = clip.loud();
    int spare = FeatureWindow.SAMPLES - (word.to() - word.from());
    return spare <= 0 ? nearby() : random.nextInt(spare) - word.from();
  }

  /** Another word, a little louder or softer. */
  private void addOther(float[] stream, int at, double loudness) {
    if (!speechBefore.isEmpty()) {
      short[] other = speechBefore.get(random.nextInt(speechBefore.size())).samples();
      double gain = loudness / Math.max(loudness(other), 30) * (0.5 + random.nextDouble());
      add(stream, Arrays.copyOf(other, Recording.RATE), at, gain, 0);
    }
  }

  /** The features of a background without speech. */
  byte[] silence() {
    int before = random.nextInt(5) < 2 ? 0 : 1 + random.nextInt(MOST_FRAMES_BEFORE);
    float[] stream = new float[before * AudioFrontEnd.HOP + FeatureWindow.SAMPLES];
    if (random.nextInt(25) > 0) {
      double loudness = Math.pow(10, 4 * random.nextDouble() - 0.5);
      add(stream, noise.draw(stream.length, random), loudness);
    }
    if (before > 35 && random.nextInt(4) == 0 && !speechBefore.isEmpty()) {
      short[] other = speechBefore.get(random.nextInt(speechBefore.size())).samples();
      int at = before * AudioFrontEnd.HOP - Recording.RATE;
      add(stream, other, at, 1, 0);
    }
    return features(stream, 1, before);
  }

  /** The features of a clip as it is, mixed with noise so many decibels below it. */
  byte[] noisy(Recording clip, double decibels) {
    float[] stream = new float[FeatureWindow.SAMPLES];
    add(stream, clip.samples(), 0, 1, 0);
    double loudness = loudness(clip.samples()) * Math.pow(10, -decibels / 20);
    add(stream, noise.draw(stream.length, random), loudness);
    return features(stream, 1, 0);
  }

  /** The features of a clip as it is. */
  static byte[] clean(Recording clip) {
    float[] stream = new float[FeatureWindow.SAMPLES];
    add(stream, clip.samples(), 0, 1, 0);
    return features(stream, 1, 0);
  }

  private static void add(float[] stream, short[] samples, int at, double gain, int from) {
    int first = Math.max(0, from - at);
    for (int i = first; i < samples.length && at + i < stream.length; i++) {
      if (at + i >= 0) {
        stream[at + i] += (float) (gain * samples[i]);
      }
    }
  }

  private static void add(float[] stream, float[] noise, double gain) {
    for (int i = 0; i < stream.length; i++) {
      stream[i] += (float) (gain * noise[i]);
    }
  }

  private static byte[] features(float[] stream, double gain, int before) {
    short[] samples = new short[stream.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) Math.clamp(Math.round(gain * stream[i]), -32768, 32767);
    }
    return FeatureWindow.of(samples, before);
  }

  private static double loudness(short[] samples) {
    float[] reals = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      reals[i] = samples[i];
    }
    return Noise.rootMeanSquare(reals);
  }
}
