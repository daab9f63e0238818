package lab05;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws graphs of one operator, a convolution or a pooling of any form. */
final class Windows {
  private static final int[] CODES = {
    Graph.CONV_2D, Graph.DEPTHWISE_CONV_2D, Graph.AVERAGE_POOL_2D, Graph.MAX_POOL_2D
  };

  private Windows() {}

  /**
   * @param complexity the higher, the more is drawn: at first windows are of one tap
   * @param batches images
   */
  static Graph draw(RandomGenerator random, int complexity, int batches) {
    int code = CODES[random.nextInt(complexity < 10 ? 2 : 4)];
    int[] taps = new int[2];
    int[] strides = new int[2];
    int[] dilations = new int[2];
    int[] sizes = new int[2];
    int[] outputs = new int[2];
    int padding = complexity < 20 ? 0 : random.nextInt(2);
    for (int axis = 0; axis < 2; axis++) {
      taps[axis] = complexity < 5 ? 1 : random.nextInt(1, 5);
      strides[axis] = complexity < 15 ? 1 : random.nextInt(1, 4);
      boolean dilates =
          complexity > 25 && code != Graph.AVERAGE_POOL_2D && code != Graph.MAX_POOL_2D;
      dilations[axis] = dilates ? random.nextInt(1, 3) : 1;
      int reach = (taps[axis] - 1) * dilations[axis] + 1;
      sizes[axis] = padding == 0 ? random.nextInt(2, 8) : reach + random.nextInt(6);
      outputs[axis] =
          padding == 0
              ? (sizes[axis] + strides[axis] - 1) / strides[axis]
              : (sizes[axis] - reach) / strides[axis] + 1;
    }
    int from = random.nextInt(1, 6);
    int to =
        switch (code) {
          case Graph.CONV_2D -> random.nextInt(1, 8);
          case Graph.DEPTHWISE_CONV_2D -> from * random.nextInt(1, 3);
          default -> from;
        };
    int[] options =
        switch (code) {
          case Graph.CONV_2D ->
              new int[] {padding, strides[1], strides[0], 0, dilations[1], dilations[0]};
          case Graph.DEPTHWISE_CONV_2D ->
              new int[] {padding, strides[1], strides[0], to / from, 0, dilations[1], dilations[0]};
          default -> new int[] {padding, strides[1], strides[0], taps[1], taps[0]};
        };
    Graph graph = new Graph();
    int input = graph.tensor(batches, sizes[0], sizes[1], from);
    int[] inputs =
        options.length == 5 ? new int[] {input} : new int[] {input, graph.filter(taps[0], taps[1])};
    int output = graph.tensor(batches, outputs[0], outputs[1], to);
    return graph.step(code, options, inputs, output).inputs(input).outputs(output);
  }

  static String said(Graph graph) {
    Graph.Step step = graph.steps.getFirst();
    int[] o = step.options();
    int dilation = step.code() == Graph.CONV_2D ? 4 : 5;
    boolean pools = o.length == 5;
    return "%s from %s to %s: %d x %d taps, strides %d x %d, dilations %d x %d, %s"
        .formatted(
            Said.operator(step.code()),
            Arrays.toString(graph.tensors.get(0).shape()),
            Arrays.toString(graph.tensors.get(graph.outputs[0]).shape()),
            pools ? o[4] : graph.dimension(1, 1),
            pools ? o[3] : graph.dimension(1, 2),
            o[2],
            o[1],
            pools ? 1 : o[dilation + 1],
            pools ? 1 : o[dilation],
            o[0] == 0 ? "SAME" : "VALID");
  }
}
