package lab05;

import java.util.ArrayList;
import java.util.List;

/** What a window operator sees from a pixel of its output, tap by tap. */
final class Window {
  private final Graph graph;
  private final Graph.Step step;
  private final int from;
  private final int to;

  Window(Graph graph, Graph.Step step) {
    this.graph = graph;
    this.step = step;
    from = step.inputs()[0];
    to = step.outputs()[0];
  }

  static boolean slides(int code) {
    return switch (code) {
      case Graph.CONV_2D, Graph.DEPTHWISE_CONV_2D, Graph.AVERAGE_POOL_2D, Graph.MAX_POOL_2D -> true;
      default -> false;
    };
  }

  int pixels() {
    return graph.dimension(to, 0) * graph.dimension(to, 1) * graph.dimension(to, 2);
  }

  /** Numbers of the input's pixels that a pixel of the output is computed from. */
  List<Integer> seenFrom(int pixel) {
    List<Integer> seen = new ArrayList<>();
    int columns = graph.dimension(to, 2);
    int rows = graph.dimension(to, 1);
    for (int row : positions(1, pixel / columns % rows)) {
      for (int column : positions(2, pixel % columns)) {
        int above = pixel / columns / rows * graph.dimension(from, 1) + row;
        seen.add(above * graph.dimension(from, 2) + column);
      }
    }
    return seen;
  }

  /** Input positions on axis 1 (rows) or 2 (columns) that lie in the image. */
  private List<Integer> positions(int axis, int output) {
    int input = graph.dimension(from, axis);
    int stride = step.options()[axis == 1 ? 2 : 1];
    int needed = (graph.dimension(to, axis) - 1) * stride + (taps(axis) - 1) * dilation(axis) + 1;
    int padding = step.options()[0] == 1 ? 0 : Math.max(0, needed - input);
    List<Integer> inside = new ArrayList<>();
    for (int tap = 0; tap < taps(axis); tap++) {
      int position = output * stride - padding / 2 + tap * dilation(axis);
      if (position >= 0 && position < input) {
        inside.add(position);
      }
    }
    return inside;
  }

  private int taps(int axis) {
    boolean pools = step.inputs().length == 1;
    return pools ? step.options()[axis == 1 ? 4 : 3] : graph.dimension(step.inputs()[1], axis);
  }

  private int dilation(int axis) {
    return switch (step.code()) {
      case Graph.CONV_2D -> step.options()[axis == 1 ? 5 : 4];
      case Graph.DEPTHWISE_CONV_2D -> step.options()[axis == 1 ? 6 : 5];
      default -> 1;
    };
  }
}
