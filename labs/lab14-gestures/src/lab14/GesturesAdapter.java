package lab14;

import tinyml.Attitude;
import tinyml.FullOperatorTable;
import tinyml.GestureRecognizer;
import tinyml.GestureSettings;
import tinyml.GestureWindow;
import tinyml.GreedyPlanner;
import tinyml.GyroscopeBias;
import tinyml.Interpreter;
import tinyml.Model;
import tinyml.MotionSegmenter;
import tinyml.Pointer;
import tinyml.Resampler;
import tinyml.StrokePath;
import tinyml.StrokeTracker;

/** Maps the contract of lab 14 to the student's classes. */
public final class GesturesAdapter implements GesturesLab {
  private static final int ARENA_BYTES = 1024;

  private GyroscopeBias bias;
  private Attitude attitude;
  private Pointer pointer;
  private MotionSegmenter segmenter;
  private StrokePath path;
  private StrokeTracker tracker;
  private GestureRecognizer recognizer;

  @Override
  public void bias(int stillness) {
    bias = new GyroscopeBias(stillness);
  }

  @Override
  public int correct(short[] rates, int[] corrected) {
    return bias.correct(rates, 0, corrected);
  }

  @Override
  public void attitude(int hertz) {
    attitude = new Attitude(hertz);
  }

  @Override
  public void update(short[] acceleration, int[] rates) {
    attitude.update(acceleration, 0, rates);
  }

  @Override
  public void up(int[] axes) {
    for (int axis = 0; axis < axes.length; axis++) {
      axes[axis] = attitude.up(axis);
    }
  }

  @Override
  public void pointer() {
    pointer = new Pointer();
  }

  @Override
  public void move(int[] rates) {
    pointer.move(attitude, rates);
  }

  @Override
  public void pointsTo(int[] place) {
    place[0] = pointer.x();
    place[1] = pointer.y();
  }

  @Override
  public void segmenter(int threshold, int hangover, int least, int greatest) {
    segmenter = new MotionSegmenter(threshold, hangover, least, greatest);
  }

  @Override
  public void segment(int[] speeds, int[] events) {
    for (int i = 0; i < speeds.length; i++) {
      events[i] = segmenter.add(speeds[i]);
    }
  }

  @Override
  public int movementLength() {
    return segmenter.length();
  }

  @Override
  public void path(int capacity) {
    path = new StrokePath(capacity);
  }

  @Override
  public void addPoints(int[] x, int[] y) {
    for (int i = 0; i < x.length; i++) {
      path.add(x[i], y[i]);
    }
  }

  @Override
  public void keep(int first) {
    path.keep(first);
  }

  @Override
  public int points() {
    return path.points();
  }

  @Override
  public int length() {
    return path.length();
  }

  @Override
  public void resample(int[] x, int[] y) {
    StrokePath even = new StrokePath(x.length);
    Resampler.resample(path, even);
    for (int i = 0; i < even.points(); i++) {
      x[i] = even.x(i);
      y[i] = even.y(i);
    }
  }

  @Override
  public void window(byte[] input, int offset) {
    GestureWindow.write(path, input, offset);
  }

  @Override
  public void tracker(int hertz, int threshold, int hangover, int least, int greatest) {
    tracker =
        new StrokeTracker(new GestureSettings(hertz, threshold, hangover, least, greatest, 0));
  }

  @Override
  public int track(short[] stream) {
    for (int at = 0; at < stream.length; at += StrokeTracker.AXES) {
      if (tracker.take(stream, at)) {
        return at / StrokeTracker.AXES + 1;
      }
    }
    return 0;
  }

  @Override
  public int takeStroke() {
    path = tracker.path();
    return path.points();
  }

  @Override
  public void recognizer(
      byte[] model, int hertz, int threshold, int hangover, int least, int greatest, int score) {
    Interpreter interpreter =
        new Interpreter(
            new Model(model), new FullOperatorTable(), new GreedyPlanner(), new byte[ARENA_BYTES]);
    recognizer =
        new GestureRecognizer(
            interpreter, new GestureSettings(hertz, threshold, hangover, least, greatest, score));
  }

  @Override
  public int watch(short[] stream, int offset, int count) {
    return recognizer.watch(stream, offset, count);
  }

  @Override
  public boolean decided() {
    return recognizer.decided();
  }

  @Override
  public int gesture() {
    return recognizer.gesture();
  }

  @Override
  public int score(int c) {
    return recognizer.score(c);
  }

  @Override
  public int endedAt() {
    return recognizer.endedAt();
  }

  @Override
  public int strokes() {
    return recognizer.strokes();
  }

  @Override
  public void reset() {
    recognizer.reset();
  }
}
