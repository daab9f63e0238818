package lab07;

import static lab07.Network.bytes;
import static lab07.Network.int8;
import static lab07.Network.ints;
import static milliwatt.check.Expect.refused;

import java.util.List;
import java.util.random.RandomGenerator;
import milliwatt.check.Check;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.OperatorOptions.Concatenation;
import milliwatt.models.tflite.OperatorOptions.Pad;
import milliwatt.models.tflite.OperatorOptions.PadV2;
import milliwatt.models.tflite.OperatorOptions.Reshape;
import milliwatt.models.tflite.OperatorOptions.ResizeNearestNeighbor;
import milliwatt.models.tflite.TensorSpec;

/** What lab 07 asks of the kernels that only move elements, but for the slices. */
final class MovingChecks {
  @Check(
      points = 1,
      topic = "reshape",
      why = "Other axes, the same bytes in the same order.",
      help = "Copy input.bytes bytes, from the input's offset to the output's.")
  void reshape_keeps_every_byte(RestOfTheNetLab lab, RandomGenerator random) {
    Network.of(new Reshape(6, 5), int8("out", 0.1, 3, 6, 5), int8("in", 0.1, 3, 1, 2, 3, 5))
        .expectExact(lab, "(1, 2, 3, 5) as (6, 5)", random);
    Network.of(new Reshape(6), floats("out", 6), floats("in", 2, 3))
        .expectExact(lab, "six floats, (2, 3) as (6)", random);
  }

  @Check(
      points = 2,
      topic = "joining",
      why = "What several paths of a network found is put side by side, channel behind channel.",
      help = "Each input is scattered into a view of the output, behind the inputs before it.",
      needs = {"strides_count_what_follows", "scatter_writes_where_a_view_shows"})
  void concatenation_joins_along_its_axis(RestOfTheNetLab lab, RandomGenerator random) {
    Network.of(
            new Concatenation(1, Activation.NONE),
            int8("out", 0.1, 3, 2, 5),
            int8("a", 0.1, 3, 2, 2),
            int8("b", 0.1, 3, 2, 3))
        .expect(
            lab,
            "rows (1 2), (3 4) and (11 12 13), (14 15 16) along axis 1",
            new byte[][] {bytes(1, 2, 3, 4), bytes(11, 12, 13, 14, 15, 16)},
            1,
            2,
            11,
            12,
            13,
            3,
            4,
            14,
            15,
            16);
    for (int axis = -3; axis < 3; axis++) {
      int[][] shapes = {{2, 3, 2}, {2, 3, 2}, {2, 3, 2}, {2, 3, 2}};
      int along = Math.floorMod(axis, 3);
      shapes[1][along] = 1;
      shapes[2][along] = 4;
      shapes[3][along] = shapes[0][along] + 5;
      Network.of(
              new Concatenation(axis, Activation.NONE),
              int8("out", 0.1, 3, shapes[3]),
              int8("a", 0.1, 3, shapes[0]),
              int8("b", 0.1, 3, shapes[1]),
              int8("c", 0.1, 3, shapes[2]))
          .expectExact(lab, "three tensors along axis " + axis, random);
    }
  }

  @Check(
      points = 2,
      topic = "joining",
      why = "A frame of real zeros is a frame of zero points.",
      help = "Fill the output with its zero point, then scatter the input into the middle.",
      needs = {"strides_count_what_follows", "scatter_writes_where_a_view_shows"})
  void pad_frames_with_the_zero_point(RestOfTheNetLab lab, RandomGenerator random) {
    pad(new int[] {2, 2}, new int[] {0, 0, 1, 1}, 2, 4)
        .expect(
            lab,
            "one to the left and right of (1 2) and (3 4), zero point -100",
            bytes(1, 2, 3, 4),
            -100,
            1,
            2,
            -100,
            -100,
            3,
            4,
            -100);
    pad(new int[] {2, 3, 2, 2}, new int[] {1, 0, 0, 2, 3, 1, 1, 1}, 3, 5, 6, 4)
        .expectExact(lab, "paddings on all of four axes", random);
    pad(new int[] {2, 3}, new int[] {0, 0, 0, 0}, 2, 3).expectExact(lab, "paddings of 0", random);
  }

