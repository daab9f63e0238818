package milliwatt.models.strokes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MotionSensorTest {
  private static final int HERTZ = 100;

  @Test
  void the_same_seed_draws_and_measures_the_same_and_another_something_else() {
    short[] once = new MotionSensor(5).measure(new Hand(6).draw(8, HERTZ), 3, 4);
    assertThat(new MotionSensor(5).measure(new Hand(6).draw(8, HERTZ), 3, 4)).isEqualTo(once);
    assertThat(new MotionSensor(7).measure(new Hand(6).draw(8, HERTZ), 3, 4)).isNotEqualTo(once);
    assertThat(new Hand(8).draw(8, HERTZ)).isNotEqualTo(new Hand(6).draw(8, HERTZ));
  }

  @Test
  void a_device_at_rest_measures_what_holds_it_and_hardly_any_turn() {
    double roll = Math.toRadians(30);
    Drawing rest = new Drawing(List.of(new Point(0, 0)), HERTZ);
    double[] mean = means(new MotionSensor(1, roll, 0).measure(rest, 200, 200));
    assertThat(mean[0]).as("along x").isCloseTo(-4096 * Math.sin(roll), Offset.offset(10.0));
    assertThat(mean[1]).as("along y").isCloseTo(4096 * Math.cos(roll), Offset.offset(10.0));
    assertThat(mean[2]).as("along z").isCloseTo(0, Offset.offset(10.0));
    assertThat(mean[3] + mean[4] + mean[5]).as("bias").isBetween(-200.0, 200.0).isNotZero();
  }

  @Test
  void rates_add_up_to_what_is_drawn() {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= HERTZ; i++) {
      points.add(new Point(0.5 * i / HERTZ, 0.2 * i / HERTZ));
    }
    short[] samples = new MotionSensor(2).measure(new Drawing(points, HERTZ), 0, 0);
    double[] mean = means(samples);
    double steps = MotionSensor.STEPS_PER_RADIAN;
    // Half a radian to the right in a second turns about y, and 0.2 up about x; biases on top.
    assertThat(mean[3]).as("about x").isCloseTo(0.2 * steps, Offset.offset(100.0));
    assertThat(mean[4]).as("about y").isCloseTo(-0.5 * steps, Offset.offset(100.0));
  }

  @Test
  void a_hand_that_sets_out_feels_it_along_its_way() {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= HERTZ; i++) {
      points.add(new Point(0.5 * i * i / HERTZ / HERTZ, 0)); // one radian a second each second
    }
    short[] samples = new MotionSensor(3).measure(new Drawing(points, HERTZ), 0, 0);
    double sideways = 0;
    for (int i = 5; i < 15; i++) {
      sideways += samples[MotionSensor.AXES * i] / 10.0;
    }
    assertThat(sideways / MotionSensor.STEPS_PER_METRE)
        .as("m/s2 to the right, at the end of an arm of 0.4 m")
        .isCloseTo(0.4, Offset.offset(0.1));
  }

  private static double[] means(short[] samples) {
    double[] means = new double[MotionSensor.AXES];
    for (int i = 0; i < samples.length; i++) {
      means[i % MotionSensor.AXES] += samples[i] / (samples.length / (double) MotionSensor.AXES);
    }
    return means;
  }
}
