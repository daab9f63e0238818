package milliwatt.demos;

import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Kernel;
import tinyml.Model;
import tinyml.Tensor;
import tinyml.TensorType;

/** A model in one arena, whose layers can be run one by one. */
final class Network {
  final Model model;
  final int arenaBytes;
  private final Kernel[] kernels;

  /**
   * @throws tinyml.ModelError if it is no model, or an operator is not one of the course's
   */
  Network(byte[] file) {
    model = new Model(file);
    arenaBytes = new GreedyPlanner().place(model);
    byte[] arena = new byte[arenaBytes];
    for (Tensor tensor : model.tensors) {
      if (tensor.needsArena()) {
        tensor.data = arena;
        if (tensor.variable && tensor.type == TensorType.INT8) {
          clear(tensor);
        }
      }
    }
    kernels = new Kernel[model.operators.length];
    FullOperatorTable operators = new FullOperatorTable();
    for (int i = 0; i < kernels.length; i++) {
      kernels[i] = operators.prepare(model, i);
    }
  }

  private static void clear(Tensor tensor) {
    for (int i = 0; i < tensor.bytes; i++) {
      tensor.data[tensor.offset + i] = (byte) tensor.zeroPoint();
    }
  }

  int layers() {
    return kernels.length;
  }

  void run(int layer) {
    kernels[layer].invoke();
  }

  Tensor input() {
    return model.tensors[model.input(0)];
  }

  Tensor output() {
    return model.tensors[model.output(0)];
  }
}
