package lab14;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import milliwatt.check.Check;

/** What the model sees of a stroke. */
final class WindowChecks {
  @Check(
      points = 2,
      topic = "window",
      why = "Bytes are few: a stroke that fills its sheet makes use of all of them.",
      help = "The longer side goes from -127 to 127, the other is as much smaller as it was.",
      needs = "a_path_knows_how_long_it_is")
  void a_stroke_fills_its_sheet(GesturesLab lab) {
    byte[] input = window(lab, new int[] {0, 1000, 2000, 4000}, new int[] {0, 0, 1000, 2000});
    assertThat(places(input, 0)).as("x").containsExactly(-127, -63, 0, 127);
    assertThat(places(input, 1)).as("y").containsExactly(-63, -63, 0, 64);
  }

  @Check(
      points = 1,
      topic = "window",
      why = "A digit that is drawn small and far to the left is the same digit.",
      help = "Take the middle off, and divide by the size, before anything is a byte.",
      needs = "a_stroke_fills_its_sheet")
  void place_and_size_do_not_matter(GesturesLab lab) {
    int[] x = {-300, 500, 100, 900, -700};
    int[] y = {200, 800, -400, 600, 0};
    byte[] expected = window(lab, x, y);
    int[] farX = new int[x.length];
    int[] farY = new int[y.length];
    for (int i = 0; i < x.length; i++) {
      farX[i] = 5_000_000 + 10_000 * x[i];
      farY[i] = -9_000_000 + 10_000 * y[i];
    }
    assertThat(window(lab, farX, farY)).as("the same, 10,000 times as large").isEqualTo(expected);
  }

  @Check(
      points = 2,
      topic = "window",
      why = "Where the line goes from a point tells a 6 from a 0 sooner than where the point is.",
      help = "The difference to the next point, 127 long; the last point has the arrow before it.",
      needs = "a_stroke_fills_its_sheet")
  void arrows_say_which_way_it_goes(GesturesLab lab) {
    byte[] input =
        window(lab, new int[] {0, 500, 500, -100, -100}, new int[] {0, 0, 2000, 1200, 1200});
    assertThat(places(input, 2)).as("x of the arrows").containsExactly(127, 0, -76, 0, 0);
    assertThat(places(input, 3)).as("y of the arrows").containsExactly(0, 127, -102, 0, 0);
    byte[] last = window(lab, new int[] {0, 1000, 1000}, new int[] {0, 0, -2000});
    assertThat(places(last, 3)).as("y, where it ends downward").containsExactly(0, -127, -127);
  }

  @Check(
      points = 1,
      topic = "window",
      why = "A hand that trembled in one place has drawn a dot, which has no size to divide by.",
      help = "What has no size is all zeros.",
      needs = "a_stroke_fills_its_sheet")
  void a_dot_is_zeros(GesturesLab lab) {
    byte[] input = window(lab, new int[] {5, 5, 5}, new int[] {-8, -8, -8});
    assertThat(input).isEqualTo(new byte[12]);
  }

  @Check(
      points = 1,
      topic = "window",
      why = "The input lies somewhere in the arena, and beside it lie other tensors.",
      help = "Everything begins at offset, 4 bytes a point.",
      needs = "a_stroke_fills_its_sheet")
  void a_stroke_goes_to_its_place_in_the_arena(GesturesLab lab) {
    byte[] alone = window(lab, new int[] {0, 600, 900}, new int[] {0, 300, -200});
    byte[] arena = new byte[24];
    Arrays.fill(arena, (byte) 99);
    lab.window(arena, 7);
    byte[] expected = new byte[24];
    Arrays.fill(expected, (byte) 99);
    System.arraycopy(alone, 0, expected, 7, 12);
    assertThat(arena).isEqualTo(expected);
  }

  private static byte[] window(GesturesLab lab, int[] x, int[] y) {
    lab.path(x.length);
    lab.addPoints(x, y);
    byte[] input = new byte[4 * x.length];
    lab.window(input, 0);
    return input;
  }

  private static int[] places(byte[] input, int channel) {
    int[] places = new int[input.length / 4];
    for (int i = 0; i < places.length; i++) {
      places[i] = input[4 * i + channel];
    }
    return places;
  }
}
