package lab13;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** Samples in, windows of each axis out. */
final class WindowChecks {
  @Check(
      points = 2,
      topic = "window",
      why = "A sensor gives x, y and z together, and a spectrum of them mixed means nothing.",
      help = "Row r has its axis a at samples[r * axes + a]; each axis goes into its own ring.")
  void rows_are_dealt_out_to_their_axes(VibrationLab lab) {
    lab.window(3, 4, 2);
    short[] rows = {
      99,
      99,
      99, // a row that is not given
      -3,
      10,
      -30,
      1,
      -20,
      10,
      -1,
      30,
      50,
      3,
      -20,
      -30, // the first window
      5,
      40,
      70,
      -7,
      -50,
      -90 // a hop more
    };
    assertThat(lab.put(rows, 1, 4)).as("rows taken of 4").isEqualTo(4);
    expect(lab, 0, -3, 1, -1, 3);
    expect(lab, 1, 10, -20, 30, -20);
    expect(lab, 2, -30, 10, 50, -30);
    assertThat(lab.put(rows, 5, 2)).as("rows taken of 2").isEqualTo(2);
    expect(lab, 0, -1, 3, 5, -7);
    expect(lab, 1, 30, -20, 40, -50);
    expect(lab, 2, 50, -30, 70, -90);
  }

  @Check(
      points = 1,
      topic = "window",
      why = "A row that is written into a full window is lost, or pushes out what nobody saw.",
      help = "A ring that is full takes 0: stop there and say how many rows went in before.",
      needs = "rows_are_dealt_out_to_their_axes")
  void a_full_window_takes_no_more_rows(VibrationLab lab) {
    lab.window(2, 4, 3);
    short[] rows = {5, -1, -5, 1, 5, -1, -5, 1, 6, -2, -6, 2, 6, -2, 7, 7};
    assertThat(lab.next(0, new short[4])).as("a window of nothing").isFalse();
    assertThat(lab.put(rows, 0, 8)).as("rows taken of 8 by an empty window of 4").isEqualTo(4);
    assertThat(lab.put(rows, 4, 4)).as("rows taken by a full window").isZero();
    expect(lab, 0, 5, -5, 5, -5);
    expect(lab, 1, -1, 1, -1, 1);
    assertThat(lab.put(rows, 4, 4)).as("rows taken of 4 after a hop of 3").isEqualTo(3);
  }

  @Check(
      points = 2,
      topic = "mean",
      why = "The earth pulls with 1 g all the time, and a hundredth of that is a strong vibration.",
      help =
          "floorDiv(sum + length / 2, length) rounds to the nearest below 0 as well; / does not.",
      needs = "rows_are_dealt_out_to_their_axes")
  void the_mean_is_taken_off(VibrationLab lab) {
    lab.window(1, 4, 4);
    lab.put(new short[] {1000, 1003, 1001, 1000}, 0, 4);
    expect(lab, 0, -1, 2, 0, -1);
    lab.put(new short[] {-1000, -1003, -1001, -1000}, 0, 4);
    expect(lab, 0, 1, -2, 0, 1);
    lab.put(new short[] {1, 1, 0, 0}, 0, 4);
    expect(lab, 0, 0, 0, -1, -1);
    lab.put(new short[] {-1, -1, -1, -2}, 0, 4);
    expect(lab, 0, 0, 0, 0, -1);
  }

  @Check(
      points = 1,
      topic = "mean",
      why = "A knock may go to the end of the range; around the mean it goes beyond it.",
      help = "Limit the difference to -32767 .. 32767 before it becomes a short.",
      needs = "the_mean_is_taken_off")
  void what_leaves_the_range_stays_at_its_end(VibrationLab lab) {
    lab.window(1, 4, 4);
    lab.put(new short[] {32767, -20000, -20000, -20000}, 0, 4);
    expect(lab, 0, 32767, -13192, -13192, -13192);
    lab.put(new short[] {-32768, 20000, 20000, 20000}, 0, 4);
    expect(lab, 0, -32767, 13192, 13192, 13192);
  }

  @Check(
      points = 2,
      topic = "window",
      why = "A driver hands over what it has. What is seen must be the same.",
      help = "put may stop in the middle of what it is given; it counts from row, in rows.",
      needs = {"a_full_window_takes_no_more_rows", "the_mean_is_taken_off"})
  void windows_do_not_depend_on_the_pieces(VibrationLab lab, RandomGenerator random) {
    short[] rows = new short[2 * 500];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (short) (1000 + random.nextInt(-2000, 2001));
    }
    lab.window(2, 64, 40);
    int put = 0;
    int windows = 0;
    while (put < 500) {
      int piece = Math.min(random.nextInt(1, 100), 500 - put);
      put += lab.put(rows, put, piece);
      for (short[] x = new short[64]; lab.next(0, x); windows++) {
        short[] y = new short[64];
        assertThat(lab.next(1, y)).as("the other axis has a window").isTrue();
        assertThat(x).as("axis 0 of window %d", windows).isEqualTo(around(rows, 0, 40 * windows));
        assertThat(y).as("axis 1 of window %d", windows).isEqualTo(around(rows, 1, 40 * windows));
      }
    }
    assertThat(windows).as("windows in 500 rows").isEqualTo((500 - 64) / 40 + 1);
  }

  private static void expect(VibrationLab lab, int axis, int... expected) {
    short[] window = new short[expected.length];
    assertThat(lab.next(axis, window)).as("a window of axis %d is there", axis).isTrue();
    short[] shorts = new short[expected.length];
    for (int i = 0; i < shorts.length; i++) {
      shorts[i] = (short) expected[i];
    }
    assertThat(window).as("axis %d", axis).isEqualTo(shorts);
  }

  private static short[] around(short[] rows, int axis, int first) {
    int[] samples = new int[64];
    for (int i = 0; i < 64; i++) {
      samples[i] = rows[2 * (first + i) + axis];
    }
    int mean = (int) Math.floor(Arrays.stream(samples).sum() / 64.0 + 0.5);
    short[] around = new short[64];
    for (int i = 0; i < 64; i++) {
      around[i] = (short) (samples[i] - mean);
    }
    return around;
  }
}
