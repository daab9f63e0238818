package lab14;

import static org.assertj.core.api.Assertions.assertThat;

import milliwatt.check.Check;
import org.assertj.core.data.Offset;

/** Which way is up. */
final class AttitudeChecks {
  private static final int HERTZ = 100;
  private static final double STEPS_PER_RADIAN = 16.384 * 180 / Math.PI;
  private static final int[] NOTHING = {0, 0, 0};

  @Check(
      points = 1,
      topic = "attitude",
      why = "Whoever picks it up and draws at once should not have to wait.",
      help = "The first sample is all one knows: take it as it is.")
  void the_first_sample_is_believed(GesturesLab lab) {
    lab.attitude(HERTZ);
    lab.update(new short[] {1200, -3700, 800}, new int[] {3000, 3000, 3000});
    assertThat(up(lab)).as("up after the first sample").containsExactly(1200, -3700, 800);
  }

  @Check(
      points = 3,
      topic = "attitude",
      why = "In the middle of a gesture the gyroscope alone knows how the device is held.",
      help = "Turn all three numbers at once, and in the other direction than the device.",
      needs = "the_first_sample_is_believed",
      limitMillis = 20_000)
  void up_is_turned_with_the_device(GesturesLab lab) {
    // Half a turn a second about each axis, while another one points up.
    for (int about = 0; about < 3; about++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        int before = (about + 1) % 3;
        int other = (about + 2) % 3;
        int[] rates = new int[3];
        rates[about] = (int) (sign * Math.PI * STEPS_PER_RADIAN);
        lab.attitude(HERTZ);
        for (int i = 0; i <= 25; i++) {
          double angle = Math.PI * i / HERTZ;
          short[] acceleration = new short[3];
          acceleration[before] = (short) (4096 * Math.cos(angle));
          acceleration[other] = (short) (-sign * 4096 * Math.sin(angle));
          lab.update(acceleration, i == 0 ? NOTHING : rates);
        }
        int[] up = up(lab);
        String turn = "after %s 45 degrees about axis %d".formatted(sign < 0 ? "-" : "+", about);
        assertThat(up[before]).as("up along axis %d %s", before, turn).isCloseTo(2896, within(70));
        assertThat(up[other])
            .as("up along axis %d %s", other, turn)
            .isCloseTo(-sign * 2896, within(70));
        assertThat(up[about]).as("up along axis %d %s", about, turn).isCloseTo(0, within(70));
      }
    }
  }

  @Check(
      points = 1,
      topic = "attitude",
      why = "A hand that moves pushes the accelerometer about, for a moment each way.",
      help = "One sample pulls the estimate by a 64th of the difference, not by more.",
      needs = "the_first_sample_is_believed")
  void a_push_hardly_moves_it(GesturesLab lab) {
    lab.attitude(HERTZ);
    lab.update(new short[] {0, 4096, 0}, NOTHING);
    for (int i = 0; i < 10; i++) {
      lab.update(new short[] {4096, 4096, 0}, NOTHING);
    }
    assertThat(up(lab)[0]).as("up along x after ten pushes of 1 g").isCloseTo(597, within(12));
    assertThat(up(lab)[1]).as("up along y after ten pushes along x").isCloseTo(4096, within(4));
  }

  @Check(
      points = 1,
      topic = "attitude",
      why =
          "A gyroscope that is off by two degrees a second has turned the world over by tea time.",
      help = "After each turn the accelerometer pulls, and it pulls always.",
      needs = "the_first_sample_is_believed",
      limitMillis = 20_000)
  void drift_does_not_add_up(GesturesLab lab) {
    lab.attitude(HERTZ);
    for (int i = 0; i < 1500; i++) {
      lab.update(new short[] {0, 4096, 0}, new int[] {33, 0, 0});
    }
    assertThat(up(lab)[1]).as("up along y after 15 s").isCloseTo(4096, within(10));
    assertThat(up(lab)[2]).as("up along z, which should be 0").isCloseTo(-92, within(25));
  }

  private static int[] up(GesturesLab lab) {
    int[] up = new int[3];
    lab.up(up);
    return up;
  }

  private static Offset<Integer> within(int steps) {
    return Offset.offset(steps);
  }
}
