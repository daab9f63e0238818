package runtime;

import tinyml.Augmentation;
import tinyml.Embedding;
import tinyml.Examples;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.KeywordModelWriter;
import tinyml.LayerQuantization;
import tinyml.LayerTraining;
import tinyml.Model;
import tinyml.NoiseMixer;
import tinyml.SoftmaxRegression;
import tinyml.ThresholdChoice;
import tinyml.Xorshift;

/** Maps {@link LearnerRuntime} to the classes of {@code tinyml}. */
public final class TinymlLearner implements LearnerRuntime {
  /** Noise is 12.6 dB below the word at most; in 256ths. */
  private static final int MOST_NOISE = 60;

  private static final short[] NO_NOISE = new short[1];

  private Embedding embedding;
  private Examples examples;
  private SoftmaxRegression layer;
  private ThresholdChoice choice;

  @Override
  public int load(byte[] bytes) {
    Model model = new Model(bytes);
    byte[] arena = new byte[new GreedyPlanner().place(model)];
    embedding =
        new Embedding(
            new Interpreter(model, new FullOperatorTable(), new GreedyPlanner(), arena));
    return embedding.dimensions();
  }

  @Override
  public void embed(short[] second, byte[] vector) {
    embedding.reset();
    embedding.hear(second);
    embedding.read(vector, 0);
  }

  @Override
  public void embedVaried(short[] second, short[] noise, int seed, byte[] vector) {
    short[] varied = new short[second.length];
    Augmentation augmentation = new Augmentation(second.length, seed);
    if (seed % 2 == 0) {
      augmentation.vary(second, noise, varied);
      embed(varied, vector);
      return;
    }
    augmentation.vary(second, NO_NOISE, varied);
    short[] later = new short[2 * second.length];
    for (int i = 0; i < varied.length; i++) {
      later[second.length + i] = varied[i];
    }
    Xorshift random = new Xorshift(seed);
    NoiseMixer.add(later, noise, random.below(noise.length), random.below(MOST_NOISE + 1));
    embed(later, vector);
  }

  @Override
  public void examples(int capacity) {
    examples = new Examples(capacity, embedding.dimensions(), embedding.quantization());
  }

  @Override
  public void add(byte[] embeddings, int label) {
    for (int at = 0; at < embeddings.length; at += embedding.dimensions()) {
      examples.add(embeddings, at, label);
    }
  }

  @Override
  public float train(int classes, int batch, int epochs, float rate, float decay, int seed) {
    layer = new SoftmaxRegression(classes, embedding.dimensions());
    return new LayerTraining(layer, examples, batch, decay, seed).train(epochs, rate);
  }

  @Override
  public void scores(byte[] vector, int[] scores) {
    Examples one = new Examples(1, embedding.dimensions(), embedding.quantization());
    one.add(vector, 0, 0);
    float[] x = new float[embedding.dimensions()];
    one.read(0, x);
    float[] p = new float[layer.classes];
    layer.probabilities(x, p);
    for (int c = 0; c < scores.length; c++) {
      scores[c] = Math.min(255, Math.round(256 * p[c]));
    }
  }

  @Override
  public void write(byte[] model) {
    new KeywordModelWriter(model)
        .write(new LayerQuantization(layer, embedding.quantization().scale(), examples));
  }

  @Override
  public void beginThreshold(int refractory) {
    choice = new ThresholdChoice(refractory);
  }

  @Override
  public void background(int[] scores, int[] times) {
    for (int i = 0; i < scores.length; i++) {
      choice.background(scores[i], times[i]);
    }
  }

  @Override
  public void words(int[] scores) {
    for (int score : scores) {
      choice.keyword(score);
    }
  }

  @Override
  public int threshold(int falseAccepts) {
    return choice.choose(falseAccepts);
  }

  @Override
  public int recall(int threshold) {
    return choice.recall(threshold);
  }
}
