package lab05;

/** The bytes that no plan for a graph can do without, counted apart from the student's code. */
final class LeastArena {
  private LeastArena() {}

  static int bytes(Graph graph) {
    int most = 0;
    for (int step = -1; step <= graph.steps.size(); step++) {
      most = Math.max(most, bytes(graph, step));
    }
    return most;
  }

  /** Tensors take whole cells of 16 bytes; only the last of the arena may end within one. */
  private static int bytes(Graph graph, int step) {
    int cells = 0;
    int padding = 0;
    for (int tensor = 0; tensor < graph.tensors.size(); tensor++) {
      if (isLive(graph, tensor, step)) {
        cells += align(graph.bytes(tensor));
        padding = Math.max(padding, align(graph.bytes(tensor)) - graph.bytes(tensor));
      }
    }
    return cells - padding - shared(graph, step);
  }

  private static int shared(Graph graph, int number) {
    if (number < 0 || number == graph.steps.size()) {
      return 0;
    }
    Graph.Step step = graph.steps.get(number);
    if (step.outputs().length != 1) {
      return 0;
    }
    int output = align(graph.bytes(step.outputs()[0]));
    int shared = 0;
    for (int input : step.inputs()) {
      if (graph.last(input) == number && !graph.tensors.get(input).constant()) {
        Sharing sharing = Sharing.of(graph, step, input, step.outputs()[0]);
        int bytes = align(graph.bytes(input));
        int before = Math.max(align(sharing.ahead()) + bytes, output);
        int after = Math.max(align(sharing.behind()) + output, bytes);
        shared += bytes + output - Math.min(before, after);
      }
    }
    return Math.min(shared, output);
  }

  private static boolean isLive(Graph graph, int tensor, int step) {
    return !graph.tensors.get(tensor).constant()
        && graph.first(tensor) <= step
        && step <= graph.last(tensor);
  }

  private static int align(int bytes) {
    return (bytes + 15) / 16 * 16;
  }
}
