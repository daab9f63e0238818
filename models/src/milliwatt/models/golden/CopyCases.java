package milliwatt.models.golden;

import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.OperatorOptions.Concatenation;
import milliwatt.models.tflite.OperatorOptions.Pad;
import milliwatt.models.tflite.OperatorOptions.PadV2;
import milliwatt.models.tflite.OperatorOptions.Reshape;
import milliwatt.models.tflite.OperatorOptions.ResizeNearestNeighbor;
import milliwatt.models.tflite.OperatorOptions.Split;
import milliwatt.models.tflite.OperatorOptions.StridedSlice;
import milliwatt.models.tflite.QuantizationSpec;

/** The operators that put elements elsewhere and leave them as they are. */
final class CopyCases {

  private CopyCases() {}

  static void reshape(Cases cases) {
    cases
        .add("shape_in_a_tensor", new Reshape())
        .input(0.05, 3, 1, 2, 3, 4)
        .integers(1, 24)
        .output(0.05, 3, 1, 24);
    cases
        .add("shape_in_the_options", new Reshape(2, -1))
        .input(0.05, 3, 1, 2, 3, 2)
        .output(0.05, 3, 2, 6);
  }

  static void concatenation(Cases cases) {
    cases
        .add("channels", new Concatenation(3, Activation.NONE))
        .input(0.05, 3, 1, 2, 3, 2)
        .input(0.05, 3, 1, 2, 3, 1)
        .input(0.05, 3, 1, 2, 3, 4)
        .output(0.05, 3, 1, 2, 3, 7);
    cases
        .add("columns_counted_from_the_end", new Concatenation(-2, Activation.NONE))
        .input(0.05, 3, 2, 2, 1, 2)
        .input(0.05, 3, 2, 2, 3, 2)
        .output(0.05, 3, 2, 2, 4, 2);
    cases
        .add("rows", new Concatenation(0, Activation.NONE))
        .input(0.05, 3, 1, 5)
        .input(0.05, 3, 3, 5)
        .output(0.05, 3, 4, 5);
  }

  static void split(Cases cases) {
    cases
        .add("channels", new Split(3))
        .integers(new int[] {3})
        .input(0.05, 3, 1, 2, 2, 6)
        .output(0.05, 3, 1, 2, 2, 2)
        .output(0.05, 3, 1, 2, 2, 2)
        .output(0.05, 3, 1, 2, 2, 2);
    cases
        .add("columns_counted_from_the_end", new Split(2))
        .integers(new int[] {-2})
        .input(0.05, 3, 2, 2, 4, 3)
        .output(0.05, 3, 2, 2, 2, 3)
        .output(0.05, 3, 2, 2, 2, 3);
  }

  static void pad(Cases cases) {
    cases
        .add("with_the_zero_point", new Pad())
        .input(0.05, 100, 1, 3, 4, 2)
        .integers(new int[] {0, 0, 1, 2, 3, 0, 0, 0}, 4, 2)
        .output(0.05, 100, 1, 6, 7, 2);
    cases
        .add("channels_and_batch", new Pad())
        .input(0.05, -7, 1, 2, 2, 2)
        .integers(new int[] {1, 0, 0, 0, 0, 0, 1, 2}, 4, 2)
        .output(0.05, -7, 2, 2, 2, 5);
    cases
        .add("two_axes", new Pad())
        .input(0.05, -7, 2, 5)
        .integers(new int[] {0, 1, 2, 0}, 2, 2)
        .output(0.05, -7, 3, 7);
  }

  static void padV2(Cases cases) {
    cases
        .add("with_a_value", new PadV2())
        .input(0.05, 100, 1, 3, 4, 2)
        .integers(new int[] {0, 0, 1, 2, 3, 0, 0, 0}, 4, 2)
        .constant(new byte[] {55}, QuantizationSpec.perTensor(0.05f, 100), 1)
        .output(0.05, 100, 1, 6, 7, 2);
    cases
        .add("one_axis", new PadV2())
        .input(0.05, -7, 6)
        .integers(new int[] {2, 3}, 1, 2)
        .constant(new byte[] {-128}, QuantizationSpec.perTensor(0.05f, -7), 1)
        .output(0.05, -7, 11);
  }

  static void stridedSlice(Cases cases) {
    cases
        .add("every_second", new StridedSlice(0, 0, 0, 0, 0))
        .input(0.05, 3, 1, 5, 6, 3)
        .integers(0, 1, 0, 1)
        .integers(1, 5, 6, 3)
        .integers(1, 2, 3, 1)
        .output(0.05, 3, 1, 2, 2, 2);
    cases
        .add("masks_and_negative_indices", new StridedSlice(0b011, 0b100, 0, 0, 0))
        .input(0.05, 3, 3, 4, 5)
        .integers(1, 1, -3)
        .integers(-1, -2, 0)
        .integers(1, 1, 1)
        .output(0.05, 3, 2, 2, 3);
    cases
        .add("backwards", new StridedSlice(0b10, 0b10, 0, 0, 0))
        .input(0.05, 3, 6, 4)
        .integers(4, 0)
        .integers(0, 0)
        .integers(-2, -1)
        .output(0.05, 3, 2, 4);
    cases
        .add("an_axis_shrinks", new StridedSlice(0b101, 0b101, 0, 0, 0b010))
        .input(0.05, 3, 2, 3, 4)
        .integers(0, -1, 0)
        .integers(0, 0, 0)
        .integers(1, 1, 1)
        .output(0.05, 3, 2, 4);
    cases
        .add("beyond_the_end", new StridedSlice(0, 0, 0, 0, 0))
        .input(0.05, 3, 4, 5)
        .integers(2, -9)
        .integers(100, 3)
        .integers(1, 1)
        .output(0.05, 3, 2, 3);
  }

  static void resize(Cases cases) {
    cases
        .add("twice_as_large", new ResizeNearestNeighbor(false, false))
        .input(0.05, 3, 1, 2, 3, 2)
        .integers(4, 6)
        .output(0.05, 3, 1, 4, 6, 2);
    cases
        .add("half_pixel_centers", new ResizeNearestNeighbor(false, true))
        .input(0.05, 3, 1, 3, 4, 2)
        .integers(5, 7)
        .output(0.05, 3, 1, 5, 7, 2);
    cases
        .add("corners_stay_corners", new ResizeNearestNeighbor(true, false))
        .input(0.05, 3, 1, 3, 4, 2)
        .integers(5, 7)
        .output(0.05, 3, 1, 5, 7, 2);
    cases
        .add("smaller_two_images", new ResizeNearestNeighbor(false, false))
        .input(0.05, 3, 2, 7, 5, 1)
        .integers(3, 2)
        .output(0.05, 3, 2, 3, 2, 1);
  }
}