  @Check(
      points = 1,
      topic = "joining",
      why = "PADV2 brings the value of its frame along; for a maximum that is the least there is.",
      help = "If there is a third input, its element fills the frame instead of the zero point.",
      needs = "pad_frames_with_the_zero_point")
  void padv2_frames_with_its_value(RestOfTheNetLab lab) {
    TensorSpec value =
        TensorSpec.constant("value", bytes(77), int8("", 0.1, -100, 1).quantization(), 1);
    Network.of(
            new PadV2(),
            int8("out", 0.1, -100, 5),
            int8("in", 0.1, -100, 2),
            TensorSpec.constant("paddings", new int[] {2, 1}, null, 1, 2),
            value)
        .expect(
            lab, "(1 2) framed by 77, two before and one behind", bytes(1, 2), 77, 77, 1, 2, 77);
  }

  @Check(
      points = 2,
      topic = "neighbours",
      why = "Three pixels become five in several ways, and no two of them agree.",
      help = "All in float: the scale, i or i + 0.5, the product; then floor or round.")
  void nearest_neighbours_are_found_in_float(RestOfTheNetLab lab) {
    byte[] pixels = bytes(10, 20, 30);
    resize(false, false, 1, 3, 1, 5).expect(lab, "3 pixels as 5", pixels, 10, 10, 20, 20, 30);
    resize(false, true, 1, 3, 1, 5)
        .expect(lab, "3 pixels as 5, half pixel centres", pixels, 10, 10, 20, 30, 30);
  }

  @Check(
      points = 1,
      topic = "neighbours",
      why = "With aligned corners the first pixels meet and the last, and all between are rounded.",
      help = "The scale is (in - 1) / (out - 1), where out is more than 1; round to the nearest.",
      needs = "nearest_neighbours_are_found_in_float")
  void aligned_corners_round_to_the_nearest(RestOfTheNetLab lab) {
    byte[] pixels = bytes(10, 20, 30);
    resize(true, false, 1, 3, 1, 5)
        .expect(lab, "3 pixels as 5, aligned corners", pixels, 10, 20, 20, 30, 30);
    resize(true, false, 1, 3, 1, 4)
        .expect(lab, "3 pixels as 4, aligned corners", pixels, 10, 20, 20, 30);
    resize(true, false, 1, 3, 1, 1).expect(lab, "3 pixels as 1, aligned corners", pixels, 10);
  }

  @Check(
      points = 1,
      topic = "neighbours",
      why = "Rows and columns are resized each on its own, and a pixel moves with its channels.",
      help = "The pixel of row and column comes from rows.position and columns.position.",
      needs = "aligned_corners_round_to_the_nearest")
  void images_are_resized_pixel_by_pixel(RestOfTheNetLab lab, RandomGenerator random) {
    for (boolean align : List.of(false, true)) {
      for (boolean half : align ? List.of(false) : List.of(false, true)) {
        String how = align ? "aligned corners" : half ? "half pixel centres" : "plain";
        for (int[] size : new int[][] {{5, 7}, {2, 3}, {1, 9}}) {
          Network.of(
                  new ResizeNearestNeighbor(align, half),
                  int8("out", 0.1, 3, 2, size[0], size[1], 3),
                  int8("in", 0.1, 3, 2, 3, 4, 3),
                  ints("size", size))
              .expectExact(
                  lab, "3 x 4 pixels as %d x %d, %s".formatted(size[0], size[1], how), random);
        }
      }
    }
  }

  @Check(
      points = 1,
      topic = "joining",
      why = "Who puts bytes of different scales side by side mixes metres and inches.",
      help = "Scales and zero points of all inputs are the output's, or the constructor refuses.",
      needs = "concatenation_joins_along_its_axis")
  void tensors_of_different_scales_are_not_joined(RestOfTheNetLab lab) {
    byte[] model =
        Network.of(
                new Concatenation(0, Activation.NONE),
                int8("out", 0.1, 3, 4),
                int8("a", 0.1, 3, 2),
                int8("b", 0.2, 3, 2))
            .file();
    refused("a CONCATENATION of scales 0.1 and 0.2", () -> lab.load(model));
  }

  private static Network pad(int[] shape, int[] paddings, int... outputShape) {
    return Network.of(
        new Pad(),
        int8("out", 0.1, -100, outputShape),
        int8("in", 0.1, -100, shape),
        TensorSpec.constant("paddings", paddings, null, shape.length, 2));
  }

  private static Network resize(
      boolean align, boolean half, int rows, int columns, int newRows, int newColumns) {
    return Network.of(
        new ResizeNearestNeighbor(align, half),
        int8("out", 0.1, 3, 1, newRows, newColumns, 1),
        int8("in", 0.1, 3, 1, rows, columns, 1),
        ints("size", newRows, newColumns));
  }

  private static TensorSpec floats(String name, int... shape) {
    return TensorSpec.computed(name, ElementType.FLOAT32, null, shape);
  }
}
