package lab07;

import static lab07.Network.bytes;
import static lab07.Network.int8;
import static lab07.Network.ints;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;
import milliwatt.models.tflite.OperatorOptions.StridedSlice;

/** What lab 07 asks of {@code StridedSlice}. */
final class SliceChecks {
  private static final byte[] TEN = bytes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);

  @Check(
      points = 2,
      topic = "slices",
      why = "A model cuts a piece out of what it heard: from here, to there, every second.",
      help = "The end does not belong to the slice; a negative place counts from behind.",
      needs = {"strides_count_what_follows", "gather_copies_what_a_view_shows"})
  void a_slice_goes_from_begin_to_before_end(RestOfTheNetLab lab, RandomGenerator random) {
    slice(2, 8, 2, 0, 0, 3).expect(lab, "2 to 8 by 2", TEN, 2, 4, 6);
    slice(2, 9, 3, 0, 0, 3).expect(lab, "2 to 9 by 3", TEN, 2, 5, 8);
    slice(-3, 10, 1, 0, 0, 3).expect(lab, "-3 to 10 by 1", TEN, 7, 8, 9);
    slice(1, -6, 1, 0, 0, 3).expect(lab, "1 to -6 by 1", TEN, 1, 2, 3);
    Network.of(
            new StridedSlice(0, 0, 0, 0, 0),
            int8("out", 0.1, 3, 1, 3, 2, 2),
            int8("in", 0.1, 3, 1, 5, 6, 3),
            ints("begin", 0, 1, 0, 1),
            ints("end", 1, 4, 6, 3),
            ints("strides", 1, 1, 4, 1))
        .expectExact(lab, "a piece of (1, 5, 6, 3)", random);
  }

  @Check(
      points = 1,
      topic = "slices",
      why = "Backward, the first is the last.",
      help = "With a stride below 0 the slice goes down from begin, and ends above end.",
      needs = "a_slice_goes_from_begin_to_before_end")
  void a_slice_may_go_backward(RestOfTheNetLab lab) {
    slice(7, 2, -2, 0, 0, 3).expect(lab, "7 to 2 by -2", TEN, 7, 5, 3);
    slice(-1, -4, -1, 0, 0, 3).expect(lab, "-1 to -4 by -1", TEN, 9, 8, 7);
  }

  @Check(
      points = 1,
      topic = "slices",
      why = "A begin or an end beyond the edge means the edge, in Python and therefore here.",
      help = "Limit to 0 .. dimension for a stride above 0, to -1 .. dimension - 1 below.",
      needs = "a_slice_may_go_backward")
  void places_beyond_the_edge_are_the_edge(RestOfTheNetLab lab) {
    slice(7, 99, 1, 0, 0, 3).expect(lab, "7 to 99 by 1", TEN, 7, 8, 9);
    slice(-99, 2, 1, 0, 0, 2).expect(lab, "-99 to 2 by 1", TEN, 0, 1);
    slice(99, 6, -1, 0, 0, 3).expect(lab, "99 to 6 by -1", TEN, 9, 8, 7);
    slice(1, -99, -1, 0, 0, 2).expect(lab, "1 to -99 by -1", TEN, 1, 0);
  }

  @Check(
      points = 1,
      topic = "slices",
      why = "A bit in a mask says: never mind the number, take all there is on this side.",
      help = "Bit a of beginMask or endMask belongs to axis a; the side depends on the stride.",
      needs = "places_beyond_the_edge_are_the_edge")
  void masks_take_all_there_is(RestOfTheNetLab lab, RandomGenerator random) {
    slice(4, 3, 1, 1, 0, 3).expect(lab, "begin masked, to 3 by 1", TEN, 0, 1, 2);
    slice(8, 4, 1, 0, 1, 2).expect(lab, "8, end masked, by 1", TEN, 8, 9);
    slice(4, 4, -1, 1, 1, 10).expect(lab, "both masked, by -1", TEN, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
    Network.of(
            new StridedSlice(2, 1, 0, 0, 0),
            int8("out", 0.1, 3, 3, 2),
            int8("in", 0.1, 3, 4, 5),
            ints("begin", 1, 3),
            ints("end", 2, 2),
            ints("strides", 1, 1))
        .expectExact(lab, "end masked on axis 0, begin on axis 1", random);
  }

  @Check(
      points = 1,
      topic = "slices",
      why = "One row of a table is a list, no longer a table.",
      help = "A shrunk axis has the one element at begin, whatever end and stride say.",
      needs = "masks_take_all_there_is")
  void shrunk_axes_vanish(RestOfTheNetLab lab) {
    byte[] rows = bytes(1, 2, 3, 4, 5, 6);
    shrunk(1, new int[] {1, 0}, new int[] {0, 3}, 3).expect(lab, "row 1 of (2, 3)", rows, 4, 5, 6);
    shrunk(2, new int[] {0, -1}, new int[] {2, 0}, 2)
        .expect(lab, "column -1 of (2, 3)", rows, 3, 6);
  }

  private static Network shrunk(int mask, int[] begin, int[] end, int elements) {
    return Network.of(
        new StridedSlice(0, 0, 0, 0, mask),
        int8("out", 0.1, 3, elements),
        int8("in", 0.1, 3, 2, 3),
        ints("begin", begin),
        ints("end", end),
        ints("strides", 1, 1));
  }

  /** Of ten elements. */
  private static Network slice(
      int begin, int end, int stride, int beginMask, int endMask, int elements) {
    return Network.of(
        new StridedSlice(beginMask, endMask, 0, 0, 0),
        int8("out", 0.1, 3, elements),
        int8("in", 0.1, 3, 10),
        ints("begin", begin),
        ints("end", end),
        ints("strides", stride));
  }
}
