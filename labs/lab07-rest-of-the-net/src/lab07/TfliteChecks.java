package lab07;

import milliwatt.check.Check;

/** What TensorFlow Lite Micro gives, measured in a few cases of each operator. */
final class TfliteChecks {
  @Check(
      points = 1,
      topic = "tflite",
      why = "The field's own numbers are the last word on a rounding.",
      help = "See which operator and which byte differ, and do that one by hand.",
      needs = {"pooling_goes_everywhere_and_limits", "a_mean_runs_over_any_axes"})
  void tflite_micro_agrees_on_windows_and_means(RestOfTheNetLab lab) {
    TfliteGolden.of("AVERAGE_POOL_2D", "MAX_POOL_2D", "MEAN").forEach(each -> each.expect(lab));
  }

  @Check(
      points = 1,
      topic = "tflite",
      why = "The field's own numbers are the last word on a rounding.",
      help = "Among these cases is one whose scales differ by a factor of 1900.",
      needs = {"arithmetic_limits_its_output", "either_tensor_may_be_used_again"})
  void tflite_micro_agrees_on_arithmetic(RestOfTheNetLab lab) {
    TfliteGolden.of("ADD", "SUB", "MUL").forEach(each -> each.expect(lab));
  }

  @Check(
      points = 1,
      topic = "tflite",
      why = "The field's own numbers are the last word on a rounding.",
      help =
          "A correctly rounded logistic differs in two of these bytes: follow the steps exactly.",
      needs = {
        "far_from_zero_gates_are_open_or_closed",
        "relu_rescales_and_limits",
        "relu6_limits_between_the_bytes_of_0_and_6",
        "leaky_relu_has_two_multipliers"
      })
  void tflite_micro_agrees_on_functions(RestOfTheNetLab lab) {
    TfliteGolden.of("LOGISTIC", "TANH", "RELU", "RELU6", "LEAKY_RELU")
        .forEach(each -> each.expect(lab));
  }

  @Check(
      points = 1,
      topic = "tflite",
      why = "The field's own numbers say where every byte belongs.",
      help = "See which operator and which byte differ, and follow that byte by hand.",
      needs = {
        "concatenation_joins_along_its_axis",
        "pad_frames_with_the_zero_point",
        "shrunk_axes_vanish",
        "images_are_resized_pixel_by_pixel"
      })
  void tflite_micro_agrees_on_moving_bytes(RestOfTheNetLab lab) {
    TfliteGolden.of("CONCATENATION", "PAD", "STRIDED_SLICE", "RESIZE_NEAREST_NEIGHBOR")
        .forEach(each -> each.expect(lab));
  }
}
