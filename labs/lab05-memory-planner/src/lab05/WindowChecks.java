package lab05;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 05 asks of {@code SlidingWindow}. */
final class WindowChecks {
  private static final int SAME = 0;
  private static final int VALID = 1;

  @Check(
      points = 3,
      topic = "windows",
      why = "With stride 2 an image has half the rows afterwards: the arena shrinks by it.",
      help = "SAME: input / stride, rounded up, whatever the window.")
  void same_gives_an_output_for_each_stride(PlannerLab lab, RandomGenerator random) {
    for (int i = 0; i < 20; i++) {
      int input = random.nextInt(1, 60);
      int taps = random.nextInt(1, 8);
      int stride = random.nextInt(1, 5);
      assertThat(lab.outputPositions(SAME, input, taps, stride, 1))
          .as("outputs with SAME, %d positions, %d taps, stride %d", input, taps, stride)
          .isEqualTo((int) Math.ceil((double) input / stride));
    }
  }

  @Check(
      points = 4,
      topic = "windows",
      why = "A window that hangs over the edge would read what is not there.",
      help =
          "VALID counts the places where the last tap is still inside; dilation spreads the taps.")
  void valid_gives_an_output_where_the_window_fits(PlannerLab lab, RandomGenerator random) {
    for (int i = 0; i < 30; i++) {
      int taps = random.nextInt(1, 6);
      int dilation = random.nextInt(1, 4);
      int input = (taps - 1) * dilation + random.nextInt(1, 40);
      int stride = random.nextInt(1, 5);
      int expected = 0;
      for (int start = 0; start + (taps - 1) * dilation < input; start += stride) {
        expected++;
      }
      assertThat(lab.outputPositions(VALID, input, taps, stride, dilation))
          .as(
              "outputs with VALID, %d positions, %d taps, stride %d, dilation %d",
              input, taps, stride, dilation)
          .isEqualTo(expected);
    }
  }

  @Check(
      points = 4,
      topic = "windows",
      why = "One position off, and every number of the network is another.",
      help = "Half of what the last window reaches beyond the image, rounded down, comes first.",
      needs = "same_gives_an_output_for_each_stride")
  void the_larger_half_of_the_padding_comes_last(PlannerLab lab) {
    int[][] cases = {
      // input, taps, stride, dilation, padding before
      {6, 3, 2, 1, 0},
      {5, 3, 2, 1, 1},
      {49, 10, 2, 1, 4},
      {10, 4, 2, 1, 1},
      {10, 4, 1, 1, 1},
      {96, 3, 2, 1, 0},
      {8, 1, 2, 1, 0},
      {9, 3, 1, 2, 2},
      {9, 3, 1, 4, 4},
      {7, 1, 3, 1, 0},
    };
    for (int[] c : cases) {
      assertThat(lab.paddingBefore(SAME, c[0], c[1], c[2], c[3]))
          .as(
              "padding before %d positions, with %d taps, stride %d, dilation %d",
              c[0], c[1], c[2], c[3])
          .isEqualTo(c[4]);
    }
  }

  @Check(
      points = 5,
      topic = "taps",
      why = "Whether a tap lies inside is asked once for a row, not once for each multiplication.",
      help = "Write down the position of each tap, and count those before the image.",
      needs = {
        "valid_gives_an_output_where_the_window_fits",
        "the_larger_half_of_the_padding_comes_last"
      })
  void taps_outside_the_image_are_left_out(PlannerLab lab, RandomGenerator random) {
    for (int i = 0; i < 40; i++) {
      int input = random.nextInt(1, 12);
      int taps = random.nextInt(1, 7);
      int stride = random.nextInt(1, 4);
      int dilation = random.nextInt(1, 4);
      int outputs = lab.outputPositions(SAME, input, taps, stride, dilation);
      int before = lab.paddingBefore(SAME, input, taps, stride, dilation);
      int[] first = new int[outputs];
      int[] end = new int[outputs];
      lab.tapsInside(SAME, input, taps, stride, dilation, first, end);
      for (int o = 0; o < outputs; o++) {
        for (int tap = 0; tap < taps; tap++) {
          int position = o * stride - before + tap * dilation;
          assertThat(tap >= first[o] && tap < end[o])
              .as(
                  "whether tap %d of %d at output %d is among taps %d to %d (not included): "
                      + "it is at %d of %d positions",
                  tap, taps, o, first[o], end[o], position, input)
              .isEqualTo(position >= 0 && position < input);
        }
      }
    }
  }
}
