package lab10;

import milliwatt.contract.Out;

/** Lab 10: from samples in pieces of any size to a word and its time, part by part and whole. */
public interface KeywordSpotterLab {
  /** Makes an empty ring of samples. */
  void ring(int capacity, int window, int hop);

  /** Gives the ring samples; returns how many it took. */
  int put(short[] samples, int offset, int count);

  /** Takes the next window out of the ring, if there is one. */
  boolean next(@Out short[] window);

  /** Makes an empty window of frames. */
  void window(int frames, int channels);

  /** Adds a frame. */
  void addFrame(byte[] features);

  /** Whether the window has all its frames. */
  boolean full();

  /** Copies the frames, the oldest first, to {@code offset}. */
  void copyFrames(@Out byte[] input, int offset);

  /** Makes a smoother that has heard nothing. */
  void smoother(int classes, int length);

  /** Forgets all answers. */
  void forgetScores();

  /** Adds an answer that begins at {@code offset}. */
  void addScores(byte[] output, int offset);

  /** The mean score of a class, in 256ths. */
  int score(int c);

  /** Makes a detector that has heard nothing. */
  void detector(int keywords, int threshold, int refractory);

  /** Shows the smoother's scores to the detector; returns the keyword that is heard, or -1. */
  int detect(int now);

  /** When the detector heard its last keyword. */
  int detectedAt();

  /** Makes a spotter of a model. */
  void spotter(
      byte[] model,
      int keywords,
      int framesPerInference,
      int smoothing,
      int threshold,
      int refractory);

  /** Gives the spotter samples; returns how many it has heard. */
  int hear(short[] samples, int offset, int count);

  /** Whether the last {@link #hear} ended with an inference. */
  boolean inferred();

  /** The keyword that the last {@link #hear} ended with, or -1. */
  int detection();

  /** The frame in which the spotter heard its last keyword. */
  int heardAt();

  /** The spotter's mean score of a class, in 256ths. */
  int spotterScore(int c);

  /** Frames the spotter has heard. */
  int frames();

  /** Inferences the spotter has made. */
  int inferences();

  /** Lets the spotter begin anew. */
  void reset();
}
