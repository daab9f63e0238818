package tinyml;

/**
 * How strongly something shakes: the root of the mean of the squares.
 *
 * <p>The mean of a vibration is 0, because it goes as far to one side as to the other. Squares have
 * no side. Their mean is the power of the vibration, and its root has the unit of the samples
 * again. This is the "overall level" that ISO 20816 and its kind judge a machine by.
 */
public final class RootMeanSquare {
  private static final int FRACTION_BITS = 4;

  private RootMeanSquare() {}

  /**
   * The root mean square, in 16ths of a sample's unit, rounded to the nearest.
   *
   * @param samples around their mean
   * @param length how many there are, 1 .. 512
   * @return 0 .. 524,272
   */
  public static int of(short[] samples, int length) {
    // TODO lab13-rms
    return 0;
  }
}
