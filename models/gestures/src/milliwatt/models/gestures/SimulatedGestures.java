package milliwatt.models.gestures;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import milliwatt.models.gestures.Gesture.Source;
import milliwatt.models.strokes.Hand;
import milliwatt.models.strokes.Motion;
import milliwatt.models.strokes.MotionSensor;

/** Gestures that nobody drew, from the signals of a sensor on. */
final class SimulatedGestures {
  private static final int HERTZ = MotionSensor.USUAL_HERTZ;

  private SimulatedGestures() {}

  /**
   * As many of each digit, each by another hand that holds the device in another way.
   *
   * @param split of all of them
   */
  static List<Gesture> draw(String split, int each, long seed) {
    List<Gesture> gestures = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < each; i++) {
      for (int digit = 0; digit < Gesture.DIGITS; digit++) {
        Hand hand = new Hand(random.nextLong());
        double roll = random.nextDouble(-0.6, 0.6);
        double elevation = random.nextDouble(-0.4, 0.4);
        MotionSensor sensor = new MotionSensor(random.nextLong(), roll, elevation);
        short[] samples = sensor.measure(hand.drawSomehow(digit, HERTZ), HERTZ, HERTZ);
        LongestStroke stroke = LongestStroke.in(new Motion(HERTZ, samples));
        gestures.add(
            new Gesture(
                Source.SIMULATED, split, digit, stroke.x(), stroke.y(), stroke.movements()));
      }
    }
    return gestures;
  }
}
