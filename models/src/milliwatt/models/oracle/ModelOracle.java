package milliwatt.models.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.OperatorOptions.Add;
import milliwatt.models.tflite.OperatorOptions.AveragePool2D;
import milliwatt.models.tflite.OperatorOptions.Concatenation;
import milliwatt.models.tflite.OperatorOptions.Conv2D;
import milliwatt.models.tflite.OperatorOptions.DepthwiseConv2D;
import milliwatt.models.tflite.OperatorOptions.Dequantize;
import milliwatt.models.tflite.OperatorOptions.FullyConnected;
import milliwatt.models.tflite.OperatorOptions.HardSwish;
import milliwatt.models.tflite.OperatorOptions.LeakyRelu;
import milliwatt.models.tflite.OperatorOptions.Logistic;
import milliwatt.models.tflite.OperatorOptions.MaxPool2D;
import milliwatt.models.tflite.OperatorOptions.Mean;
import milliwatt.models.tflite.OperatorOptions.Mul;
import milliwatt.models.tflite.OperatorOptions.Pad;
import milliwatt.models.tflite.OperatorOptions.PadV2;
import milliwatt.models.tflite.OperatorOptions.Quantize;
import milliwatt.models.tflite.OperatorOptions.Relu;
import milliwatt.models.tflite.OperatorOptions.Relu6;
import milliwatt.models.tflite.OperatorOptions.Reshape;
import milliwatt.models.tflite.OperatorOptions.ResizeNearestNeighbor;
import milliwatt.models.tflite.OperatorOptions.Softmax;
import milliwatt.models.tflite.OperatorOptions.Split;
import milliwatt.models.tflite.OperatorOptions.StridedSlice;
import milliwatt.models.tflite.OperatorOptions.Sub;
import milliwatt.models.tflite.OperatorOptions.Tanh;
import milliwatt.models.tflite.OperatorSpec;
import milliwatt.models.tflite.TensorSpec;

/** What a model gives. */
public final class ModelOracle {

  private ModelOracle() {}

  /**
   * The bytes of the only output for the bytes of the only input, little-endian.
   *
   * @throws IllegalArgumentException for an operator on a type that the oracle has no rule for
   */
  public static byte[] run(ModelSpec model, byte[] input) {
    return run(model, List.of(input)).output(0);
  }

  /**
   * Runs the operators in their order.
   *
   * @param inputs little-endian bytes, in the order of the model's inputs
   * @throws IllegalArgumentException for an operator on a type that the oracle has no rule for, and
   *     for an input of another size than its tensor
   */
  public static Inference run(ModelSpec model, List<byte[]> inputs) {
    List<Elements> tensors = new ArrayList<>();
    for (TensorSpec tensor : model.tensors()) {
      tensors.add(
          tensor.isConstant() ? Elements.of(tensor, tensor.data()) : Elements.empty(tensor));
    }
    for (int i = 0; i < inputs.size(); i++) {
      int index = model.inputs()[i];
      tensors.set(index, Elements.of(model.tensors().get(index), inputs.get(i).clone()));
    }
    for (OperatorSpec operator : model.operators()) {
      run(operator, pick(tensors, operator.inputs()), pick(tensors, operator.outputs()));
    }
    return new Inference(model, tensors);
  }

  /** Null for an index of -1. */
  private static Elements[] pick(List<Elements> tensors, int[] indices) {
    return Arrays.stream(indices)
        .mapToObj(index -> index < 0 ? null : tensors.get(index))
        .toArray(Elements[]::new);
  }

  private static void run(OperatorSpec operator, Elements[] in, Elements[] out) {
    requireRule(operator.options(), in, out);
    switch (operator.options()) {
      case Add(var activation) -> ArithmeticOracle.add(in[0], in[1], out[0], activation);
      case Sub(var activation) -> ArithmeticOracle.sub(in[0], in[1], out[0], activation);
      case Mul(var activation) -> ArithmeticOracle.mul(in[0], in[1], out[0], activation);
      case Conv2D o -> ConvolutionOracle.conv2D(in[0], in[1], optional(in, 2), out[0], o);
      case DepthwiseConv2D o ->
          ConvolutionOracle.depthwise(in[0], in[1], optional(in, 2), out[0], o);
      case AveragePool2D o -> PoolingOracle.average(in[0], out[0], o);
      case MaxPool2D o -> PoolingOracle.max(in[0], out[0], o);
      case FullyConnected o ->
          FullyConnectedOracle.run(in[0], in[1], optional(in, 2), out[0], o.activation());
      case Softmax(float beta) -> SoftmaxOracle.run(in[0], out[0], beta);
      case Mean o -> MeanOracle.run(in[0], in[1], out[0]);
      case Reshape o -> CopyOracle.reshape(in[0], out[0]);
      case Pad o -> CopyOracle.pad(in[0], in[1], null, out[0]);
      case PadV2 o -> CopyOracle.pad(in[0], in[1], in[2], out[0]);
      case Concatenation o -> CopyOracle.concatenation(in, out[0], o.axis());
      case Split o -> CopyOracle.split(in[0], in[1], out);
      case StridedSlice o -> CopyOracle.stridedSlice(in[0], in[1], in[3], out[0], o);
      case ResizeNearestNeighbor o -> CopyOracle.resize(in[0], out[0], o);
      case Logistic o -> SigmoidOracle.logistic(in[0], out[0]);
      case Tanh o -> SigmoidOracle.tanh(in[0], out[0]);
      case Relu o -> RectifierOracle.relu(in[0], out[0]);
      case Relu6 o -> RectifierOracle.relu6(in[0], out[0]);
      case LeakyRelu(float alpha) -> RectifierOracle.leakyRelu(in[0], out[0], alpha);
      case HardSwish o -> HardSwishOracle.run(in[0], out[0]);
      case Quantize o -> QuantizationOracle.quantize(in[0], out[0]);
      case Dequantize o -> QuantizationOracle.dequantize(in[0], out[0]);
    }
  }

  private static Elements optional(Elements[] inputs, int i) {
    return i < inputs.length ? inputs[i] : null;
  }

  /** Copies are for all types; FULLY_CONNECTED knows reals; all other arithmetic is int8. */
  private static void requireRule(OperatorOptions options, Elements[] in, Elements[] out) {
    boolean known =
        switch (options) {
          case Reshape o -> true;
          case Pad o -> true;
          case PadV2 o -> true;
          case Concatenation(int axis, var activation) -> activation == Activation.NONE;
          case Split o -> true;
          case StridedSlice o -> true;
          case ResizeNearestNeighbor o -> true;
          case FullyConnected o -> in[0].type() == out[0].type();
          case Quantize o -> out[0].type() != ElementType.FLOAT32;
          case Dequantize o ->
              in[0].type() != ElementType.FLOAT32 && out[0].type() == ElementType.FLOAT32;
          default -> in[0].type() == ElementType.INT8 && out[0].type() == ElementType.INT8;
        };
    if (!known) {
      throw new IllegalArgumentException(
          "The oracle has no rule for %s from %s to %s"
              .formatted(options, in[0].type(), out[0].type()));
    }
  }
}
