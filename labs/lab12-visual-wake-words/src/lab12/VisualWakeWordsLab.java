package lab12;

import milliwatt.contract.Out;

/** Lab 12: from the lines of a camera to whether somebody is there, part by part and whole. */
public interface VisualWakeWordsLab {
  /** {@code PixelFormat.GREY}. */
  int GREY = 0;

  /** {@code PixelFormat.RGB565}. */
  int RGB565 = 1;

  /** {@code PixelFormat.RGB888}. */
  int RGB888 = 2;

  /** The grey of a colour. */
  int grey(int red, int green, int blue);

  /** The greys of as many pixels as {@code line} has; the first begins at {@code offset}. */
  void greys(int format, byte[] pixels, int offset, @Out byte[] line);

  /** The part of a picture that is looked at: left, top, width, height. */
  void crop(int fromWidth, int fromHeight, int toWidth, int toHeight, @Out int[] part);

  /** The two old pixels of each new one, and the weight of the second. */
  void interpolation(int from, int to, @Out int[] first, @Out int[] second, @Out int[] weight);

  /** Begins a picture that is to be resized. */
  void resizer(int fromWidth, int fromHeight, int toWidth, int toHeight);

  /** Gives it the next line, which begins at {@code offset}. */
  void addLine(byte[] line, int offset);

  /** Takes its next row, if there is one. */
  boolean nextRow(@Out byte[] row);

  /** Resizes a whole picture with the resizer made last. */
  void resize(byte[] picture, int fromWidth, int toWidth, @Out byte[] resized);

  /** The bytes of a model's input for greys, from {@code offset} on. */
  void scale(
      float black,
      float white,
      float scale,
      int zeroPoint,
      byte[] greys,
      int channels,
      @Out byte[] input,
      int offset);

  /** Makes a detector: nobody is there. */
  void presence(int on, int off);

  /** Shows it a score; whether somebody is there. */
  boolean see(int score);

  /** Whether the last score changed that. */
  boolean detectorChanged();

  /** Microseconds that a camera sends a frame. */
  int transfer(int bytes, int kilohertz);

  /** Microseconds that a processor computes. */
  int compute(long instructions, int milliCycles, int kilohertz);

  /** Microseconds from frame to frame. */
  int period(int exposure, int transfer, int pipeline, int inference);

  /** Thousandths of a frame a second. */
  int milliFramesPerSecond(int period);

  /** Frames until the mean of scores reaches a threshold. */
  int framesToDecide(int smoothing, int on, int score);

  /** The longest time to a decision, in microseconds. */
  int latency(int period, int frames);

  /** The part of the time that is worked, in parts of a million. */
  int duty(int period, int interval);

  /** Makes a spotter of a model that knows black as 0 and white as 1, class 1 meaning a person. */
  void spotter(byte[] model, int width, int height, int format, int smoothing, int on, int off);

  /** Gives the spotter lines, one behind the other; returns how many frames they ended. */
  int lines(byte[] pixels, int count);

  /** The next line is the first of a frame. */
  void beginFrame();

  /** Whether the spotter says that somebody is there. */
  boolean present();

  /** Whether the spotter's last frame changed that. */
  boolean changed();

  /** The spotter's mean score of a class, in 256ths. */
  int score(int c);

  /** Whole frames the spotter has seen. */
  int frames();

  /** Lets the spotter begin anew. */
  void reset();
}
