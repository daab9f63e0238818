package lab05;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Graphs in words, for messages. */
final class Said {
  private Said() {}

  /** For example {@code operators [0] to [1], [1] to [2] and outputs [2]}. */
  static String of(Graph graph) {
    return graph.steps.stream()
            .map(step -> "%s to %s".formatted(list(step.inputs()), list(step.outputs())))
            .collect(Collectors.joining(", ", "operators from ", ""))
        + ", with the outputs "
        + list(graph.outputs);
  }

  /** For example {@code CONV_2D}, as the schema calls it. */
  static String operator(int code) {
    return switch (code) {
      case Graph.ADD -> "ADD";
      case Graph.AVERAGE_POOL_2D -> "AVERAGE_POOL_2D";
      case Graph.CONCATENATION -> "CONCATENATION";
      case Graph.CONV_2D -> "CONV_2D";
      case Graph.DEPTHWISE_CONV_2D -> "DEPTHWISE_CONV_2D";
      case Graph.FULLY_CONNECTED -> "FULLY_CONNECTED";
      case Graph.LOGISTIC -> "LOGISTIC";
      case Graph.MAX_POOL_2D -> "MAX_POOL_2D";
      case Graph.MUL -> "MUL";
      case Graph.RELU -> "RELU";
      case Graph.RESHAPE -> "RESHAPE";
      case Graph.SOFTMAX -> "SOFTMAX";
      case Graph.TANH -> "TANH";
      case Graph.SUB -> "SUB";
      case Graph.SPLIT -> "SPLIT";
      case Graph.QUANTIZE -> "QUANTIZE";
      case Graph.HARD_SWISH -> "HARD_SWISH";
      default -> "operator " + code;
    };
  }

  private static String list(int[] tensors) {
    return Arrays.toString(tensors);
  }
}
