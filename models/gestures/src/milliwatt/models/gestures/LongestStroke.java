package milliwatt.models.gestures;

import milliwatt.models.strokes.Motion;
import tinyml.GestureSettings;
import tinyml.StrokePath;
import tinyml.StrokeTracker;

/**
 * The longest stroke in a recording, as the runtime tracks it.
 *
 * @param movements strokes in the recording
 */
record LongestStroke(int[] x, int[] y, int movements) {

  static LongestStroke in(Motion motion) {
    GestureSettings settings = GestureSettings.at(motion.hertz());
    StrokeTracker tracker = new StrokeTracker(settings);
    LongestStroke longest = new LongestStroke(new int[1], new int[1], 0);
    int movements = 0;
    int length = -1;
    short[] samples = motion.andStill(settings.hangover()).samples();
    for (int at = 0; at < samples.length; at += StrokeTracker.AXES) {
      if (tracker.take(samples, at)) {
        movements++;
        StrokePath path = tracker.path();
        if (path.length() > length) {
          length = path.length();
          longest = copy(path);
        }
      }
    }
    return new LongestStroke(longest.x, longest.y, movements);
  }

  private static LongestStroke copy(StrokePath path) {
    int[] x = new int[path.points()];
    int[] y = new int[path.points()];
    for (int i = 0; i < x.length; i++) {
      x[i] = path.x(i);
      y[i] = path.y(i);
    }
    return new LongestStroke(x, y, 1);
  }
}
