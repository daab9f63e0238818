package lab07;

import static lab07.Network.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import milliwatt.check.Check;

/** What lab 07 asks of {@code StridedView}. */
final class ViewChecks {
  private static final int FLOAT32 = 0;
  private static final int INT8 = 9;

  @Check(
      points = 1,
      topic = "views",
      why = "Where a tensor's element lies is the sum of its indices times the strides.",
      help = "The last axis has the stride of one element; each before it that of all behind it.")
  void strides_count_what_follows(RestOfTheNetLab lab) {
    assertThat(strides(lab, INT8, 2, 3, 4, 5)).as("of (2, 3, 4, 5)").containsExactly(60, 20, 5, 1);
    assertThat(strides(lab, FLOAT32, 3, 7)).as("of floats, (3, 7)").containsExactly(28, 4);
    assertThat(strides(lab, INT8, 9)).as("of (9)").containsExactly(1);
    assertThat(strides(lab, INT8)).as("of a tensor without axes").isEmpty();
  }

  @Check(
      points = 2,
      topic = "views",
      why = "A slice, a mirror, a number used again: all of them are strides.",
      help = "Take the place apart from the last axis on; each index moves by its axis's stride.")
  void gather_copies_what_a_view_shows(RestOfTheNetLab lab) {
    byte[] from = bytes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    expectGathered(lab, "every second of 12", from, 0, dims(6), dims(2), 0, 2, 4, 6, 8, 10);
    expectGathered(lab, "12 back to front, by 3", from, 11, dims(4), dims(-3), 11, 8, 5, 2);
    expectGathered(lab, "one byte three times", from, 7, dims(3), dims(0), 7, 7, 7);
    expectGathered(
        lab, "columns 1 and 2 of (3, 4)", from, 1, dims(3, 2), dims(4, 1), 1, 2, 5, 6, 9, 10);
    expectGathered(
        lab,
        "(3, 4) by columns",
        from,
        0,
        dims(4, 3),
        dims(1, 4),
        0,
        4,
        8,
        1,
        5,
        9,
        2,
        6,
        10,
        3,
        7,
        11);
    expectGathered(
        lab,
        "two corners of (3, 2, 2), each twice",
        from,
        0,
        dims(2, 2, 2),
        dims(8, 0, 3),
        0,
        3,
        0,
        3,
        8,
        11,
        8,
        11);
  }

  @Check(
      points = 1,
      topic = "views",
      why = "To write into a frame or between others is the same walk with a view of the output.",
      help = "As gather, but the view says where to write.",
      needs = "gather_copies_what_a_view_shows")
  void scatter_writes_where_a_view_shows(RestOfTheNetLab lab) {
    byte[] to = new byte[13];
    lab.scatter(1, dims(2, 2), dims(4, 1), 1, bytes(99, 1, 2, 3, 4), 1, to, 2);
    assertThat(to)
        .as("(1 2 3 4) into columns 1 and 2 of two rows of 4, two bytes further on")
        .isEqualTo(bytes(0, 0, 0, 1, 2, 0, 0, 3, 4, 0, 0, 0, 0));
    to = new byte[8];
    lab.scatter(4, dims(2), dims(-4), 4, bytes(1, 2, 3, 4, 5, 6, 7, 8), 0, to, 0);
    assertThat(to).as("two elements of 4 bytes, mirrored").isEqualTo(bytes(5, 6, 7, 8, 1, 2, 3, 4));
  }

  private static void expectGathered(
      RestOfTheNetLab lab,
      String what,
      byte[] from,
      int start,
      int[] dimensions,
      int[] strides,
      int... expected) {
    byte[] shifted = new byte[from.length + 3];
    System.arraycopy(from, 0, shifted, 3, from.length);
    byte[] to = new byte[expected.length + 1];
    lab.gather(start, dimensions, strides, 1, shifted, 3, to, 1);
    int[] behindOne = new int[expected.length + 1];
    System.arraycopy(expected, 0, behindOne, 1, expected.length);
    assertThat(to).as(what + ", behind one byte").isEqualTo(bytes(behindOne));
  }

  private static int[] dims(int... numbers) {
    return numbers;
  }

  private static int[] strides(RestOfTheNetLab lab, int type, int... shape) {
    int[] strides = new int[shape.length];
    lab.strides(type, shape, strides);
    return strides;
  }
}
