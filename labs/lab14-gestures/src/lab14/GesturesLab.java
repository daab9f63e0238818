package lab14;

import milliwatt.contract.Out;

/** Lab 14: from what a sensor of movement measures to a gesture, part by part and whole. */
public interface GesturesLab {
  /** Makes what knows of no bias. */
  void bias(int stillness);

  /** Takes the bias off three rates; returns how fast the device turns. */
  int correct(short[] rates, @Out int[] corrected);

  /** Makes what does not know which way is up. */
  void attitude(int hertz);

  /** Shows it a sample. */
  void update(short[] acceleration, int[] rates);

  /** How far up goes along each axis of the device. */
  void up(@Out int[] axes);

  /** Makes a pointer in the middle of its wall; it asks the attitude which way is up. */
  void pointer();

  /** Moves the pointer by one sample. */
  void move(int[] rates);

  /** Where the pointer points: x and y. */
  void pointsTo(@Out int[] place);

  /** Makes a segmenter that has seen nothing. */
  void segmenter(int threshold, int hangover, int least, int greatest);

  /** Shows it samples, one after the other; what happens with each. */
  void segment(int[] speeds, @Out int[] events);

  /** Samples of the segmenter's last movement. */
  int movementLength();

  /** Makes an empty path. */
  void path(int capacity);

  /** Adds points to the path. */
  void addPoints(int[] x, int[] y);

  /** Forgets all points of the path but the first ones. */
  void keep(int first);

  /** How many points the path has. */
  int points();

  /** How long the path is. */
  int length();

  /** Spreads as many points as there is room for over the path's line. */
  void resample(@Out int[] x, @Out int[] y);

  /** What the model sees of the path, from {@code offset} on. */
  void window(@Out byte[] input, int offset);

  /** Makes a tracker that has seen nothing. */
  void tracker(int hertz, int threshold, int hangover, int least, int greatest);

  /**
   * Shows the tracker samples up to the end of a stroke, or up to their own.
   *
   * @return how many it has taken if a stroke has ended with the last of them, else 0
   */
  int track(short[] stream);

  /** Takes the tracker's last stroke for the path; returns its points. */
  int takeStroke();

  /** Makes a recognizer of a model. */
  void recognizer(
      byte[] model, int hertz, int threshold, int hangover, int least, int greatest, int score);

  /** Lets the recognizer watch; returns how many samples it has used. */
  int watch(short[] stream, int offset, int count);

  /** Whether the last {@link #watch} ended with a decision. */
  boolean decided();

  /** The gesture that the last {@link #watch} ended with, or -1. */
  int gesture();

  /** The score of a gesture at the last decision, in 256ths. */
  int score(int c);

  /** The sample that the last decision came with, counted from 1. */
  int endedAt();

  /** Strokes that were shown to the model. */
  int strokes();

  /** Lets the recognizer begin anew. */
  void reset();
}
