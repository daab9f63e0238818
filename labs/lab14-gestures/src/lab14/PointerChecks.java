package lab14;

import static org.assertj.core.api.Assertions.assertThat;

import milliwatt.check.Check;
import org.assertj.core.data.Offset;

/** From turns to a point on the wall. */
final class PointerChecks {
  private static final int[] NOTHING = {0, 0, 0};

  @Check(
      points = 2,
      topic = "pointer",
      why = "It moves as the hand does: to the right and up, not to the left and down.",
      help = "To the right is clockwise seen from above, against the sign of the rate about up.",
      needs = "the_first_sample_is_believed")
  void an_upright_device_points_where_it_turns(GesturesLab lab) {
    hold(lab, 0, 4096, 0);
    assertThat(moved(lab, 0, -100, 0)).as("turned to the right").containsExactly(100, 0);
    assertThat(moved(lab, 100, 0, 0)).as("and then up").containsExactly(100, 100);
    assertThat(moved(lab, -30, 40, 0)).as("and then down and left").containsExactly(60, 70);
    assertThat(moved(lab, 0, 0, 500)).as("and rolled in the hand").containsExactly(60, 70);
  }

  @Check(
      points = 2,
      topic = "pointer",
      why = "Nobody holds a telephone exactly upright while drawing with it.",
      help = "Use up in all its three coordinates, and divide by its length.",
      needs = "an_upright_device_points_where_it_turns")
  void how_it_is_held_does_not_matter(GesturesLab lab) {
    for (int degrees : new int[] {30, 90, 180, -60}) {
      double roll = Math.toRadians(degrees);
      double up = 4096 * 1.1;
      hold(lab, (int) Math.round(-up * Math.sin(roll)), (int) Math.round(up * Math.cos(roll)), 0);
      // Rolled clockwise by an angle, the device's own x axis points that far down.
      int right = 1000;
      int above = 400;
      int x = (int) Math.round(above * Math.cos(roll) + right * Math.sin(roll));
      int y = (int) Math.round(above * Math.sin(roll) - right * Math.cos(roll));
      int[] place = moved(lab, x, y, 0);
      assertThat(place[0])
          .as("to the right, rolled by %d degrees", degrees)
          .isCloseTo(right, near());
      assertThat(place[1]).as("up, rolled by %d degrees", degrees).isCloseTo(above, near());
    }
    hold(lab, 0, 3547, -2048); // pointing 30 degrees up
    int[] place = moved(lab, 400, -866, 500);
    assertThat(place[0]).as("to the right, pointing 30 degrees up").isCloseTo(1000, near());
    assertThat(place[1]).as("up, pointing 30 degrees up").isCloseTo(400, near());
  }

  @Check(
      points = 1,
      topic = "pointer",
      why = "A device that points straight at the ceiling must not end in a division by zero.",
      help = "Where up has no part across the direction it points in, there is no up to move.",
      needs = "an_upright_device_points_where_it_turns")
  void at_the_ceiling_it_moves_only_across(GesturesLab lab) {
    hold(lab, 0, 0, -4096);
    assertThat(moved(lab, 700, 300, 200)).as("pointing at the ceiling").containsExactly(200, 0);
    hold(lab, 0, 0, 0);
    assertThat(moved(lab, 700, 300, 200)).as("falling freely").containsExactly(0, 0);
  }

  private static void hold(GesturesLab lab, int x, int y, int z) {
    lab.attitude(50);
    lab.update(new short[] {(short) x, (short) y, (short) z}, NOTHING);
    lab.pointer();
  }

  private static int[] moved(GesturesLab lab, int... rates) {
    lab.move(rates);
    int[] place = new int[2];
    lab.pointsTo(place);
    return place;
  }

  private static Offset<Integer> near() {
    return Offset.offset(3);
  }
}
