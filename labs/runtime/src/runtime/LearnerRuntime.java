package runtime;

import milliwatt.contract.Out;

/**
 * Teaches a model words of somebody's own: examples go in, a model that hears them comes out. What
 * does not fit is refused, by a ModelError.
 */
public interface LearnerRuntime {
  /**
   * Takes a model.
   *
   * @param model takes the features of one second, 49 frames of 40 int8; its last layer has room
   *     for classes to be taught, and its output 1 is what that layer looks at
   * @return bytes of an embedding
   */
  int load(byte[] model);

  /**
   * The embedding of a clip as it is.
   *
   * @param second 16,000 samples at 16 kHz
   */
  void embed(short[] second, @Out byte[] embedding);

  /**
   * The embedding of a random variation of a clip; every other one comes after a second of noise.
   *
   * @param second 16,000 samples at 16 kHz
   * @param noise at least one sample
   * @param seed the same seed gives the same variation
   */
  void embedVaried(short[] second, short[] noise, int seed, @Out byte[] embedding);

  /** Forgets all examples, and makes room for others. */
  void examples(int capacity);

  /**
   * Adds examples of a class.
   *
   * @param embeddings one behind the other
   */
  void add(byte[] embeddings, int label);

  /**
   * Trains a new last layer with the examples.
   *
   * @param batch examples of a step
   * @param rate of the first epoch
   * @return the mean loss of the last epoch
   */
  float train(int classes, int batch, int epochs, float rate, float decay, int seed);

  /** What the trained layer makes of an embedding: the probability of each class, in 256ths. */
  void scores(byte[] embedding, @Out int[] scores);

  /**
   * Quantises the trained layer and writes it into the model.
   *
   * @param model the bytes that were loaded; changed
   */
  void write(@Out byte[] model);

  /**
   * Begins to look for a threshold.
   *
   * @param refractory frames from a detection until the next is possible
   */
  void beginThreshold(int refractory);

  /** What was scored where no word was said, at times in frames. */
  void background(int[] scores, int[] times);

  /** What was scored where a word was said. */
  void words(int[] scores);

  /** The lowest threshold with so many false accepts at most, 1 to 256; 256 is out of reach. */
  int threshold(int falseAccepts);

  /** The share of the words that reach a threshold, in thousandths. */
  int recall(int threshold);
}
