package milliwatt.models.gestures;

import java.util.List;
import tinyml.GestureWindow;
import tinyml.Resampler;
import tinyml.StrokePath;

/**
 * A digit that was drawn.
 *
 * @param source the data set it is from
 * @param split {@code train}, {@code validation} or {@code test}
 * @param x how far to the right each point of the stroke is, in some unit
 * @param y how far up
 * @param movements how many movements the recording has that could be a gesture: one, where all is
 *     well; the stroke is the longest
 */
record Gesture(Source source, String split, int digit, int[] x, int[] y, int movements) {
  /** Points that the model looks at. */
  static final int POINTS = 64;

  static final int DIGITS = 10;

  static final List<String> NAMES = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

  enum Source {
    /** Strokes of TensorFlow Lite Micro's magic wand. */
    WAND,
    /** Accelerometer and gyroscope of a telephone. */
    IMU,
    /** Our simulator's accelerometer and gyroscope. */
    SIMULATED
  }

  /** What the model looks at. */
  byte[] window() {
    return window(x, y);
  }

  static byte[] window(int[] x, int[] y) {
    StrokePath path = new StrokePath(x.length);
    for (int i = 0; i < x.length; i++) {
      path.add(x[i], y[i]);
    }
    StrokePath even = new StrokePath(POINTS);
    Resampler.resample(path, even);
    byte[] window = new byte[GestureWindow.CHANNELS * POINTS];
    GestureWindow.write(even, window, 0);
    return window;
  }
}
