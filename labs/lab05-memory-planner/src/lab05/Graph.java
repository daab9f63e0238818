package lab05;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import lab02.FlatTable;
import lab02.FlatVector;
import lab02.GraphFile;

/** A graph as the checks draw it: to be written as a model, and to be judged a plan by. */
final class Graph {
  static final int ADD = 0;
  static final int AVERAGE_POOL_2D = 1;
  static final int CONCATENATION = 2;
  static final int CONV_2D = 3;
  static final int DEPTHWISE_CONV_2D = 4;
  static final int FULLY_CONNECTED = 9;
  static final int LOGISTIC = 14;
  static final int MAX_POOL_2D = 17;
  static final int MUL = 18;
  static final int RELU = 19;
  static final int RESHAPE = 22;
  static final int SOFTMAX = 25;
  static final int TANH = 28;
  static final int SUB = 41;
  static final int SPLIT = 49;
  static final int QUANTIZE = 114;
  static final int HARD_SWISH = 117;

  /** Who reads what, writes what, and how; option {@code i} is the schema's field {@code i}. */
  record Step(int code, int[] options, int[] inputs, int[] outputs) {}

  record Item(int type, int[] shape, boolean constant) {}

  final List<Item> tensors = new ArrayList<>();
  final List<Step> steps = new ArrayList<>();
  final Set<Integer> variables = new HashSet<>();
  int[] inputs = {};
  int[] outputs = {};

  int tensor(int... shape) {
    return add(GraphFile.INT8, shape, false);
  }

  int floats(int... shape) {
    return add(GraphFile.FLOAT32, shape, false);
  }

  /** Weights; a planner looks at the rows and columns of a filter only. */
  int filter(int rows, int columns) {
    return add(GraphFile.INT8, new int[] {1, rows, columns, 1}, true);
  }

  private int add(int type, int[] shape, boolean constant) {
    tensors.add(new Item(type, shape, constant));
    return tensors.size() - 1;
  }

  Graph step(int code, int[] inputs, int... outputs) {
    return step(code, new int[0], inputs, outputs);
  }

  Graph step(int code, int[] options, int[] inputs, int... outputs) {
    steps.add(new Step(code, options, inputs, outputs));
    return this;
  }

  Graph inputs(int... tensors) {
    inputs = tensors;
    return this;
  }

  Graph outputs(int... tensors) {
    outputs = tensors;
    return this;
  }

  int dimension(int tensor, int axis) {
    return tensors.get(tensor).shape[axis];
  }

  int bytes(int tensor) {
    int size = tensors.get(tensor).type == GraphFile.FLOAT32 ? 4 : 1;
    return Arrays.stream(tensors.get(tensor).shape).reduce(size, (a, b) -> a * b);
  }

  /** The step that writes a tensor; -1 if it is there beforehand. */
  int first(int tensor) {
    for (int step = 0; step < steps.size(); step++) {
      if (contains(steps.get(step).outputs, tensor)) {
        return step;
      }
    }
    return -1;
  }

  int last(int tensor) {
    if (variables.contains(tensor) || contains(outputs, tensor)) {
      return steps.size();
    }
    int last = first(tensor);
    for (int step = 0; step < steps.size(); step++) {
      last = contains(steps.get(step).inputs, tensor) ? step : last;
    }
    return last;
  }

  static boolean contains(int[] tensors, int tensor) {
    return Arrays.stream(tensors).anyMatch(each -> each == tensor);
  }

  byte[] file(RandomGenerator random) {
    GraphFile file = new GraphFile();
    for (int i = 0; i < tensors.size(); i++) {
      Item item = tensors.get(i);
      file.tensor(item.type, item.shape);
      if (item.constant) {
        file.data(i, FlatVector.ofBytes(new byte[bytes(i)]));
      }
      if (variables.contains(i)) {
        file.tensors.get(i).put8(5, 1);
      }
    }
    for (Step step : steps) {
      FlatTable options = new FlatTable();
      for (int i = 0; i < step.options.length; i++) {
        options.put32(i, step.options[i]); // its low byte is where one of a byte is read
      }
      file.operator(step.code, 1, step.inputs, step.outputs, options);
    }
    return file.inputs(inputs).outputs(outputs).bytes(random);
  }
}
