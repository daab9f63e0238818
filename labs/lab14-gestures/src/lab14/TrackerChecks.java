package lab14;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import milliwatt.check.Check;
import milliwatt.models.strokes.Drawing;
import milliwatt.models.strokes.Hand;
import milliwatt.models.strokes.MotionSensor;
import milliwatt.models.strokes.Point;

/** From a sensor to strokes. */
final class TrackerChecks {
  private static final int POINTS = 32;

  /** As many samples as one call carries. */
  private static final int PIECE = 60;

  /** Of a stroke that is 2 high or wide. */
  private static final double NEAR = 0.18;

  /** A 0 is all curves, and comes out closer. */
  private static final double CLOSER = 0.09;

  @Check(
      points = 3,
      topic = "tracker",
      why = "What was drawn in the air must be seen on the sheet.",
      help = "Each part passes alone: compare who gets which numbers, and in which order.",
      needs = {
        "a_turn_is_no_bias",
        "up_is_turned_with_the_device",
        "an_upright_device_points_where_it_turns",
        "the_length_is_up_to_the_last_fast_sample",
        "points_lie_at_equal_distances"
      },
      limitMillis = 20_000)
  void what_is_drawn_is_tracked(GesturesLab lab) {
    for (int digit : new int[] {2, 4, 7}) {
      expect(lab, digit, new MotionSensor(digit), "held level", NEAR);
    }
  }

  @Check(
      points = 2,
      topic = "tracker",
      why = "It is drawn with a device in a hand, and not with one on a stand.",
      help = "The pointer must know which way is up when it moves, so the attitude comes first.",
      needs = {"what_is_drawn_is_tracked", "how_it_is_held_does_not_matter"},
      limitMillis = 20_000)
  void a_tilted_hand_draws_the_same(GesturesLab lab) {
    expect(lab, 0, new MotionSensor(2, 0.7, 0.9), "rolled to the right, pointing up", CLOSER);
    expect(lab, 0, new MotionSensor(2, -1.2, 0.9), "rolled far to the left", CLOSER);
  }

  @Check(
      points = 1,
      topic = "tracker",
      why = "A second stroke that begins with the end of the first is neither.",
      help = "Where a movement begins, the path is empty and the pointer in the middle.",
      needs = "what_is_drawn_is_tracked",
      limitMillis = 20_000)
  void each_stroke_is_its_own(GesturesLab lab) {
    begin(lab);
    Drawing one = new Hand(1).draw(1, AirStrokes.HERTZ);
    Drawing two = new Hand(2).draw(7, AirStrokes.HERTZ);
    int half = AirStrokes.HERTZ / 2;
    assertThat(track(lab, new MotionSensor(1).measure(one, half, half))).as("the 1 ends").isTrue();
    assertThat(track(lab, new MotionSensor(2).measure(two, half, half))).as("the 7 ends").isTrue();
    assertThat(distance(lab, two)).as("how far the 7 is from what was drawn").isLessThan(NEAR);
  }

  private static void expect(
      GesturesLab lab, int digit, MotionSensor sensor, String how, double near) {
    begin(lab);
    Drawing drawing = new Hand(14).draw(digit, AirStrokes.HERTZ);
    short[] samples = sensor.measure(drawing, AirStrokes.HERTZ, AirStrokes.HERTZ / 2);
    assertThat(track(lab, samples)).as("a stroke ends after a %d, %s", digit, how).isTrue();
    assertThat(distance(lab, drawing))
        .as("how far the %d, %s, is from what was drawn", digit, how)
        .isLessThan(near);
  }

  private static void begin(GesturesLab lab) {
    lab.tracker(
        AirStrokes.HERTZ,
        AirStrokes.THRESHOLD,
        AirStrokes.HANGOVER,
        AirStrokes.LEAST,
        AirStrokes.GREATEST);
  }

  private static boolean track(GesturesLab lab, short[] samples) {
    int numbers = PIECE * MotionSensor.AXES;
    for (int from = 0; from < samples.length; from += numbers) {
      short[] piece = Arrays.copyOfRange(samples, from, Math.min(from + numbers, samples.length));
      if (lab.track(piece) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The mean distance of points along the tracked stroke from those along the drawn one. */
  private static double distance(GesturesLab lab, Drawing drawing) {
    lab.takeStroke();
    int[] x = new int[POINTS];
    int[] y = new int[POINTS];
    lab.resample(x, y);
    double[][] tracked = new double[2][POINTS];
    for (int i = 0; i < POINTS; i++) {
      tracked[0][i] = x[i];
      tracked[1][i] = y[i];
    }
    double[][] drawn = evenly(drawing.points());
    fit(tracked);
    fit(drawn);
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      sum += Math.hypot(tracked[0][i] - drawn[0][i], tracked[1][i] - drawn[1][i]);
    }
    return sum / POINTS;
  }

  private static double[][] evenly(List<Point> points) {
    double[] along = new double[points.size()];
    for (int i = 1; i < along.length; i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      along[i] = along[i - 1] + Math.hypot(b.x() - a.x(), b.y() - a.y());
    }
    double[][] even = new double[2][POINTS];
    int from = 0;
    for (int i = 0; i < POINTS; i++) {
      double target = along[along.length - 1] * i / (POINTS - 1);
      while (from < along.length - 2 && along[from + 1] < target) {
        from++;
      }
      Point a = points.get(from);
      Point b = points.get(from + 1);
      double share = (target - along[from]) / Math.max(1e-9, along[from + 1] - along[from]);
      even[0][i] = a.x() + share * (b.x() - a.x());
      even[1][i] = a.y() + share * (b.y() - a.y());
    }
    return even;
  }

  /** Puts a stroke in the middle, its longer side 2 long. */
  private static void fit(double[][] stroke) {
    double size = 0;
    for (double[] axis : stroke) {
      size = Math.max(size, greatest(axis) + greatest(negative(axis)));
    }
    for (double[] axis : stroke) {
      double middle = (greatest(axis) - greatest(negative(axis))) / 2;
      for (int i = 0; i < axis.length; i++) {
        axis[i] = size == 0 ? 0 : 2 * (axis[i] - middle) / size;
      }
    }
  }

  private static double greatest(double[] axis) {
    return Arrays.stream(axis).max().orElseThrow();
  }

  private static double[] negative(double[] axis) {
    return Arrays.stream(axis).map(value -> -value).toArray();
  }
}
