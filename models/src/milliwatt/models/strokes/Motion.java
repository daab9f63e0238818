package milliwatt.models.strokes;

import java.util.Arrays;

/**
 * What the sensors of a device measured for a while.
 *
 * @param hertz samples a second
 * @param samples six numbers each, as a {@link MotionSensor} gives them
 */
public record Motion(int hertz, short[] samples) {
  /** How many samples. */
  public int count() {
    return samples.length / MotionSensor.AXES;
  }

  /** The same, and then the device is held still: what has begun can come to its end. */
  public Motion andStill(int more) {
    short[] longer = Arrays.copyOf(samples, samples.length + MotionSensor.AXES * more);
    for (int i = samples.length; i < longer.length; i++) {
      boolean acceleration = i % MotionSensor.AXES < 3;
      longer[i] = acceleration && samples.length > 0 ? longer[i - MotionSensor.AXES] : 0;
    }
    return new Motion(hertz, longer);
  }
}
