package tinyml;

/**
 * An inference in which each byte of the arena remembers whose it is. Kernels do not compute, but
 * read and write in the least favourable order that their contract allows: a window kernel writes a
 * pixel before it has read any of its window, and operators without a contract write everything
 * first.
 */
final class ArenaSimulation {
  private final Model model;
  private final int[] owners; // tensor of each byte
  private final int[] indices; // which byte of that tensor

  private boolean harmless = true;

  private ArenaSimulation(Model model, int arenaBytes) {
    this.model = model;
    owners = new int[arenaBytes];
    indices = new int[arenaBytes];
  }

  /** Whether in two inferences, with the offsets that the tensors have, no byte gets lost. */
  static boolean isHarmless(Model model, int arenaBytes) {
    ArenaSimulation simulation = new ArenaSimulation(model, arenaBytes);
    for (int i = 0; i < model.tensors.length; i++) {
      if (model.tensors[i].variable) {
        simulation.write(i, 0, model.tensors[i].bytes);
      }
    }
    simulation.infer();
    simulation.infer();
    return simulation.harmless;
  }

  private void infer() {
    for (int i = 0; i < model.inputs(); i++) {
      write(model.input(i), 0, model.tensors[model.input(i)].bytes);
    }
    for (Operator operator : model.operators) {
      run(operator);
    }
    for (int i = 0; i < model.outputs(); i++) {
      read(model.output(i), 0, model.tensors[model.output(i)].bytes);
    }
    for (int i = 0; i < model.tensors.length; i++) {
      if (model.tensors[i].variable) {
        read(i, 0, model.tensors[i].bytes);
      }
    }
  }

  private void run(Operator operator) {
    switch (operator.code) {
      case OperatorCode.CONV_2D,
          OperatorCode.DEPTHWISE_CONV_2D,
          OperatorCode.AVERAGE_POOL_2D,
          OperatorCode.MAX_POOL_2D ->
          slide(operator);
      case OperatorCode.ADD, OperatorCode.RELU, OperatorCode.LOGISTIC, OperatorCode.HARD_SWISH ->
          elementWise(operator);
      case OperatorCode.SOFTMAX -> softmax(operator);
      case OperatorCode.RESHAPE -> move(operator.input(0), operator.output(0));
      default -> {
        writeAll(operator);
        readAll(operator);
      }
    }
  }

  private void elementWise(Operator operator) {
    int output = operator.output(0);
    for (int i = 0; i < model.tensors[output].bytes; i++) {
      for (int input = 0; input < operator.inputs(); input++) {
        read(operator.input(input), i, 1);
      }
      write(output, i, 1);
    }
  }

  /** Row by row: the maximum, the sum, the quotients. */
  private void softmax(Operator operator) {
    int input = operator.input(0);
    int depth = model.tensors[input].dimension(model.tensors[input].rank() - 1);
    for (int row = 0; row < model.tensors[input].bytes; row += depth) {
      read(input, row, depth);
      for (int i = row; i < row + depth; i++) {
        read(input, i, 1);
        write(operator.output(0), i, 1);
      }
    }
  }

  private void move(int input, int output) {
    int bytes = model.tensors[input].bytes;
    boolean backward = model.tensors[output].offset > model.tensors[input].offset;
    for (int i = 0; i < bytes; i++) {
      int at = backward ? bytes - 1 - i : i;
      read(input, at, 1);
      write(output, at, 1);
    }
  }

  private void slide(Operator operator) {
    Tensor from = model.tensors[operator.input(0)];
    Tensor to = model.tensors[operator.output(0)];
    int pixels = to.dimension(0) * to.dimension(1) * to.dimension(2);
    boolean backward = to.offset > from.offset;
    for (int i = 0; i < pixels; i++) {
      int pixel = backward ? pixels - 1 - i : i;
      write(operator.output(0), pixel * to.dimension(3), to.dimension(3));
      readWindow(operator, from, to, pixel);
    }
  }

  /** Every tap that lies in the image, by the rule of the padding, without SlidingWindow. */
  private void readWindow(Operator operator, Tensor from, Tensor to, int pixel) {
    boolean pools =
        operator.code == OperatorCode.AVERAGE_POOL_2D || operator.code == OperatorCode.MAX_POOL_2D;
    int depthwise = operator.code == OperatorCode.DEPTHWISE_CONV_2D ? 1 : 0;
    int[] taps = {operator.int32Option(4, 0), operator.int32Option(3, 0)};
    int[] dilations = {1, 1};
    if (!pools) {
      Tensor filter = model.tensors[operator.input(1)];
      taps = new int[] {filter.dimension(1), filter.dimension(2)};
      dilations =
          new int[] {
            operator.int32Option(5 + depthwise, 1), operator.int32Option(4 + depthwise, 1)
          };
    }
    int[] position = {pixel / to.dimension(2) % to.dimension(1), pixel % to.dimension(2)};
    int batch = pixel / to.dimension(2) / to.dimension(1);
    int[] first = new int[2];
    for (int axis = 0; axis < 2; axis++) {
      int stride = operator.int32Option(2 - axis, 0);
      int needed = (to.dimension(axis + 1) - 1) * stride + (taps[axis] - 1) * dilations[axis] + 1;
      int padding = operator.int8Option(0, 0) == 1 ? 0 : needed - from.dimension(axis + 1);
      first[axis] = position[axis] * stride - Math.max(0, padding) / 2;
    }
    for (int tapRow = 0; tapRow < taps[0]; tapRow++) {
      for (int tapColumn = 0; tapColumn < taps[1]; tapColumn++) {
        int row = first[0] + tapRow * dilations[0];
        int column = first[1] + tapColumn * dilations[1];
        if (row >= 0 && row < from.dimension(1) && column >= 0 && column < from.dimension(2)) {
          int at = (batch * from.dimension(1) + row) * from.dimension(2) + column;
          read(operator.input(0), at * from.dimension(3), from.dimension(3));
        }
      }
    }
  }

  private void writeAll(Operator operator) {
    for (int i = 0; i < operator.outputs(); i++) {
      write(operator.output(i), 0, model.tensors[operator.output(i)].bytes);
    }
  }

  private void readAll(Operator operator) {
    for (int i = 0; i < operator.inputs(); i++) {
      if (operator.input(i) != Operator.NO_TENSOR) {
        read(operator.input(i), 0, model.tensors[operator.input(i)].bytes);
      }
    }
  }

  private void write(int tensor, int from, int bytes) {
    for (int i = from; i < from + bytes; i++) {
      owners[model.tensors[tensor].offset + i] = tensor;
      indices[model.tensors[tensor].offset + i] = i;
    }
  }

  private void read(int tensor, int from, int bytes) {
    if (model.tensors[tensor].constant()) {
      return;
    }
    for (int i = from; i < from + bytes; i++) {
      int at = model.tensors[tensor].offset + i;
      harmless &= owners[at] == tensor && indices[at] == i;
    }
  }
}
