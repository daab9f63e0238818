package runtime;

import milliwatt.contract.Out;

/**
 * A keyword spotter with one model in it: sound goes in, scores of words come out. What does not
 * fit is refused, by a ModelError.
 */
public interface SpotterRuntime {
  /**
   * Reads a model and makes all that listens with it.
   *
   * @param model takes the features of one second, 49 frames of 40 int8, and gives an int8 score
   *     for each class
   * @return bytes of the arena
   */
  int load(byte[] model);

  /**
   * Listens to one second of its own, as if there had been nothing before.
   *
   * @param second 16,000 samples at 16 kHz
   * @param scores filled: the model's output
   */
  void classify(short[] second, @Out byte[] scores);
}
