package lab08;

import static org.assertj.core.api.Assertions.assertThat;

import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Meter;
import milliwatt.models.generated.GeneratedModel;
import milliwatt.models.generated.GoldenVector;

/** What lab 08 asks of all fast kernels together. */
final class NetChecks {
  @Check(
      points = 4,
      topic = "net",
      why = "The same networks, the same bytes, a fraction of the instructions.",
      help = "Every kernel passes alone: look for what one inference leaves behind for the next.",
      needs = {
        "large_numbers_take_the_long_way",
        "dilated_taps_are_no_neighbours",
        "groups_are_left_to_the_exact_kernel",
        "depthwise_windows_stop_at_the_border",
        "other_depthwise_layers_are_left_to_the_exact_kernel"
      },
      limitMillis = 20_000)
  void whole_networks_keep_every_byte(FastKernelsLab lab) {
    expectGolden(lab, GeneratedModel.DS_CNN);
    expectGolden(lab, GeneratedModel.RESIDUAL);
    expectGolden(lab, GeneratedModel.AUTOENCODER);
  }

  @Check(
      points = 2,
      category = Category.MEMORY,
      topic = "memory",
      why = "Memory that an inference takes is memory that the next one does not find.",
      help = "Room for a window and its sums is made with the kernel, in its constructor.",
      needs = "whole_networks_keep_every_byte",
      limitMillis = 20_000)
  void an_inference_allocates_nothing(FastKernelsLab lab, Meter meter) {
    lab.load(GeneratedModel.DS_CNN.bytes());
    for (int i = 0; i < 3; i++) {
      lab.setInput(GeneratedModel.DS_CNN.vectors().getFirst().input());
      lab.invoke();
      if (i > 0) { // the first time also loads classes
        assertThat(meter.heapBytes()).as("heap bytes that an inference took").isZero();
      }
    }
  }

  private static void expectGolden(FastKernelsLab lab, GeneratedModel model) {
    lab.loadTightly(model.bytes());
    for (GoldenVector vector : model.vectors()) {
      lab.setInput(vector.input());
      lab.invoke();
      byte[] output = new byte[vector.outputs().getFirst().length];
      lab.output(output);
      assertThat(output).as("output of %s", model).isEqualTo(vector.outputs().getFirst());
    }
  }
}
