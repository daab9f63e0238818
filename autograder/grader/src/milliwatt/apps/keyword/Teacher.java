package milliwatt.apps.keyword;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import milliwatt.cli.UserError;
import milliwatt.model.ModelFile;
import milliwatt.model.Progress;
import milliwatt.runtime.RuntimeSession;
import runtime.LearnerRuntime;

/** Teaches the project's own embedding some words, with somebody's code. */
public final class Teacher {
  /** Silence and unknown. */
  static final int BACKGROUND = 2;

  private static final String MODEL = "/models/kws/words.tflite";

  /** Embeddings made of a recording: one of it as it is, the others of variations. */
  private static final int VARIATIONS = 16;

  private static final int BATCH = 32;
  private static final int EPOCHS = 10;
  private static final float RATE = 0.01f;
  private static final float DECAY = 1;
  private static final int SEED = 1;

  /** A part of a recording that is learnt by heart would be a fifth. */
  private static final int PARTS = 5;

  /** A second is drawn anew for each variation. */
  private static final int NOISE_SAMPLES = 16_000;

  private static final double NOISE_LOUDNESS = 1000;

  /** Frames between words that are not to be heard: one every three seconds. */
  private static final int WORD_FRAMES = 150;

  private static final int FRAMES_PER_HOUR = 3600 * 50;
  private static final int REFRACTORY = 50;

  private final byte[] model = ModelFile.resource(MODEL).bytes();
  private final LearnerRuntime runtime;
  private final WordClips clips;
  private final BackgroundEmbeddings background;

  /** For each word and recording, one behind the other, its embeddings. */
  private final List<List<byte[]>> embeddings = new ArrayList<>();

  private final int bytes;

  /**
   * @throws UserError if the code refuses the model
   */
  public Teacher(RuntimeSession session, WordClips clips) {
    runtime = session.as(LearnerRuntime.class);
    this.clips = clips;
    bytes = runtime.load(model);
    background = BackgroundEmbeddings.read(bytes, clips.words());
  }

  /** What was learnt. */
  public record Taught(byte[] model, double seconds, float loss) {}

  /**
   * How good it is on recordings that were left out.
   *
   * @param right of the recordings, heard as what they are
   * @param among the same if only the words are compared
   * @param threshold in 256ths
   * @param recall at the threshold, in thousandths
   * @param minutes of sound that the threshold was chosen by
   */
  public record LeftOut(
      int right, int among, int recordings, int threshold, int recall, double minutes) {}

  /** Words that the model has room for. */
  public static int room() {
    return ModelFile.resource(MODEL)
            .model()
            .tensors[ModelFile.resource(MODEL).model().output(0)]
            .elements()
        - BACKGROUND;
  }

  /** Turns the recordings and their variations into embeddings. */
  public void embed(Progress progress) {
    int total = clips.count() * VARIATIONS;
    int seed = 0;
    for (List<short[]> seconds : clips.seconds()) {
      for (short[] second : seconds) {
        List<byte[]> variations = new ArrayList<>();
        for (int i = 0; i < VARIATIONS; i++) {
          byte[] embedding = new byte[bytes];
          if (i == 0) {
            runtime.embed(second, embedding);
          } else {
            runtime.embedVaried(second, noise(seed), seed + 1, embedding);
          }
          variations.add(embedding);
          progress.done(++seed, total, "examples");
        }
        embeddings.add(variations);
      }
    }
  }

  /** Noise of a random colour: white through a filter of first order. */
  private static short[] noise(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double keep = 1 - Math.pow(10, -2 * random.nextDouble());
    double[] filtered = new double[NOISE_SAMPLES];
    double low = 0;
    double power = 0;
    for (int i = 0; i < filtered.length; i++) {
      low = keep * low + (1 - keep) * random.nextGaussian();
      filtered[i] = low;
      power += low * low / filtered.length;
    }
    short[] samples = new short[filtered.length];
    for (int i = 0; i < samples.length; i++) {
      double sample = NOISE_LOUDNESS * filtered[i] / Math.sqrt(power);
      samples[i] = (short) Math.clamp(Math.round(sample), Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return samples;
  }

  /**
   * Trains five times without a fifth of the recordings, and asks about these.
   *
   * @param perHour false accepts in an hour that are allowed, with a word every three seconds
   */
  public LeftOut leaveOut(double perHour, Progress progress) {
    runtime.beginThreshold(REFRACTORY);
    int right = 0;
    int among = 0;
    double minutes = 0;
    for (int part = 0; part < PARTS; part++) {
      train(part);
      int recording = 0;
      for (int word = 0; word < clips.words().size(); word++) {
        for (int i = 0; i < clips.seconds().get(word).size(); i++, recording++) {
          if (i % PARTS == part) {
            int[] scores = scores(embeddings.get(recording).getFirst());
            int label = BACKGROUND + word;
            right += best(scores, 0) == label ? 1 : 0;
            among += best(scores, BACKGROUND) == label ? 1 : 0;
            runtime.words(new int[] {scores[label]});
          }
        }
      }
      progress.done(part + 1, PARTS, "trainings");
    }
    train(PARTS);
    int heard = 0;
    for (int i = 1; i < background.count(); i += 2) {
      int[] scores = scores(background.embeddings().get(i));
      runtime.background(
          new int[] {scores[best(scores, BACKGROUND)]}, new int[] {heard * WORD_FRAMES});
      heard++;
    }
    double hours = (double) heard * WORD_FRAMES / FRAMES_PER_HOUR;
    minutes = 60 * hours;
    int threshold = runtime.threshold((int) (perHour * hours));
    return new LeftOut(right, among, clips.count(), threshold, runtime.recall(threshold), minutes);
  }

  /** Trains with all recordings, and writes the model. */
  public Taught teach() {
    long start = System.nanoTime();
    float loss = train(PARTS);
    double seconds = (System.nanoTime() - start) / 1e9;
    byte[] taught = model.clone();
    runtime.write(taught);
    return new Taught(taught, seconds, loss);
  }

  /**
   * @param leftOut every fifth recording, from this one on, is not learnt
   */
  private float train(int leftOut) {
    runtime.examples(background.count() + clips.count() * VARIATIONS);
    for (int i = 0; i < background.count(); i += 2) {
      runtime.add(background.embeddings().get(i), background.silent(i) ? 0 : 1);
    }
    int recording = 0;
    for (int word = 0; word < clips.words().size(); word++) {
      for (int i = 0; i < clips.seconds().get(word).size(); i++, recording++) {
        if (i % PARTS != leftOut) {
          for (byte[] embedding : embeddings.get(recording)) {
            runtime.add(embedding, BACKGROUND + word);
          }
        }
      }
    }
    return runtime.train(BACKGROUND + clips.words().size(), BATCH, EPOCHS, RATE, DECAY, SEED);
  }

  private int[] scores(byte[] embedding) {
    int[] scores = new int[BACKGROUND + clips.words().size()];
    runtime.scores(embedding, scores);
    return scores;
  }

  private static int best(int[] scores, int from) {
    int best = from;
    for (int c = from + 1; c < scores.length; c++) {
      best = scores[c] > scores[best] ? c : best;
    }
    return best;
  }
}
