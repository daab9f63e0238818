package milliwatt.demos;

import tinyml.FullOperatorTable;
import tinyml.GestureRecognizer;
import tinyml.GestureSettings;
import tinyml.GestureWindow;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.Model;
import tinyml.Resampler;
import tinyml.StrokePath;

/** A stroke that was drawn on a page, to scores of gestures. */
final class DrawnStroke {
  private static final int HERTZ = 52;

  private final GestureRecognizer recognizer;
  private final StrokePath even;
  private final byte[] window;

  /**
   * @param file a model whose input is points of four bytes
   */
  DrawnStroke(byte[] file) {
    Model model = new Model(file);
    byte[] arena = new byte[new GreedyPlanner().place(model)];
    Interpreter interpreter =
        new Interpreter(model, new FullOperatorTable(), new GreedyPlanner(), arena);
    recognizer = new GestureRecognizer(interpreter, GestureSettings.at(HERTZ));
    window = new byte[interpreter.input(0).bytes];
    even = new StrokePath(window.length / GestureWindow.CHANNELS);
  }

  /**
   * Recognises a stroke.
   *
   * @param points x and y of each, at least one; large whole numbers, y upward
   * @return the gesture, or -1; then the score of each, in 256ths
   */
  int[] recognise(int[] points) {
    StrokePath path = new StrokePath(points.length / 2);
    for (int i = 0; i + 1 < points.length; i += 2) {
      path.add(points[i], points[i + 1]);
    }
    Resampler.resample(path, even);
    GestureWindow.write(even, window, 0);
    recognizer.recognise(path);
    int[] result = new int[1 + recognizer.classes()];
    result[0] = recognizer.gesture();
    for (int c = 0; c < recognizer.classes(); c++) {
      result[1 + c] = recognizer.score(c);
    }
    return result;
  }

  /** What the model saw of it: for each of its points x, y and the arrow to the next. */
  byte[] window() {
    return window;
  }
}
