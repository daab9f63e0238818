package lab05;

import java.util.Collections;
import java.util.List;

/**
 * How closely an output may lie to an input, found by walking through all pixels.
 *
 * @param ahead bytes by which the output must begin before the input
 * @param behind bytes by which the output must begin behind the input
 */
record Sharing(int ahead, int behind) {

  /** What the kernels promise, whoever reads the input later. */
  static Sharing of(Graph graph, Graph.Step step, int input, int output) {
    Sharing none = new Sharing(graph.bytes(output), graph.bytes(input));
    boolean same =
        graph.bytes(input) == graph.bytes(output)
            && graph.tensors.get(input).type() == graph.tensors.get(output).type();
    return switch (step.code()) {
      case Graph.ADD,
          Graph.SUB,
          Graph.MUL,
          Graph.RELU,
          Graph.LOGISTIC,
          Graph.TANH,
          Graph.HARD_SWISH,
          Graph.QUANTIZE,
          Graph.SOFTMAX ->
          same ? new Sharing(0, graph.bytes(input)) : none;
      case Graph.RESHAPE -> same ? new Sharing(0, 0) : none;
      default ->
          Window.slides(step.code()) && !fromFilter(step, input) ? pixels(graph, step) : none;
    };
  }

  private static boolean fromFilter(Graph.Step step, int input) {
    return step.inputs().length > 1 && step.inputs()[1] == input;
  }

  private static Sharing pixels(Graph graph, Graph.Step step) {
    Window window = new Window(graph, step);
    int input = step.inputs()[0];
    int output = step.outputs()[0];
    int inputPixel = graph.dimension(input, 3);
    int outputPixel = graph.dimension(output, 3);
    int ahead = 0;
    int behind = 1;
    for (int pixel = 0; pixel < window.pixels(); pixel++) {
      List<Integer> seen = window.seenFrom(pixel);
      if (!seen.isEmpty()) {
        ahead = Math.max(ahead, (pixel + 1) * outputPixel - Collections.min(seen) * inputPixel);
        behind = Math.max(behind, (Collections.max(seen) + 1) * inputPixel - pixel * outputPixel);
      }
    }
    return new Sharing(Math.min(ahead, graph.bytes(output)), Math.min(behind, graph.bytes(input)));
  }
}
