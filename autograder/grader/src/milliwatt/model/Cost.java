package milliwatt.model;

import java.util.stream.IntStream;
import tinyml.Model;
import tinyml.Operator;
import tinyml.OperatorCode;
import tinyml.Tensor;

/**
 * What one operator takes.
 *
 * @param macs multiplications whose product is added to a sum, counted without regard to padding; 0
 *     for operators that are not made of them
 * @param constantBytes of its inputs that are part of the model: weights, biases, shapes
 * @param valueBytes of its other inputs and its outputs
 */
record Cost(long macs, long constantBytes, long valueBytes) {
  static final Cost NONE = new Cost(0, 0, 0);

  static Cost of(Model model, Operator operator) {
    long constants = 0;
    long values = 0;
    int[] inputs = IntStream.range(0, operator.inputs()).map(operator::input).distinct().toArray();
    for (int input : inputs) {
      if (input != Operator.NO_TENSOR) {
        Tensor tensor = model.tensors[input];
        constants += tensor.constant() ? tensor.bytes : 0;
        values += tensor.constant() ? 0 : tensor.bytes;
      }
    }
    for (int i = 0; i < operator.outputs(); i++) {
      values += model.tensors[operator.output(i)].bytes;
    }
    return new Cost(macs(model, operator), constants, values);
  }

  Cost plus(Cost other) {
    return new Cost(
        macs + other.macs, constantBytes + other.constantBytes, valueBytes + other.valueBytes);
  }

  private static long macs(Model model, Operator operator) {
    Tensor filter = filter(model, operator);
    if (filter == null || operator.outputs() == 0) {
      return 0;
    }
    long outputs = model.tensors[operator.output(0)].elements();
    return switch (operator.code) {
      // Each output is a sum over rows, columns and channels of the filter.
      case OperatorCode.CONV_2D -> outputs * product(filter, 1, 4);
      case OperatorCode.DEPTHWISE_CONV_2D -> outputs * product(filter, 1, 3);
      case OperatorCode.FULLY_CONNECTED -> outputs * product(filter, 1, 2);
      default -> 0;
    };
  }

  /** Input 1 of an operator, or null if it has none. */
  static Tensor filter(Model model, Operator operator) {
    boolean has = operator.inputs() > 1 && operator.input(1) != Operator.NO_TENSOR;
    return has ? model.tensors[operator.input(1)] : null;
  }

  /** The product of some dimensions; 0 if the tensor does not have that many. */
  private static long product(Tensor tensor, int from, int end) {
    return tensor.rank() < end
        ? 0
        : IntStream.range(from, end)
            .mapToLong(tensor::dimension)
            .reduce(1, (product, dimension) -> product * dimension);
  }
}
