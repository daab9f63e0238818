package milliwatt.fuzz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.Padding;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.tflite.TensorSpec;

/** The smallest sound model of each operator, for no trained network has them all. */
final class SingleOperators {
  private static final QuantizationSpec X = QuantizationSpec.perTensor(0.1f, 3);
  private static final QuantizationSpec Y = QuantizationSpec.perTensor(0.2f, -5);
  private static final QuantizationSpec SQUASHED = QuantizationSpec.perTensor(1f / 256, -128);
  private static final QuantizationSpec TANH = QuantizationSpec.perTensor(1f / 128, 0);
  private static final QuantizationSpec WEIGHTS = QuantizationSpec.perTensor(0.05f, 0);
  private static final QuantizationSpec BIAS = QuantizationSpec.perTensor(0.005f, 0);
  private static final int[] IMAGE = {1, 6, 5, 4};

  private final Map<String, byte[]> models = new LinkedHashMap<>();

  private SingleOperators() {}

  /** The models' files, by the operators' names. */
  static Map<String, byte[]> all() {
    SingleOperators all = new SingleOperators();
    all.windows();
    all.elementWise();
    all.shapes();
    all.types();
    return all.models;
  }

  private void windows() {
    convolution(
        new OperatorOptions.Conv2D(Padding.SAME, 2, Activation.RELU),
        new int[] {4, 3, 2, 4},
        new int[] {1, 3, 3, 4});
    convolution(
        new OperatorOptions.DepthwiseConv2D(Padding.VALID, 1, 1, 2, 2, 1, Activation.RELU6),
        new int[] {1, 3, 2, 8},
        new int[] {1, 2, 4, 8});
    unary(
        new OperatorOptions.AveragePool2D(Padding.SAME, 2, 2, 3, 2, Activation.NONE),
        IMAGE,
        X,
        1,
        3,
        3,
        4);
    unary(
        new OperatorOptions.MaxPool2D(Padding.VALID, 1, 2, 2, 2, Activation.NONE),
        IMAGE,
        X,
        1,
        5,
        2,
        4);
  }

  private void convolution(OperatorOptions options, int[] filter, int[] output) {
    int channels = output[3];
    int weights = filter[0] * filter[1] * filter[2] * filter[3];
    add(
        options,
        new ModelBuilder("convolution")
            .input("x", X, IMAGE)
            .constant("filter", bytes(weights), WEIGHTS, filter)
            .constant("bias", new int[channels], BIAS, channels)
            .output("y", Y, output),
        "x",
        "filter",
        "bias");
  }

  private void elementWise() {
    unary(new OperatorOptions.Relu(), IMAGE, Y, IMAGE);
    unary(new OperatorOptions.Relu6(), IMAGE, X, IMAGE);
    unary(new OperatorOptions.LeakyRelu(0.1f), IMAGE, Y, IMAGE);
    unary(new OperatorOptions.HardSwish(), IMAGE, Y, IMAGE);
    unary(new OperatorOptions.Logistic(), IMAGE, SQUASHED, IMAGE);
    unary(new OperatorOptions.Tanh(), IMAGE, TANH, IMAGE);
    unary(new OperatorOptions.Softmax(1), new int[] {3, 7}, SQUASHED, 3, 7);
    unary(new OperatorOptions.Quantize(), IMAGE, Y, IMAGE);
    binary(new OperatorOptions.Add(Activation.NONE), 1, 6, 5, 4);
    binary(new OperatorOptions.Sub(Activation.RELU), 4);
    binary(new OperatorOptions.Mul(Activation.NONE), 1, 6, 1, 4);
  }

  private void binary(OperatorOptions options, int... second) {
    add(
        options,
        new ModelBuilder("binary").input("x", X, IMAGE).input("w", Y, second).output("y", Y, IMAGE),
        "x",
        "w");
  }

  private void shapes() {
    withConstant(new OperatorOptions.Reshape(), IMAGE, new int[] {1, -1}, new int[] {2}, 1, 120);
    withConstant(
        new OperatorOptions.Mean(true), IMAGE, new int[] {1, 2}, new int[] {2}, 1, 1, 1, 4);
    withConstant(
        new OperatorOptions.Pad(),
        IMAGE,
        new int[] {0, 0, 1, 2, 0, 1, 0, 0},
        new int[] {4, 2},
        1,
        9,
        6,
        4);
    withConstant(
        new OperatorOptions.ResizeNearestNeighbor(false, false),
        IMAGE,
        new int[] {9, 7},
        new int[] {2},
        1,
        9,
        7,
        4);
    add(
        new OperatorOptions.Concatenation(-1, Activation.NONE),
        new ModelBuilder("concatenation")
            .input("x", X, IMAGE)
            .input("w", X, 1, 6, 5, 2)
            .output("y", X, 1, 6, 5, 6),
        "x",
        "w");
    add(
        new OperatorOptions.PadV2(),
        new ModelBuilder("padv2")
            .input("x", X, 2, 3)
            .constant("p", new int[] {0, 1, 2, 0}, 2, 2)
            .constant("v", new byte[] {7}, X, 1)
            .output("y", X, 3, 5),
        "x",
        "p",
        "v");
    add(
        new OperatorOptions.StridedSlice(0, 2, 0, 0, 0),
        new ModelBuilder("slice")
            .input("x", X, 4, 6)
            .constant("b", new int[] {1, 0}, 2)
            .constant("e", new int[] {4, 0}, 2)
            .constant("s", new int[] {2, 1}, 2)
            .output("y", X, 2, 6),
        "x",
        "b",
        "e",
        "s");
    ModelBuilder split =
        new ModelBuilder("split")
            .constant("axis", new int[] {3})
            .input("x", X, IMAGE)
            .output("y", X, 1, 6, 5, 2)
            .output("z", X, 1, 6, 5, 2);
    split.operator(new OperatorOptions.Split(2), List.of("axis", "x"), List.of("y", "z"));
    models.put("SPLIT", ModelWriter.write(split.build()));
  }

  private void withConstant(
      OperatorOptions options, int[] input, int[] constant, int[] constantShape, int... output) {
    add(
        options,
        new ModelBuilder("with a constant")
            .input("x", X, input)
            .constant("c", constant, constantShape)
            .output("y", X, output),
        "x",
        "c");
  }

  private void types() {
    add(
        new OperatorOptions.FullyConnected(Activation.RELU),
        new ModelBuilder("fully connected")
            .input("x", X, 2, 6)
            .constant("w", bytes(18), WEIGHTS, 3, 6)
            .constant("b", new int[3], BIAS, 3)
            .output("y", Y, 2, 3),
        "x",
        "w",
        "b");
    add(
        new OperatorOptions.Dequantize(),
        new ModelBuilder("dequantize")
            .input("x", X, 3)
            .output(TensorSpec.computed("y", ElementType.FLOAT32, null, 3)),
        "x");
  }

  private void unary(
      OperatorOptions options, int[] input, QuantizationSpec quantization, int... output) {
    add(
        options,
        new ModelBuilder("unary").input("x", X, input).output("y", quantization, output),
        "x");
  }

  private void add(OperatorOptions options, ModelBuilder model, String... inputs) {
    model.operator(options, List.of(inputs), List.of("y"));
    models.put(options.operator().name(), ModelWriter.write(model.build()));
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) (37 * i + 11);
    }
    return bytes;
  }
}
