package milliwatt.apps.gesture;

import java.util.Arrays;
import milliwatt.models.strokes.Hand;
import milliwatt.models.strokes.Motion;
import milliwatt.models.strokes.MotionSensor;

/** Digits that a simulated hand draws, one after the other, as a motion. */
public final class DrawnDigits {
  private static final int HERTZ = MotionSensor.USUAL_HERTZ;
  private static final double ROLL = 0.35;
  private static final double ELEVATION = 0.15;

  private DrawnDigits() {}

  /**
   * Draws digits.
   *
   * @param digits for example {@code 7309}
   * @param seed of the hand and of the sensor's errors
   */
  public static Motion draw(String digits, long seed) {
    Hand hand = new Hand(seed);
    // One sensor, whose bias stays what it is.
    MotionSensor sensor = new MotionSensor(seed, ROLL, ELEVATION);
    short[] all = new short[0];
    for (char digit : digits.toCharArray()) {
      short[] samples = sensor.measure(hand.draw(digit - '0', HERTZ), HERTZ, HERTZ);
      int from = all.length;
      all = Arrays.copyOf(all, from + samples.length);
      System.arraycopy(samples, 0, all, from, samples.length);
    }
    return new Motion(HERTZ, all);
  }
}
