package milliwatt.models.strokes;

import java.util.List;

/**
 * Motions as text: a line a sample, {@code t_ms,ax,ay,az,gx,gy,gz}. Time is in milliseconds,
 * acceleration in m/s² with gravity in it, rates are in radians a second: what Android calls
 * TYPE_ACCELEROMETER and TYPE_GYROSCOPE.
 */
public final class MotionFile {
  private static final int COLUMNS = 1 + MotionSensor.AXES;
  private static final int SLOWEST = 20;
  private static final int FASTEST = 1000;

  private MotionFile() {}

  /**
   * Reads a motion. A first line that is no number is taken for a heading.
   *
   * @throws IllegalArgumentException if a line is no sample, time does not go forward, or there are
   *     fewer than 20 or more than 1000 samples a second; its message says which line
   */
  public static Motion parse(String text) {
    List<String> lines = text.lines().toList();
    int first = !lines.isEmpty() && lines.getFirst().matches("\\s*[A-Za-z].*") ? 1 : 0;
    int last = lines.size();
    while (last > first && lines.get(last - 1).isBlank()) {
      last--;
    }
    if (last - first < 2) {
      throw new IllegalArgumentException("has fewer than two samples");
    }
    short[] samples = new short[MotionSensor.AXES * (last - first)];
    double began = 0;
    double time = Double.NEGATIVE_INFINITY;
    for (int line = first; line < last; line++) {
      double[] numbers = numbers(lines.get(line), line + 1);
      if (numbers[0] <= time) {
        throw new IllegalArgumentException(
            "line %d: time does not go forward, it is %s ms after %s ms"
                .formatted(line + 1, numbers[0], time));
      }
      time = numbers[0];
      began = line == first ? time : began;
      for (int axis = 0; axis < MotionSensor.AXES; axis++) {
        double steps = axis < 3 ? MotionSensor.STEPS_PER_METRE : MotionSensor.STEPS_PER_RADIAN;
        samples[MotionSensor.AXES * (line - first) + axis] =
            MotionSensor.whole(numbers[1 + axis] * steps);
      }
    }
    long hertz = Math.round(1000 * (last - first - 1) / (time - began));
    if (hertz < SLOWEST || hertz > FASTEST) {
      throw new IllegalArgumentException(
          "has %d samples a second, but %d to %d are needed".formatted(hertz, SLOWEST, FASTEST));
    }
    return new Motion((int) hertz, samples);
  }

  private static double[] numbers(String line, int number) {
    String[] columns = line.split(",", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException(
          "line %d: %d numbers, but a sample has %d: t_ms,ax,ay,az,gx,gy,gz"
              .formatted(number, columns.length, COLUMNS));
    }
    double[] numbers = new double[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
      try {
        numbers[i] = Double.parseDouble(columns[i].strip());
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "line %d: column %d is no number".formatted(number, i + 1), e);
      }
      if (!Double.isFinite(numbers[i])) {
        throw new IllegalArgumentException(
            "line %d: column %d is no finite number".formatted(number, i + 1));
      }
    }
    return numbers;
  }
}
