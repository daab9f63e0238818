package lab15;

import milliwatt.contract.Out;

/** Lab 15: from a few recordings of a word to a model that hears it, part by part and whole. */
public interface YourOwnKeywordLab {
  /** Plays a clip faster or slower; the speed is in 256ths. */
  void changeSpeed(short[] clip, int speed, @Out short[] result);

  /** Moves a clip by so many samples. */
  void shift(short[] clip, int by, @Out short[] result);

  /** Makes a clip louder or softer; the gain is in 256ths. */
  void amplify(@Out short[] clip, int gain);

  /** How loud a sound is. */
  int rootMeanSquare(short[] samples);

  /** Adds noise in a ratio to the clip, in 256ths. */
  void addNoise(@Out short[] clip, short[] noise, int from, int ratio);

  /** Begins to vary clips of so many samples. */
  void augmentation(int samples, int seed);

  /** A random variation of a clip. */
  void vary(short[] clip, short[] noise, @Out short[] result);

  /** Makes a layer whose weights are 0. */
  void layer(int classes, int inputs);

  /** Gives the layer its parameters. */
  void setParameters(float[] weights, float[] biases);

  /** Tells the layer's parameters. */
  void getParameters(@Out float[] weights, @Out float[] biases);

  /** The layer's probability of each class. */
  void probabilities(float[] x, @Out float[] p);

  /** Adds an example's part to the gradient of the loss; returns its loss. */
  float addGradient(float[] x, int label, @Out float[] weightGradient, @Out float[] biasGradient);

  /** Makes an optimiser that has taken no step. */
  void adam(int parameters, float decay);

  /** Takes a step. */
  void step(@Out float[] parameters, @Out float[] gradient, float rate);

  /** Makes room for examples. */
  void examples(int capacity, int dimensions, float scale, int zeroPoint);

  /** Adds an example. */
  void addExample(byte[] embedding, int label);

  /** Gets ready to train the layer with the examples. */
  void training(int batch, float decay, int seed);

  /** Trains for some epochs; returns the mean loss of the last one. */
  float train(int epochs, float rate);

  /** Quantises the layer for inputs of a scale, with the examples as typical ones. */
  void quantize(float inputScale);

  /** The quantised layer: its weights, its biases; then the scales of weights, biases, scores. */
  void quantized(@Out byte[] weights, @Out int[] biases, @Out float[] scales);

  /** The zero point of the quantised layer's scores. */
  int scoreZeroPoint();

  /** Makes a chooser of thresholds that has heard nothing. */
  void thresholdChoice(int refractory);

  /** It hears some moments without a keyword, at times in frames. */
  void background(int[] scores, int[] times);

  /** It hears keywords that were said, by their best scores. */
  void keywords(int[] scores);

  /** The false accepts of a threshold. */
  int falseAccepts(int threshold);

  /** The threshold with so many false accepts at most. */
  int choose(int most);

  /** The share of the keywords that reach a threshold, in thousandths. */
  int recall(int threshold);

  /** Takes a model that ends with a layer to train. */
  void openModel(byte[] model);

  /** Numbers in the model's embedding. */
  int dimensions();

  /** Makes room for examples of the model's own embeddings. */
  void embeddingExamples(int capacity);

  /** The next sample is the first of a clip. */
  void beginClip();

  /** A part of a clip. */
  void hearClip(short[] samples);

  /** The embedding of the clip. */
  void embed(@Out byte[] embedding);

  /** Quantises the layer for the model and writes it into a copy. */
  void writeModel(@Out byte[] model);

  /** Makes a spotter of a model whose classes from 2 on are keywords. */
  void listen(byte[] model, int classes, int threshold);

  /** Gives the spotter samples; returns the keyword that was heard in them, or -1. */
  int hear(short[] samples);
}
