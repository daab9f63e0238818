package lab07;

import java.util.List;
import milliwatt.check.Check;
import milliwatt.models.generated.GeneratedModel;
import milliwatt.models.generated.GoldenVector;

/** Whole networks, with golden numbers that were computed when they were made. */
final class EndToEndChecks {
  @Check(
      points = 3,
      topic = "networks",
      why = "A keyword spotter from its picture of a sound to twelve probabilities.",
      help = "Every operator passes alone; diagnose names the first that differs here.",
      needs = {
        "reshape_keeps_every_byte",
        "average_pooling_divides_by_the_cells_inside",
        "softmax_is_exact"
      },
      limitMillis = 20_000,
      model = "/models/generated/ds_cnn.tflite")
  void end_to_end_a_keyword_spotter_is_exact(RestOfTheNetLab lab) {
    lab.load(GeneratedModel.DS_CNN.bytes());
    expectGolden(lab, GeneratedModel.DS_CNN);
  }

  @Check(
      points = 3,
      topic = "networks",
      why = "An image classifier whose paths go around its convolutions and meet again in ADD.",
      help = "Every operator passes alone; diagnose names the first that differs here.",
      needs = {"end_to_end_a_keyword_spotter_is_exact", "arithmetic_limits_its_output"},
      limitMillis = 20_000,
      model = "/models/generated/residual.tflite")
  void end_to_end_a_residual_network_is_exact(RestOfTheNetLab lab) {
    lab.load(GeneratedModel.RESIDUAL.bytes());
    expectGolden(lab, GeneratedModel.RESIDUAL);
  }

  @Check(
      points = 2,
      topic = "networks",
      why = "All operators of this course in one network, with options nobody would choose.",
      help = "Find the first operator that differs with diagnose.",
      needs = {
        "tflite_micro_agrees_on_windows_and_means",
        "tflite_micro_agrees_on_arithmetic",
        "tflite_micro_agrees_on_functions",
        "tflite_micro_agrees_on_moving_bytes",
        "beta_stretches_the_differences",
        "padv2_frames_with_its_value",
        "end_to_end_a_residual_network_is_exact"
      },
      limitMillis = 20_000,
      model = "/models/generated/every_operator.tflite")
  void end_to_end_every_operator_is_exact(RestOfTheNetLab lab) {
    lab.load(GeneratedModel.EVERY_OPERATOR.bytes());
    expectGolden(lab, GeneratedModel.EVERY_OPERATOR);
  }

  @Check(
      points = 2,
      topic = "networks",
      why = "In the smallest arena, outputs lie on top of inputs wherever your kernels allow it.",
      help = "If it passes with room to spare, something is written before it has been read.",
      needs = {
        "end_to_end_every_operator_is_exact",
        "reshape_may_overlap_either_way",
        "softmax_may_write_where_it_reads",
        "element_by_element_may_write_where_it_reads",
        "pooling_may_overlap_pixel_by_pixel"
      },
      limitMillis = 20_000,
      model = "/models/generated/every_operator.tflite")
  void end_to_end_networks_run_in_a_planned_arena(RestOfTheNetLab lab) {
    for (GeneratedModel model : GeneratedModel.values()) {
      lab.loadTightly(model.bytes());
      expectGolden(lab, model);
    }
  }

  private static void expectGolden(RestOfTheNetLab lab, GeneratedModel model) {
    List<GoldenVector> vectors = model.vectors();
    for (int v = 0; v < vectors.size(); v++) {
      lab.setInput(0, vectors.get(v).input());
      lab.invoke();
      for (int i = 0; i < vectors.get(v).outputs().size(); i++) {
        byte[] output = new byte[lab.outputBytes(i)];
        lab.output(i, output);
        String what = "%s on its input %d, output %d".formatted(model, v, i);
        Network.expectEqual(what, output, vectors.get(v).outputs().get(i));
      }
    }
  }
}
