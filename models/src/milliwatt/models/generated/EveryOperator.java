package milliwatt.models.generated;

import java.util.ArrayList;
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
import milliwatt.models.tflite.OperatorOptions.LeakyRelu;
import milliwatt.models.tflite.OperatorOptions.MaxPool2D;
import milliwatt.models.tflite.OperatorOptions.Mean;
import milliwatt.models.tflite.OperatorOptions.Mul;
import milliwatt.models.tflite.OperatorOptions.Reshape;
import milliwatt.models.tflite.OperatorOptions.ResizeNearestNeighbor;
import milliwatt.models.tflite.OperatorOptions.Softmax;
import milliwatt.models.tflite.OperatorOptions.Split;
import milliwatt.models.tflite.OperatorOptions.StridedSlice;
import milliwatt.models.tflite.OperatorOptions.Sub;
import milliwatt.models.tflite.Padding;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.tflite.TensorSpec;

/** A network with all operators, each with the options that are the easiest to get wrong. */
final class EveryOperator {

  /** Of the two halves that the last layer decides from. */
  private static final QuantizationSpec COMMON = QuantizationSpec.perTensor(0.025f, -20);

  private final Graph graph;
  private final Layers layers;
  private Value reals;

  private EveryOperator(int seed) {
    graph = new Graph("every operator, with random weights", seed);
    layers = new Layers(graph, seed);
  }

  static ModelSpec build(int seed) {
    EveryOperator network = new EveryOperator(seed);
    Value image = network.pooled(network.gated(network.filtered()));
    Value cut = network.cut(image);
    return network.decide(network.means(cut), network.features(cut));
  }

  /**
   * PAD, CONV_2D with an even filter, DEPTHWISE_CONV_2D with dilation and two outputs a channel.
   */
  private Value filtered() {
    Value image = graph.input("image", 0.05, 13, 1, 9, 8, 4);
    Value paddings = graph.integers("pad/paddings", new int[] {0, 0, 1, 0, 0, 2, 0, 0}, 4, 2);
    Value padded = same("pad", new OperatorOptions.Pad(), List.of(image, paddings), 1, 10, 10, 4);
    Value conv =
        layers.conv2D(
            "conv", padded, 6, 2, 4, new Conv2D(Padding.SAME, 2, 1, 1, 1, Activation.RELU6));
    return layers.depthwise(
        "depthwise", conv, 3, 3, new DepthwiseConv2D(Padding.SAME, 1, 1, 2, 2, 1, Activation.NONE));
  }

