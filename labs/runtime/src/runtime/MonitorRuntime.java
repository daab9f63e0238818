package runtime;

import milliwatt.contract.Out;

/**
 * A machine's monitor with one model in it: samples go in, errors and alarms come out. What does not
 * fit is refused, by a ModelError.
 *
 * <p>{@link #commission} first, and {@link #watch} the healthy machine: every error is learnt.
 * {@link #guard} makes a threshold of what was learnt, and from then on {@link #watch} judges.
 */
public interface MonitorRuntime {
  /** Bit of {@link #watch}'s answer: a window ended, so that the figures are new. */
  int JUDGED = 1;

  /** Bit of {@link #watch}'s answer: there is an alarm. */
  int ALARM = 2;

  /** Bit of {@link #watch}'s answer: the error has risen slowly. */
  int DRIFTING = 4;

  /**
   * Reads an autoencoder and makes an interpreter for it.
   *
   * @return bytes of the arena
   */
  int load(byte[] model);

  /**
   * The error of a vector of features, for a model that takes others than those of vibrations.
   *
   * @param features as many int8 as the model takes
   */
  float reconstruct(byte[] features);

  /**
   * Begins to learn what is normal, with the model that was loaded last.
   *
   * @param axes of the accelerometer; 0 where features come ready-made, through {@link #reconstruct}
   * @param length samples of each axis in a window
   * @param hop samples of each axis from one window to the next
   * @param windows that can be learnt at most
   */
  void commission(int axes, int length, int hop, int windows);

  /** Learns an error that came of {@link #reconstruct}. */
  void learn(float error);

  /** The next samples do not follow upon the last: no window reaches from these into those. */
  void gap();

  /**
   * Ends learning, and begins to judge.
   *
   * @param quantile of the learnt errors that becomes the threshold, 0 .. 1
   * @param needed of the last {@code of} windows that must be above it for an alarm
   * @param of windows that are looked back at
   * @param learnt filled: threshold, mean and standard deviation of the errors
   */
  void guard(float quantile, int needed, int of, @Out float[] learnt);

  /** The same with a threshold of the caller's, as it is. */
  void guardAt(float threshold, int needed, int of, @Out float[] learnt);

  /**
   * Watches the next rows, in which one window ends at most.
   *
   * @param rows a sample of each axis, row by row; no more rows than a hop
   * @param figures filled: the error of the last window, and the mean that is watched for drift
   * @return {@link #JUDGED}, {@link #ALARM} and {@link #DRIFTING}
   */
  int watch(short[] rows, @Out float[] figures);

  /**
   * Judges an error that came of {@link #reconstruct}, as if it were of the next window.
   *
   * @return as {@link #watch}
   */
  int judge(float error, @Out float[] figures);
}
