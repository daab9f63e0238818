package lab13;

import milliwatt.contract.Out;

/** Lab 13: from samples of an accelerometer to an alarm, part by part and whole. */
public interface VibrationLab {
  /** Makes an empty window. */
  void window(int axes, int length, int hop);

  /** Gives the window rows; returns how many it took. */
  int put(short[] samples, int row, int rows);

  /** Takes the next window of an axis, if there is one. */
  boolean next(int axis, @Out short[] window);

  /** The root mean square, in 16ths. */
  int rms(short[] samples, int length);

  /** The crest factor, in 256ths. */
  int crest(short[] samples, int length, int rms);

  /** Makes a spectrum. */
  void spectrum(int length, int bands);

  /** The first bin of a band. */
  int edge(int band);

  /** The level of each band, in 256ths. */
  void levels(short[] samples, @Out int[] levels);

  /** A level as a byte on a logarithmic scale. */
  byte compressed(int x);

  /** Makes what computes features. */
  void extractor(int length, int bands);

  /** The features of a window, from {@code offset} on. */
  void features(short[] samples, @Out byte[] features, int offset);

  /** Makes an interpreter of a model, and what takes its errors. */
  void autoencoder(byte[] model);

  /** An inference of the autoencoder, and its error. */
  float reconstruct(byte[] features);

  /** Makes a baseline of nothing. */
  void baseline();

  /** Takes a number into the baseline. */
  void addToBaseline(float x);

  /** The baseline's mean. */
  float mean();

  /** The baseline's standard deviation. */
  float deviation();

  /** Makes a threshold of no errors. */
  void threshold(int capacity);

  /** Takes an error into the threshold. */
  void addError(float error);

  /** The error that a share q of all lie below. */
  float quantile(float q);

  /** Makes an alarm without votes. */
  void vote(int needed, int of);

  /** Takes a vote; returns whether there is an alarm. */
  boolean addVote(boolean above);

  /** Makes a chart that begins at its baseline. */
  void chart(float baseline, float deviation, float weight, float deviations);

  /** Takes an error into the chart; returns whether there is a drift. */
  boolean addToChart(float error);

  /** The chart's mean. */
  float chartMean();

  /** The mean above which the chart sees a drift. */
  float chartLimit();

  /** The share of faulty windows above a threshold. */
  float truePositiveRate(float[] normal, float[] faulty, float threshold);

  /** The share of normal windows above a threshold. */
  float falsePositiveRate(float[] normal, float[] faulty, float threshold);

  /** The area under the curve. */
  float area(float[] normal, float[] faulty);

  /** Makes a monitor of a model. */
  void monitor(
      byte[] model,
      int axes,
      int length,
      int hop,
      float threshold,
      int needed,
      int of,
      float baseline,
      float deviation,
      float weight,
      float deviations);

  /** Gives the monitor rows; returns how many it has seen. */
  int watch(short[] rows, int first, int count);

  /** Whether the last {@link #watch} ended with a window. */
  boolean judged();

  /** The error of the last window. */
  float error();

  /** Whether the monitor raises an alarm. */
  boolean alarm();

  /** Whether the monitor sees a drift. */
  boolean drifting();

  /** Windows the monitor has judged. */
  int windows();

  /** Lets the monitor begin anew. */
  void reset();
}
