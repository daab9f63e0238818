package lab12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Count;
import milliwatt.check.Credit;
import milliwatt.check.Meter;

/** Fewer pixels, and sometimes more. */
final class ResizeChecks {
  private static final int ONE = 2048;

  @Check(
      points = 3,
      topic = "interpolation",
      why = "Measured from the corners, a picture would move by half a pixel when it shrinks.",
      help = "The middle of new pixel i is at (i + 1/2) * from / to - 1/2 of the old ones.")
  void pixels_lie_at_their_middles(VisualWakeWordsLab lab) {
    expect(lab, 4, 2, new int[] {0, 2}, new int[] {1024, 1024});
    expect(lab, 6, 2, new int[] {1, 4}, new int[] {0, 0});
    expect(lab, 5, 3, new int[] {0, 2, 3}, new int[] {683, 0, 1365});
    expect(lab, 120, 64, new int[] {0, 2, 4, 6}, new int[] {896, 640, 384, 128});
  }

  @Check(
      points = 1,
      topic = "interpolation",
      why = "Beyond the middle of the last pixel there is nothing to mix it with.",
      help = "A place before 0 is 0; the pixel behind the last one is the last one.",
      needs = "pixels_lie_at_their_middles")
  void the_edge_stands_for_what_is_beyond(VisualWakeWordsLab lab) {
    expect(lab, 2, 4, new int[] {0, 0, 0, 1}, new int[] {0, 512, 1536, 512});
    int[] second = new int[4];
    lab.interpolation(2, 4, new int[4], second, new int[4]);
    assertThat(second).as("the second pixels of 2 made 4").containsExactly(1, 1, 1, 1);
    lab.interpolation(1, 4, new int[4], second, new int[4]);
    assertThat(second).as("the second pixels of 1 made 4").containsExactly(0, 0, 0, 0);
  }

  @Check(
      points = 2,
      topic = "resize",
      why = "A frame of the camera has no place in RAM: its rows must leave while it still comes.",
      help = "A row is ready when the second of its lines has come. Until then next is false.",
      needs = "the_edge_stands_for_what_is_beyond")
  void a_row_comes_with_its_last_line(VisualWakeWordsLab lab) {
    lab.resizer(2, 6, 2, 3);
    String rows = "";
    for (int line = 0; line < 6; line++) {
      lab.addLine(new byte[] {9, (byte) (40 * line), (byte) (40 * line)}, 1);
      rows += taken(lab) + " ";
    }
    assertThat(rows).as("rows after each of six lines made three").isEqualTo("0 1 0 1 0 1 ");
    lab.resizer(2, 2, 2, 4);
    lab.addLine(new byte[] {0, 0}, 0);
    assertThat(taken(lab)).as("rows of four after the first of two lines").isZero();
    lab.addLine(new byte[] {100, 100}, 0);
    assertThat(taken(lab)).as("rows of four after the second of two lines").isEqualTo(4);
  }

  @Check(
      points = 3,
      topic = "resize",
      why = "The same picture must become the same bytes on every device.",
      help = "Mix along the line, keep the sum as it is, mix two lines, add half, then shift.",
      needs = "a_row_comes_with_its_last_line")
  void greys_are_mixed_to_the_bit(VisualWakeWordsLab lab, RandomGenerator random) {
    int[][] sizes = {{20, 20, 12, 12}, {24, 18, 7, 18}, {9, 7, 16, 11}, {30, 30, 8, 5}};
    for (int[] size : sizes) {
      byte[] picture = new byte[size[0] * size[1]];
      random.nextBytes(picture);
      byte[] resized = new byte[size[2] * size[3]];
      lab.resizer(size[0], size[1], size[2], size[3]);
      lab.resize(picture, size[0], size[2], resized);
      for (int y = 0; y < size[3]; y++) {
        for (int x = 0; x < size[2]; x++) {
          assertThat(resized[y * size[2] + x] & 0xff)
              .as(
                  "%d x %d made %d x %d: column %d of row %d",
                  size[0], size[1], size[2], size[3], x, y)
              .isEqualTo(mixed(picture, size, x, y));
        }
      }
    }
  }

  @Check(
      points = 2,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "resize-budget",
      why = "At a quarter of the size, half of a camera's lines lie between those that matter.",
      help = "add first asks whether the row to come needs the line at all.",
      needs = "greys_are_mixed_to_the_bit")
  void lines_that_no_row_needs_cost_nothing(VisualWakeWordsLab lab, Meter meter, Credit credit) {
    byte[] picture = new byte[48 * 48];
    lab.resizer(48, 48, 12, 12);
    lab.resize(picture, 48, 12, new byte[144]); // the first time also loads classes
    lab.resizer(48, 48, 12, 12);
    lab.resize(picture, 48, 12, new byte[144]);
    credit.spent(meter.instructions());
  }

  /** The first few places of {@code from} pixels made {@code to}. */
  private static void expect(VisualWakeWordsLab lab, int from, int to, int[] first, int[] weight) {
    int[] firsts = new int[to];
    int[] weights = new int[to];
    lab.interpolation(from, to, firsts, new int[to], weights);
    assertThat(firsts).as("the first pixels of %d made %d", from, to).startsWith(first);
    assertThat(weights).as("the weights of %d made %d", from, to).startsWith(weight);
  }

  private static int taken(VisualWakeWordsLab lab) {
    int rows = 0;
    while (rows < 9 && lab.nextRow(new byte[2])) {
      rows++;
    }
    return rows;
  }

  /** By the definition, with every product at once. */
  private static int mixed(byte[] picture, int[] size, int x, int y) {
    int[] across = place(size[0], size[2], x);
    int[] down = place(size[1], size[3], y);
    long sum = 0;
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        long weight =
            (long) (j == 0 ? ONE - across[2] : across[2]) * (i == 0 ? ONE - down[2] : down[2]);
        sum += weight * (picture[down[i] * size[0] + across[j]] & 0xff);
      }
    }
    return (int) ((sum + ONE * ONE / 2) / (ONE * ONE));
  }

  private static int[] place(int from, int to, int i) {
    int twice = Math.max(0, (2 * i + 1) * from - to);
    int first = twice / (2 * to);
    int weight = ((twice - 2 * to * first) * ONE + to) / (2 * to);
    return new int[] {first, Math.min(first + 1, from - 1), weight};
  }
}
