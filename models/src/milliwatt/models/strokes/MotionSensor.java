package milliwatt.models.strokes;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What accelerometer and gyroscope measure in a device that is pointed along a stroke.
 *
 * <p>The device is at the end of an arm that turns in the shoulder. Its axes are those of a
 * telephone: x to its right, y to its top, z towards whoever looks at it; it points along -z.
 * Acceleration is the second derivative of its place, and what holds it against gravity; rates are
 * those of its axes. Both are seen in the device's axes, have a bias and noise, and are whole
 * numbers of 16 bits: 4096 for 1 g, 16.384 for a degree a second.
 */
public final class MotionSensor {
  /** Numbers in a sample: acceleration along x, y and z, rates about x, y and z. */
  public static final int AXES = 6;

  /** Samples a second of a telephone whose application asks for the rate that games need. */
  public static final int USUAL_HERTZ = 52;

  /** Of an accelerometer with a range of 8 g. */
  public static final double STEPS_PER_METRE = 4096 / 9.80665;

  /** Of a gyroscope with a range of 2000 degrees a second. */
  public static final double STEPS_PER_RADIAN = 16.384 * 180 / Math.PI;

  private static final double GRAVITY = 9.80665;
  private static final double ARM = 0.4;
  private static final double ACCELEROMETER_NOISE = 0.05;
  private static final double GYROSCOPE_NOISE = 0.006;
  private static final double GYROSCOPE_BIAS = 0.03;

  private final RandomGenerator random;
  private final double roll;
  private final double elevation;
  private final double[] bias;

  /** Held level. */
  public MotionSensor(long seed) {
    this(seed, 0, 0);
  }

  /**
   * Held in some way.
   *
   * @param roll about the direction it points in, in radians, clockwise as whoever holds it sees it
   * @param elevation of the middle of the wall, in radians
   */
  public MotionSensor(long seed, double roll, double elevation) {
    random = new SplittableRandom(seed);
    this.roll = roll;
    this.elevation = elevation;
    bias =
        new double[] {
          GYROSCOPE_BIAS * random.nextGaussian(),
          GYROSCOPE_BIAS * random.nextGaussian(),
          GYROSCOPE_BIAS * random.nextGaussian()
        };
  }

  /**
   * Measures a stroke.
   *
   * @param before samples in which the device is held still at the stroke's beginning
   * @param after samples in which it is held still at its end
   * @return six numbers a sample
   */
  public short[] measure(Drawing drawing, int before, int after) {
    List<Point> points = drawing.points();
    int count = before + points.size() + after;
    short[] samples = new short[AXES * count];
    for (int i = 0; i < count; i++) {
      double[][] last = axes(points, i - 1 - before);
      double[][] now = axes(points, i - before);
      double[][] next = axes(points, i + 1 - before);
      for (int axis = 0; axis < 3; axis++) {
        double force = GRAVITY * now[axis][2];
        for (int c = 0; c < 3; c++) {
          // The device is where the arm ends, in the direction of -z.
          double curved = -(last[2][c] - 2 * now[2][c] + next[2][c]);
          force += ARM * curved * drawing.hertz() * drawing.hertz() * now[axis][c];
        }
        force += ACCELEROMETER_NOISE * random.nextGaussian();
        samples[AXES * i + axis] = whole(force * STEPS_PER_METRE);
        double rate = rate(last, now, next, axis) * drawing.hertz() / 2;
        rate += bias[axis] + GYROSCOPE_NOISE * random.nextGaussian();
        samples[AXES * i + 3 + axis] = whole(rate * STEPS_PER_RADIAN);
      }
    }
    return samples;
  }

  /**
   * How far the device turns about an axis in two samples: how fast the next leaves for the one
   * after it.
   */
  private static double rate(double[][] last, double[][] now, double[][] next, int axis) {
    double[] leaving = now[(axis + 2) % 3];
    int moved = (axis + 1) % 3;
    double rate = 0;
    for (int c = 0; c < 3; c++) {
      rate += (next[moved][c] - last[moved][c]) * leaving[c];
    }
    return rate;
  }

  /** The device's axes x, y and z in the world: to the right, ahead, up. */
  private double[][] axes(List<Point> points, int i) {
    Point point = points.get(Math.clamp(i, 0, points.size() - 1));
    double up = elevation + point.y();
    double cosRight = StrictMath.cos(point.x());
    double sinRight = StrictMath.sin(point.x());
    double cosUp = StrictMath.cos(up);
    double sinUp = StrictMath.sin(up);
    double[] right = {cosRight, -sinRight, 0};
    double[] top = {-sinUp * sinRight, -sinUp * cosRight, cosUp};
    double[] back = {-cosUp * sinRight, -cosUp * cosRight, -sinUp};
    double cos = StrictMath.cos(roll);
    double sin = StrictMath.sin(roll);
    double[] x = new double[3];
    double[] y = new double[3];
    for (int c = 0; c < 3; c++) {
      x[c] = cos * right[c] - sin * top[c];
      y[c] = sin * right[c] + cos * top[c];
    }
    return new double[][] {x, y, back};
  }

  static short whole(double value) {
    return (short) Math.clamp(Math.round(value), Short.MIN_VALUE, Short.MAX_VALUE);
  }
}