  /** SPLIT into three; LOGISTIC times TANH, plus HARD_SWISH, minus a constant a channel. */
  private Value gated(Value filtered) {
    List<TensorSpec> thirds = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      thirds.add(
          TensorSpec.computed("split" + i, ElementType.INT8, filtered.quantization(), 1, 5, 10, 4));
    }
    Value axis = graph.integers("split/axis", new int[] {-1}, 1);
    List<Value> split = graph.operator(new Split(3), List.of(axis, filtered), thirds);
    int[] shape = split.getFirst().shape();
    Value gate =
        graph.quantized(
            "logistic",
            new OperatorOptions.Logistic(),
            List.of(split.get(0)),
            Networks.PROBABILITY,
            shape);
    Value tanh =
        graph.quantized(
            "tanh",
            new OperatorOptions.Tanh(),
            List.of(split.get(1)),
            QuantizationSpec.perTensor(1 / 128f, 0),
            shape);
    Value product = graph.calibrated("mul", new Mul(Activation.NONE), List.of(gate, tanh), shape);
    Value swish =
        graph.calibrated(
            "hard_swish", new OperatorOptions.HardSwish(), List.of(split.get(2)), shape);
    Value sum =
        graph.calibrated("add", new Add(Activation.RELU_N1_TO_1), List.of(product, swish), shape);
    Value constant =
        graph.constant(
            TensorSpec.constant(
                "sub/constant",
                new byte[] {-90, 40, 5, 120},
                QuantizationSpec.perTensor(0.004f, 5),
                4));
    return graph.calibrated("sub", new Sub(Activation.NONE), List.of(sum, constant), shape);
  }

  /** MAX_POOL_2D and AVERAGE_POOL_2D over the edge, side by side by CONCATENATION. */
  private Value pooled(Value image) {
    Value max =
        same(
            "max_pool",
            new MaxPool2D(Padding.SAME, 2, 3, 3, 2, Activation.NONE),
            List.of(image),
            1,
            3,
            4,
            4);
    Value average =
        same(
            "average_pool",
            new AveragePool2D(Padding.SAME, 2, 3, 3, 4, Activation.NONE),
            List.of(image),
            1,
            3,
            4,
            4);
    return same(
        "concatenation", new Concatenation(3, Activation.NONE), List.of(max, average), 1, 3, 4, 8);
  }

  /** RESIZE_NEAREST_NEIGHBOR, STRIDED_SLICE with rows backwards, PADV2. */
  private Value cut(Value image) {
    Value size = graph.integers("resize/size", new int[] {5, 6}, 2);
    Value resized =
        same("resize", new ResizeNearestNeighbor(false, true), List.of(image, size), 1, 5, 6, 8);
    Value begin = graph.integers("strided_slice/begin", new int[] {0, -1, 1, 0}, 4);
    Value end = graph.integers("strided_slice/end", new int[] {0, 0, 6, 0}, 4);
    Value strides = graph.integers("strided_slice/strides", new int[] {1, -2, 2, 1}, 4);
    Value slice =
        same(
            "strided_slice",
            new StridedSlice(0b1001, 0b1011, 0, 0, 0),
            List.of(resized, begin, end, strides),
            1,
            3,
            3,
            8);
    Value paddings = graph.integers("padv2/paddings", new int[] {0, 0, 0, 1, 1, 0, 0, 0}, 4, 2);
    Value filling =
        graph.constant(
            TensorSpec.constant("padv2/value", new byte[] {77}, image.quantization(), 1));
    return same(
        "padv2", new OperatorOptions.PadV2(), List.of(slice, paddings, filling), 1, 4, 4, 8);
  }

  /** LEAKY_RELU and MEAN, through reals and back with DEQUANTIZE and QUANTIZE. */
  private Value means(Value image) {
    Value leaky =
        graph.calibrated("leaky_relu", new LeakyRelu(0.3f), List.of(image), image.shape());
    Value axes = graph.integers("mean/axes", new int[] {2, 1}, 2);
    Value mean = graph.calibrated("mean", new Mean(false), List.of(leaky, axes), 1, 8);
    reals =
        graph
            .operator(
                new OperatorOptions.Dequantize(),
                List.of(mean),
                List.of(TensorSpec.computed("reals", ElementType.FLOAT32, null, 1, 8)))
            .getFirst();
    return graph.quantized(
        "quantize_reals", new OperatorOptions.Quantize(), List.of(reals), COMMON, 1, 8);
  }

  /** RELU6, RESHAPE, FULLY_CONNECTED, RELU, and QUANTIZE to the scale of the means. */
  private Value features(Value image) {
    Value relu6 = same("relu6", new OperatorOptions.Relu6(), List.of(image), image.shape());
    Value vector = same("reshape", new Reshape(1, 128), List.of(relu6), 1, 128);
    Value dense = layers.fullyConnected("dense", vector, 8, Activation.NONE);
    // A zero point above -128, so that negative numbers would show if they were left.
    QuantizationSpec quantization = QuantizationSpec.perTensor(0.02f, -40);
    Value relu =
        graph.quantized("relu", new OperatorOptions.Relu(), List.of(dense), quantization, 1, 8);
    return graph.quantized(
        "quantize_integers", new OperatorOptions.Quantize(), List.of(relu), COMMON, 1, 8);
  }

  /** SOFTMAX with a beta that is not 1. The network gives the reals, too. */
  private ModelSpec decide(Value means, Value features) {
    Value both =
        same("both", new Concatenation(-1, Activation.NONE), List.of(means, features), 1, 16);
    Value logits = layers.fullyConnectedPerTensor("logits", both, 5, Activation.NONE);
    Value probabilities =
        graph.quantized(
            "probabilities", new Softmax(0.7f), List.of(logits), Networks.PROBABILITY, 1, 5);
    return graph.build(probabilities, reals);
  }

  /** With the quantisation of the first input. */
  private Value same(String name, OperatorOptions options, List<Value> inputs, int... shape) {
    return graph.quantized(name, options, inputs, inputs.getFirst().quantization(), shape);
  }
}
