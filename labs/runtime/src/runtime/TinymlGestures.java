package runtime;

import tinyml.FullOperatorTable;
import tinyml.GestureRecognizer;
import tinyml.GestureSettings;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.Model;
import tinyml.StrokePath;
import tinyml.StrokeTracker;

/** Maps {@link GestureRuntime} to the classes of {@code tinyml}. */
public final class TinymlGestures implements GestureRuntime {
  private GestureRecognizer recognizer;

  @Override
  public int load(
      byte[] bytes, int hertz, int threshold, int hangover, int least, int greatest, int score) {
    Model model = new Model(bytes);
    byte[] arena = new byte[new GreedyPlanner().place(model)];
    recognizer =
        new GestureRecognizer(
            new Interpreter(model, new FullOperatorTable(), new GreedyPlanner(), arena),
            new GestureSettings(hertz, threshold, hangover, least, greatest, score));
    return arena.length;
  }

  @Override
  public int watch(short[] samples, int from) {
    int count = samples.length / StrokeTracker.AXES - from;
    return recognizer.watch(samples, StrokeTracker.AXES * from, count);
  }

  @Override
  public boolean decided() {
    return recognizer.decided();
  }

  @Override
  public void recognise(int[] x, int[] y) {
    StrokePath path = new StrokePath(x.length);
    for (int i = 0; i < x.length; i++) {
      path.add(x[i], y[i]);
    }
    recognizer.recognise(path);
  }

  @Override
  public int gesture() {
    return recognizer.gesture();
  }

  @Override
  public void scores(int[] scores) {
    for (int c = 0; c < scores.length; c++) {
      scores[c] = recognizer.score(c);
    }
  }

  @Override
  public int stroke(int[] x, int[] y) {
    StrokePath path = recognizer.path();
    int points = Math.min(path.points(), x.length);
    for (int i = 0; i < points; i++) {
      x[i] = path.x(i);
      y[i] = path.y(i);
    }
    return points;
  }

  @Override
  public void reset() {
    recognizer.reset();
  }
}
