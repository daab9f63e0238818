package tinyml;

/**
 * Watches a sensor of movement without end, and says which gesture was made, and when.
 *
 * <pre>
 * samples -> StrokeTracker -> StrokePath                              every sample
 * StrokePath -> Resampler -> GestureWindow -> Interpreter -> score    after a stroke
 * </pre>
 *
 * <p>All memory is taken when it is made. Samples come in pieces of any size, and what is found
 * does not depend on their sizes.
 */
public final class GestureRecognizer {
  /** No gesture. */
  public static final int NONE = -1;

  private final Interpreter interpreter;
  private final Tensor input;
  private final Tensor output;
  private final int leastScore;

  private final StrokeTracker tracker;
  private final StrokePath even;

  private int samples;
  private int endedAt;
  private int strokes;
  private boolean decided;
  private int gesture = NONE;

  /**
   * Begins to watch.
   *
   * @param interpreter of a model whose input is int8 points of {@link GestureWindow#CHANNELS}
   *     bytes, and whose output is an int8 score for each gesture
   * @throws ModelError if it is of another model
   */
  public GestureRecognizer(Interpreter interpreter, GestureSettings settings) {
    this.interpreter = interpreter;
    input = interpreter.input(0);
    output = interpreter.output(0);
    int points = input.bytes / GestureWindow.CHANNELS;
    if (input.type != TensorType.INT8
        || points < 2
        || input.bytes != points * GestureWindow.CHANNELS) {
      throw new ModelError(
          "a gesture's model takes int8 points of %d numbers, but input 0 of this one has type %d"
              + " and %d bytes",
          GestureWindow.CHANNELS, input.type, input.bytes);
    }
    if (output.type != TensorType.INT8) {
      throw new ModelError(
          "a gesture's model gives int8 scores, but output 0 of this one has type %d", output.type);
    }
    tracker = new StrokeTracker(settings);
    even = new StrokePath(points);
    leastScore = settings.score();
  }

  /**
   * Watches up to the end of the samples, or to the end of a stroke if that comes first.
   *
   * @param stream six numbers a sample
   * @param offset of the first sample's first number
   * @param count samples there are from {@code offset} on, 0 or more
   * @return how many it has used, at least 1 if there are any; the others are to be given again
   */
  public int watch(short[] stream, int offset, int count) {
    decided = false;
    gesture = NONE;
    int used = 0;
    // TODO lab14-watch
    return count;
  }

  /**
   * Asks the model which gesture a stroke is.
   *
   * @param stroke has a point or more
   */
  public void recognise(StrokePath stroke) {
    // TODO lab14-recognise
  }

  /** Forgets all it has seen, as if it had just been made. */
  public void reset() {
    // TODO lab14-reset
  }

  /** Whether the last call ended with a decision, so that scores are new. */
  public boolean decided() {
    return decided;
  }

  /** The gesture that was decided for, or {@link #NONE}. */
  public int gesture() {
    return gesture;
  }

  /** The score of class {@code c} at the last decision, in 256ths, 0 .. 255. */
  public int score(int c) {
    return output.data[output.offset + c] + 128;
  }

  /** Gestures the model knows. */
  public int classes() {
    return output.bytes;
  }

  /** The number of the sample that the last decision came with, counted from 1; 0 if none did. */
  public int endedAt() {
    return endedAt;
  }

  /** Strokes that were shown to the model. */
  public int strokes() {
    return strokes;
  }

  /** The last stroke that was tracked, as it was drawn. */
  public StrokePath path() {
    return tracker.path();
  }
}
