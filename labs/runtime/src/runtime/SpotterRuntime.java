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

  /**
   * Begins to listen to a stream of sound, with the model that was loaded last.
   *
   * @param keywords bit c is set if class c of the model is a keyword
   * @param framesPerInference frames of 20 ms from one inference to the next
   * @param smoothing answers of the model that are averaged
   * @param threshold least mean score of a keyword that is heard, in 256ths
   * @param refractory frames from a detection until the next is possible
   */
  void listen(
      int keywords, int framesPerInference, int smoothing, int threshold, int refractory);

  /**
   * Hears the stream's next samples.
   *
   * @param samples any number of them, but for less than the refractory time: of two keywords in
   *     one call only the last is told
   * @param scores filled: the mean score of each class now, in 256ths
   * @return the class of a keyword that was heard in them, or -1
   */
  int hear(short[] samples, @Out int[] scores);

  /** The number of the frame that the last keyword ended with, counted from 1; 0 if none was. */
  int detectedAt();
}
