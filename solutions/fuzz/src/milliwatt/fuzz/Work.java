package milliwatt.fuzz;

import tinyml.Model;
import tinyml.Operator;
import tinyml.OperatorCode;
import tinyml.Tensor;

/** How much an inference computes, roughly: a damaged model may be sound, but enormous. */
final class Work {
  private Work() {}

  /** At least the multiplications of a model whose kernels have been prepared. */
  static long of(Model model) {
    long work = 0;
    for (Operator operator : model.operators) {
      work += of(model, operator);
    }
    return work;
  }

  private static long of(Model model, Operator operator) {
    long outputs = 0;
    for (int i = 0; i < operator.outputs(); i++) {
      outputs += model.tensors[operator.output(i)].elements();
    }
    return switch (operator.code) {
      case OperatorCode.CONV_2D, OperatorCode.FULLY_CONNECTED ->
          outputs * elementsBeside(model.tensors[operator.input(1)], 0);
      case OperatorCode.DEPTHWISE_CONV_2D ->
          outputs * elementsBeside(model.tensors[operator.input(1)], 3);
      case OperatorCode.AVERAGE_POOL_2D, OperatorCode.MAX_POOL_2D ->
          outputs * elementsBeside(model.tensors[operator.input(0)], 3);
      default -> outputs + inputs(model, operator);
    };
  }

  /** Elements of a tensor for each index of an axis. */
  private static long elementsBeside(Tensor tensor, int axis) {
    return tensor.elements() / Math.max(1, tensor.dimension(axis));
  }

  private static long inputs(Model model, Operator operator) {
    long elements = 0;
    for (int i = 0; i < operator.inputs(); i++) {
      if (operator.input(i) != Operator.NO_TENSOR) {
        elements += model.tensors[operator.input(i)].elements();
      }
    }
    return elements;
  }
}
