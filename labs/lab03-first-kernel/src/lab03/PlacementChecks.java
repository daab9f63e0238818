package lab03;

import static lab03.FloatLayer.floats;
import static org.assertj.core.api.Assertions.assertThat;

import milliwatt.check.Check;

/** What lab 03 asks of all kernels about tensors that do not begin where their array does. */
final class PlacementChecks {
  @Check(
      points = 2,
      topic = "places",
      why = "In lab 04 all tensors share one array, and nearly none of them begins at 0.",
      help =
          "Every index into a tensor's data begins with its offset: input, weights, "
              + "bias and output.",
      needs = {"float_batches_are_independent", "batches_are_independent"})
  void tensors_of_layers_may_begin_anywhere(FirstKernelLab lab) {
    lab.placeTensorsAt(20);
    Layer.plain(1, new byte[] {3, 4}, new byte[] {5, -6})
        .withBias(1, 2)
        .expect(lab, "an int8 layer at offset 20", 16, -16, 21, -22);
    assertThat(floats(lab, 1, new float[] {3, 4}, new float[] {5, -6}, new float[] {1, 2}, 0))
        .as("a float layer at offset 20")
        .containsExactly(16f, -16f, 21f, -22f);
  }

  @Check(
      points = 2,
      topic = "places",
      why = "What holds for layers holds for the kernels at a model's door and exit.",
      help =
          "Every index into a tensor's data begins with its offset: the input's, and the output's.",
      needs = {
        "quantize_turns_floats_into_bytes",
        "requantize_changes_scale_and_zero_point",
        "dequantize_turns_bytes_into_floats"
      })
  void tensors_of_conversions_may_begin_anywhere(FirstKernelLab lab) {
    lab.placeTensorsAt(20);
    byte[] bytes = new byte[2];
    lab.quantize(new float[] {1, 2}, 0.5f, 0, bytes);
    assertThat(bytes).as("quantize at offset 20").containsExactly(2, 4);
    lab.requantize(new byte[] {6, -8}, 1, 0, 2, 0, bytes);
    assertThat(bytes).as("requantize at offset 20").containsExactly(3, -4);
    float[] reals = new float[2];
    lab.dequantize(new byte[] {6, -8}, 0.5f, 0, reals);
    assertThat(reals).as("dequantize at offset 20").containsExactly(3f, -4f);
  }
}
