package milliwatt.models.vibration;

import java.util.ArrayList;
import java.util.List;
import tinyml.VibrationFeatures;
import tinyml.VibrationWindow;

/**
 * How a machine is looked at.
 *
 * @param axes of the accelerometer
 * @param length samples of each axis in a window
 * @param hop samples of each axis from one window to the next
 * @param bands of each axis
 */
record Sensor(int axes, int length, int hop, int bands) {

  /**
   * Three axes at 50 Hz: windows of 5.12 s. With more bands the fan's own speed is in them, and a
   * speed that was not trained with looks like a fault.
   */
  static final Sensor FAN = new Sensor(3, 256, 16, 2);

  /** One axis at 6.4 kHz: windows of 80 ms, in which the cage goes nearly round. */
  static final Sensor BEARING = new Sensor(1, 512, 512, 8);

  /** The same with another hop: windows that overlap more are more examples. */
  Sensor every(int hop) {
    return new Sensor(axes, length, hop, bands);
  }

  /** Features of a window. */
  int features() {
    return axes * (VibrationFeatures.LEVELS + bands);
  }

  /** The features of every window of a recording. */
  List<byte[]> windows(short[] rows) {
    VibrationWindow window = new VibrationWindow(axes, length, hop);
    VibrationFeatures extractor = new VibrationFeatures(length, bands);
    short[] samples = new short[length];
    List<byte[]> all = new ArrayList<>();
    for (int row = 0; row < rows.length / axes; ) {
      row += window.put(rows, row, rows.length / axes - row);
      byte[] features = new byte[features()];
      boolean full = true;
      for (int axis = 0; axis < axes && full; axis++) {
        full = window.next(axis, samples);
        if (full) {
          extractor.of(samples, features, axis * extractor.count());
        }
      }
      if (full) {
        all.add(features);
      }
    }
    return all;
  }
}
