package milliwatt.models.kws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import milliwatt.models.kws.Recording.Span;

/**
 * A long sound as a keyword spotter hears it: noise all the time, an unknown word every three
 * seconds on average, a keyword every twenty.
 *
 * @param samples 16 bits at 16 kHz
 * @param labels a line of CSV for each word: where its loud part starts and ends in seconds, and
 *     the word
 */
record SpeechStream(short[] samples, List<String> labels) {

  private static final int UNKNOWN_SECONDS = 3;
  private static final int KEYWORD_SECONDS = 20;
  private static final int NOISE_SECONDS = 30;

  /** Root mean square of a word in 16-bit steps, of the softest and the loudest one. */
  private static final double SOFTEST = 500;

  private static final double LOUDEST = 4000;

  /** Decibels that the noise is below a word of middle loudness: the least and the most. */
  private static final double LEAST_RATIO = 5;

  private static final double GREATEST_RATIO = 30;

  /** Noise alone, and no labels. */
  static SpeechStream quiet(Noise noise, int seconds, long seed) {
    float[] stream = new float[seconds * Recording.RATE];
    addNoise(stream, noise, new SplittableRandom(seed));
    return new SpeechStream(rounded(stream), List.of());
  }

  /**
   * Words in noise.
   *
   * @param words of which some are keywords; each is said about as often as the others of its kind
   */
  static SpeechStream of(List<Recording> words, Noise noise, int seconds, long seed) {
    return of(words, clip -> clip.label() != KeywordClass.UNKNOWN, noise, seconds, seed);
  }

  /**
   * Words in noise.
   *
   * @param keyword whether a clip is one; all others are labelled as unknown
   */
  static SpeechStream of(
      List<Recording> words, Predicate<Recording> keyword, Noise noise, int seconds, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] stream = new float[seconds * Recording.RATE];
    addNoise(stream, noise, random);
    List<Recording> said = new ArrayList<>();
    said.addAll(some(words, keyword, seconds / KEYWORD_SECONDS, random));
    said.addAll(some(words, keyword.negate(), seconds / UNKNOWN_SECONDS, random));
    Collections.shuffle(said, Random.from(random));
    List<String> labels = new ArrayList<>();
    double mean = (double) stream.length / said.size();
    for (int i = 0; i < said.size(); i++) {
      Recording clip = said.get(i);
      int spare = (int) mean - clip.samples().length;
      int at = (int) (i * mean) + random.nextInt(Math.max(1, spare));
      double loudness = SOFTEST * Math.pow(LOUDEST / SOFTEST, random.nextDouble());
      add(stream, clip, at, loudness);
      Span span = clip.loud();
      labels.add(
          String.format(
              Locale.ROOT,
              "%.2f,%.2f,%s",
              (at + span.from()) / (double) Recording.RATE,
              (at + span.to()) / (double) Recording.RATE,
              keyword.test(clip) ? clip.word() : "unknown"));
    }
    return new SpeechStream(rounded(stream), labels);
  }

  /** So many of the clips, in turn from a shuffled list. */
  private static List<Recording> some(
      List<Recording> clips, Predicate<Recording> kindOf, int count, SplittableRandom random) {
    List<Recording> kind = new ArrayList<>(clips.stream().filter(kindOf).toList());
    Collections.shuffle(kind, Random.from(random));
    List<Recording> chosen = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      chosen.add(kind.get(i % kind.size()));
    }
    return chosen;
  }

  private static void add(float[] stream, Recording clip, int at, double loudness) {
    double gain = loudness / Math.max(1, clip.loudness(clip.loud()));
    for (int i = 0; i < clip.samples().length && at + i < stream.length; i++) {
      stream[at + i] += (float) (gain * clip.samples()[i]);
    }
  }

  /** Another noise every half minute, at another loudness. */
  private static void addNoise(float[] stream, Noise noise, SplittableRandom random) {
    int piece = NOISE_SECONDS * Recording.RATE;
    double middle = Math.sqrt(SOFTEST * LOUDEST);
    for (int at = 0; at < stream.length; at += piece) {
      float[] sound = noise.draw(Math.min(piece, stream.length - at), random);
      double ratio = LEAST_RATIO + (GREATEST_RATIO - LEAST_RATIO) * random.nextDouble();
      double loudness = middle * Math.pow(10, -ratio / 20);
      for (int i = 0; i < sound.length; i++) {
        stream[at + i] += (float) (loudness * sound[i]);
      }
    }
  }

  private static short[] rounded(float[] stream) {
    short[] samples = new short[stream.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) Math.clamp(Math.round(stream[i]), -32768, 32767);
    }
    return samples;
  }
}
