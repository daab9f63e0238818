package lab15;

import tinyml.Adam;
import tinyml.Augmentation;
import tinyml.Detector;
import tinyml.Embedding;
import tinyml.Examples;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.KeywordModelWriter;
import tinyml.KeywordSpotter;
import tinyml.LayerQuantization;
import tinyml.LayerTraining;
import tinyml.Model;
import tinyml.NoiseMixer;
import tinyml.QuantizationParameters;
import tinyml.SoftmaxRegression;
import tinyml.SpotterSettings;
import tinyml.ThresholdChoice;

/** Maps the contract of lab 15 to the student's classes. */
public final class YourOwnKeywordAdapter implements YourOwnKeywordLab {
  private static final int ARENA_BYTES = 4096;
  private static final int BACKGROUND = 2;
  private static final int FRAMES_PER_INFERENCE = 5;
  private static final int SMOOTHING = 2;
  private static final int REFRACTORY = 50;

  private Augmentation augmentation;
  private SoftmaxRegression layer;
  private Adam adam;
  private Examples examples;
  private LayerTraining training;
  private LayerQuantization quantized;
  private ThresholdChoice choice;
  private Embedding embedding;
  private KeywordSpotter spotter;

  @Override
  public void changeSpeed(short[] clip, int speed, short[] result) {
    Augmentation.changeSpeed(clip, speed, result);
  }

  @Override
  public void shift(short[] clip, int by, short[] result) {
    Augmentation.shift(clip, by, result);
  }

  @Override
  public void amplify(short[] clip, int gain) {
    Augmentation.amplify(clip, gain);
  }

  @Override
  public int rootMeanSquare(short[] samples) {
    return NoiseMixer.rootMeanSquare(samples);
  }

  @Override
  public void addNoise(short[] clip, short[] noise, int from, int ratio) {
    NoiseMixer.add(clip, noise, from, ratio);
  }

  @Override
  public void augmentation(int samples, int seed) {
    augmentation = new Augmentation(samples, seed);
  }

  @Override
  public void vary(short[] clip, short[] noise, short[] result) {
    augmentation.vary(clip, noise, result);
  }

  @Override
  public void layer(int classes, int inputs) {
    layer = new SoftmaxRegression(classes, inputs);
  }

  @Override
  public void setParameters(float[] weights, float[] biases) {
    for (int i = 0; i < weights.length; i++) {
      layer.weights[i] = weights[i];
    }
    for (int c = 0; c < biases.length; c++) {
      layer.biases[c] = biases[c];
    }
  }

  @Override
  public void getParameters(float[] weights, float[] biases) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = layer.weights[i];
    }
    for (int c = 0; c < biases.length; c++) {
      biases[c] = layer.biases[c];
    }
  }

  @Override
  public void probabilities(float[] x, float[] p) {
    layer.probabilities(x, p);
  }

  @Override
  public float addGradient(float[] x, int label, float[] weightGradient, float[] biasGradient) {
    return layer.addGradient(x, label, weightGradient, biasGradient);
  }

  @Override
  public void adam(int parameters, float decay) {
    adam = new Adam(parameters, decay);
  }

  @Override
  public void step(float[] parameters, float[] gradient, float rate) {
    adam.step(parameters, gradient, rate);
  }

  @Override
  public void examples(int capacity, int dimensions, float scale, int zeroPoint) {
    examples = new Examples(capacity, dimensions, new QuantizationParameters(scale, zeroPoint));
  }

  @Override
  public void addExample(byte[] embedding, int label) {
    examples.add(embedding, 0, label);
  }

  @Override
  public void training(int batch, float decay, int seed) {
    training = new LayerTraining(layer, examples, batch, decay, seed);
  }

  @Override
  public float train(int epochs, float rate) {
    return training.train(epochs, rate);
  }

  @Override
  public void quantize(float inputScale) {
    quantized = new LayerQuantization(layer, inputScale, examples);
  }

  @Override
  public void quantized(byte[] weights, int[] biases, float[] scales) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = quantized.weights[i];
    }
    for (int c = 0; c < biases.length; c++) {
      biases[c] = quantized.biases[c];
    }
    scales[0] = quantized.weightScale;
    scales[1] = quantized.biasScale;
    scales[2] = quantized.scores.scale();
  }

  @Override
  public int scoreZeroPoint() {
    return quantized.scores.zeroPoint();
  }

  @Override
  public void thresholdChoice(int refractory) {
    choice = new ThresholdChoice(refractory);
  }

  @Override
  public void background(int[] scores, int[] times) {
    for (int i = 0; i < scores.length; i++) {
      choice.background(scores[i], times[i]);
    }
  }

  @Override
  public void keywords(int[] scores) {
    for (int score : scores) {
      choice.keyword(score);
    }
  }

  @Override
  public int falseAccepts(int threshold) {
    return choice.falseAccepts(threshold);
  }

  @Override
  public int choose(int most) {
    return choice.choose(most);
  }

  @Override
  public int recall(int threshold) {
    return choice.recall(threshold);
  }

  @Override
  public void openModel(byte[] model) {
    embedding = new Embedding(interpreter(model));
  }

  @Override
  public int dimensions() {
    return embedding.dimensions();
  }

  @Override
  public void embeddingExamples(int capacity) {
    examples = new Examples(capacity, embedding.dimensions(), embedding.quantization());
  }

  @Override
  public void beginClip() {
    embedding.reset();
  }

  @Override
  public void hearClip(short[] samples) {
    embedding.hear(samples);
  }

  @Override
  public void embed(byte[] vector) {
    embedding.read(vector, 0);
  }

  @Override
  public void writeModel(byte[] model) {
    new KeywordModelWriter(model).write(quantized);
  }

  @Override
  public void listen(byte[] model, int classes, int threshold) {
    int keywords = SpotterSettings.after(BACKGROUND, classes).keywords();
    spotter =
        new KeywordSpotter(
            interpreter(model),
            new SpotterSettings(keywords, FRAMES_PER_INFERENCE, SMOOTHING, threshold, REFRACTORY));
  }

  @Override
  public int hear(short[] samples) {
    int keyword = Detector.NONE;
    int used = 0;
    while (used < samples.length) {
      used += spotter.hear(samples, used, samples.length - used);
      if (spotter.detection() != Detector.NONE) {
        keyword = spotter.detection();
      }
    }
    return keyword;
  }

  private static Interpreter interpreter(byte[] model) {
    return new Interpreter(
        new Model(model), new FullOperatorTable(), new GreedyPlanner(), new byte[ARENA_BYTES]);
  }
}
