package milliwatt.models.kws;

import java.util.Arrays;
import tinyml.Augmentation;
import tinyml.Embedding;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.Model;
import tinyml.NoiseMixer;
import tinyml.QuantizationParameters;
import tinyml.Xorshift;

/** The embedding of words in the course's own runtime, one for each thread. */
final class WordEmbedding {

  /** Noise is 12.6 dB below the word at most; in 256ths. */
  private static final int MOST_NOISE = 60;

  private final ThreadLocal<Embedding> embedding;

  /**
   * @param file the model, a .tflite file
   */
  WordEmbedding(byte[] file) {
    embedding = ThreadLocal.withInitial(() -> open(file));
  }

  private static Embedding open(byte[] file) {
    Model model = new Model(file);
    byte[] arena = new byte[new GreedyPlanner().place(model)];
    return new Embedding(
        new Interpreter(new Model(file), new FullOperatorTable(), new GreedyPlanner(), arena));
  }

  int dimensions() {
    return embedding.get().dimensions();
  }

  QuantizationParameters quantization() {
    return embedding.get().quantization();
  }

  /** Of a clip as it is, with silence behind it if it is short. */
  byte[] of(short[] clip) {
    return of(new short[0], clip);
  }

  /**
   * Of a clip that comes after another sound, which the front end remembers.
   *
   * @param before any length
   */
  byte[] of(short[] before, short[] clip) {
    Embedding listener = embedding.get();
    listener.reset();
    listener.hear(before);
    listener.hear(Arrays.copyOf(clip, FeatureWindow.SAMPLES));
    byte[] vector = new byte[listener.dimensions()];
    listener.read(vector, 0);
    return vector;
  }

  /**
   * Of a random variation of a clip in noise, every other time after a second of that noise.
   *
   * @param noise at least one sample
   */
  byte[] varied(short[] clip, short[] noise, int seed) {
    short[] second = Arrays.copyOf(clip, Recording.RATE);
    short[] result = new short[second.length];
    Augmentation augmentation = new Augmentation(second.length, seed);
    if (seed % 2 == 0) {
      augmentation.vary(second, noise, result);
      return of(result);
    }
    augmentation.vary(second, new short[1], result);
    short[] both = new short[2 * second.length];
    System.arraycopy(result, 0, both, second.length, second.length);
    Xorshift random = new Xorshift(seed);
    NoiseMixer.add(both, noise, random.below(noise.length), random.below(MOST_NOISE + 1));
    return of(
        Arrays.copyOf(both, second.length), Arrays.copyOfRange(both, second.length, both.length));
  }
}
