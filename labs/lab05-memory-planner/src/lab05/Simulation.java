package lab05;

import java.util.Arrays;
import java.util.Optional;

/**
 * An inference in which every byte of the arena remembers whose it is. Operators do not compute;
 * they read and write in the least favourable order that the kernels' promises allow.
 */
final class Simulation {
  /** A byte that was wanted, and whose byte was there instead; owner -1 is nobody. */
  record Loss(int tensor, int index, int owner) {}

  private final Graph graph;
  private final int[] offsets;
  private final int[] owners;
  private final int[] indices;
  private Loss loss;

  private Simulation(Graph graph, int[] offsets) {
    this.graph = graph;
    this.offsets = offsets;
    int end = 0;
    for (int tensor = 0; tensor < offsets.length; tensor++) {
      end = Math.max(end, offsets[tensor] + graph.bytes(tensor));
    }
    owners = new int[end];
    indices = new int[end];
    Arrays.fill(owners, -1);
  }

  /**
   * Runs two inferences.
   *
   * @return the first byte that somebody had overwritten before it was read
   */
  static Optional<Loss> run(Graph graph, int[] offsets) {
    Simulation simulation = new Simulation(graph, offsets);
    graph.variables.forEach(tensor -> simulation.write(tensor, 0, graph.bytes(tensor)));
    simulation.infer();
    simulation.infer();
    return Optional.ofNullable(simulation.loss);
  }

  private void infer() {
    for (int input : graph.inputs) {
      write(input, 0, graph.bytes(input));
    }
    for (Graph.Step step : graph.steps) {
      run(step);
    }
    for (int output : graph.outputs) {
      read(output, 0, graph.bytes(output));
    }
    graph.variables.forEach(tensor -> read(tensor, 0, graph.bytes(tensor)));
  }

  private void run(Graph.Step step) {
    int input = step.inputs()[0];
    int output = step.outputs()[0];
    int bytes = graph.bytes(output);
    switch (step.code()) {
      case Graph.ADD, Graph.RELU, Graph.LOGISTIC, Graph.HARD_SWISH -> {
        for (int i = 0; i < bytes; i++) {
          for (int each : step.inputs()) {
            read(each, i, 1);
          }
          write(output, i, 1);
        }
      }
      case Graph.RESHAPE -> {
        for (int i = 0; i < bytes; i++) {
          int at = offsets[output] > offsets[input] ? bytes - 1 - i : i;
          read(input, at, 1);
          write(output, at, 1);
        }
      }
      case Graph.CONV_2D, Graph.DEPTHWISE_CONV_2D, Graph.AVERAGE_POOL_2D, Graph.MAX_POOL_2D ->
          slide(step, input, output);
      default -> {
        for (int each : step.outputs()) {
          write(each, 0, graph.bytes(each));
        }
        for (int each : step.inputs()) {
          read(each, 0, graph.bytes(each));
        }
      }
    }
  }

  /** A pixel may be written before any of its window is read. */
  private void slide(Graph.Step step, int input, int output) {
    Window window = new Window(graph, step);
    int inputPixel = graph.dimension(input, 3);
    int outputPixel = graph.dimension(output, 3);
    boolean backward = offsets[output] > offsets[input];
    for (int i = 0; i < window.pixels(); i++) {
      int pixel = backward ? window.pixels() - 1 - i : i;
      write(output, pixel * outputPixel, outputPixel);
      for (int seen : window.seenFrom(pixel)) {
        read(input, seen * inputPixel, inputPixel);
      }
    }
  }

  private void write(int tensor, int from, int bytes) {
    for (int i = from; i < from + bytes; i++) {
      owners[offsets[tensor] + i] = tensor;
      indices[offsets[tensor] + i] = i;
    }
  }

  private void read(int tensor, int from, int bytes) {
    for (int i = from; i < from + bytes && !graph.tensors.get(tensor).constant(); i++) {
      int at = offsets[tensor] + i;
      if (loss == null && (owners[at] != tensor || indices[at] != i)) {
        loss = new Loss(tensor, i, owners[at]);
      }
    }
  }
}
