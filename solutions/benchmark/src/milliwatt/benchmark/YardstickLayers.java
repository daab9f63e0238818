package milliwatt.benchmark;

import tinyml.Model;
import tinyml.Operator;
import tinyml.OperatorCode;
import tinyml.SlidingWindow;
import tinyml.Tensor;

/**
 * The layers of a model that multiply, as {@code yardstick.c} takes them. What else a model does,
 * it leaves out: in networks of convolutions, a few in a hundred operations.
 */
final class YardstickLayers {
  private YardstickLayers() {}

  /** One line a layer. */
  static String of(Model model) {
    StringBuilder lines = new StringBuilder();
    for (Operator operator : model.operators) {
      switch (operator.code) {
        case OperatorCode.CONV_2D -> lines.append(convolution("conv", model, operator));
        case OperatorCode.DEPTHWISE_CONV_2D ->
            lines.append(convolution("depthwise", model, operator));
        case OperatorCode.FULLY_CONNECTED -> lines.append(fullyConnected(model, operator));
        default -> {}
      }
    }
    return lines.toString();
  }

  private static String convolution(String kind, Model model, Operator operator) {
    Tensor input = model.tensors[operator.input(0)];
    Tensor output = model.tensors[operator.output(0)];
    SlidingWindow rows = SlidingWindow.rows(model, operator);
    SlidingWindow columns = SlidingWindow.columns(model, operator);
    return "%s %d %d %d %d %d %d %d %d %d %d %d %d %d %d%n"
        .formatted(
            kind,
            rows.input,
            columns.input,
            input.dimension(3),
            rows.output,
            columns.output,
            output.dimension(3),
            rows.taps,
            columns.taps,
            rows.stride,
            columns.stride,
            rows.dilation,
            columns.dilation,
            rows.before,
            columns.before);
  }

  /** A convolution of a single pixel. */
  private static String fullyConnected(Model model, Operator operator) {
    Tensor weights = model.tensors[operator.input(1)];
    return "conv 1 1 %d 1 1 %d 1 1 1 1 1 1 0 0%n"
        .formatted(weights.dimension(1), weights.dimension(0));
  }
}
