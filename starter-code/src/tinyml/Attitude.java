package tinyml;

/**
 * Which way is up, seen from the device: a complementary filter of accelerometer and gyroscope.
 *
 * <p>An accelerometer at rest measures what holds it against gravity, which points up. In a hand
 * that moves it measures the movement as well, and is right only on average. A gyroscope knows at
 * each moment how the device turns, but its errors add up. So the estimate is turned with the
 * gyroscope at every sample, and then pulled a little towards the accelerometer.
 *
 * <p>Source: Mahony, Hamel and Pflimlin, "Nonlinear complementary filters on the special orthogonal
 * group", 2008, for one direction.
 */
public final class Attitude {
  /** What an accelerometer with a range of 8 g and 16 bits reads for 1 g. */
  public static final int G = 4096;

  /** Bits of the fraction that the estimate has. */
  private static final int FRACTION = 12;

  /** Pulled by a 64th of the difference: 1.2 s at 52 samples a second. */
  private static final int SLOWNESS = 6;

  /** Radians in a 16.384th of a degree, times 2^30. */
  private static final int RADIANS = 1_143_830;

  /** Bits of the fraction of an angle. */
  private static final int ANGLE = 15;

  /** Radians that a rate of 1 turns in a sample's time, times 2^30. */
  private final int radiansPerSample;

  /** Gravity's opposite in the axes of the device, in 4096ths of an accelerometer's step. */
  private final int[] up = new int[3];

  private final int[] angle = new int[3];
  private boolean begun;

  /**
   * Knows nothing.
   *
   * @param hertz samples a second, 20 .. 1000
   */
  public Attitude(int hertz) {
    radiansPerSample = RADIANS / hertz;
  }

  /** Forgets which way is up. */
  public void reset() {
    begun = false;
  }

  /**
   * Takes a sample. The first is believed as it is.
   *
   * @param samples holds the acceleration along x, y and z, in 4096ths of g
   * @param offset of the first of them
   * @param rates about x, y and z, in 16.384ths of a degree a second
   */
  public void update(short[] samples, int offset, int[] rates) {
    // TODO lab14-attitude
  }

  /** When the device turns one way, all that stands still turns the other way around it. */
  private void turn(int[] rates) {
    for (int axis = 0; axis < 3; axis++) {
      angle[axis] = rates[axis] * radiansPerSample >> 30 - ANGLE;
    }
    // TODO lab14-turn
  }

  private static int times(int length, int angle) {
    return (int) ((long) length * angle >> ANGLE);
  }

  /** How far up goes along an axis of the device, in 4096ths, if it stands still. */
  public int up(int axis) {
    return up[axis] >> FRACTION;
  }
}
