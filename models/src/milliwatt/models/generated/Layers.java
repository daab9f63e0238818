package milliwatt.models.generated;

import java.util.Arrays;
import java.util.List;
import milliwatt.models.golden.Draws;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.OperatorOptions.Conv2D;
import milliwatt.models.tflite.OperatorOptions.DepthwiseConv2D;
import milliwatt.models.tflite.OperatorOptions.FullyConnected;
import milliwatt.models.tflite.Padding;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.tflite.TensorSpec;

/**
 * Adds layers with random weights. As batch normalisation would, the scales and biases make every
 * channel's mean about 0 and its spread about 1 before the activation, so that numbers neither die
 * out nor saturate, however deep the network is.
 */
final class Layers {

  /** A step of weight times a step of input: sums of some dozens of products are then about 1. */
  private static final float FIRST_SCALE = 5e-5f;

  private final Graph graph;
  private final Draws draws;

  Layers(Graph graph, int seed) {
    this.graph = graph;
    // Inputs are vectors 0, 1, 2, ... of the seed.
    draws = new Draws(seed, -1);
  }

  Value conv2D(String name, Value in, int outputs, int rows, int columns, Conv2D o) {
    Conv2D plain =
        new Conv2D(
            o.padding(),
            o.strideRows(),
            o.strideColumns(),
            o.dilationRows(),
            o.dilationColumns(),
            Activation.NONE);
    byte[] weights = weights(outputs * rows * columns * in.size(3));
    int[] weightShape = {outputs, rows, columns, in.size(3)};
    return normalized(
        name,
        in,
        plain,
        o,
        scales -> constant(name, weights, scales, 0, weightShape),
        1,
        positions(o.padding(), in.size(1), rows, o.strideRows(), o.dilationRows()),
        positions(o.padding(), in.size(2), columns, o.strideColumns(), o.dilationColumns()),
        outputs);
  }

  Value depthwise(String name, Value in, int rows, int columns, DepthwiseConv2D o) {
    DepthwiseConv2D plain =
        new DepthwiseConv2D(
            o.padding(),
            o.strideRows(),
            o.strideColumns(),
            o.depthMultiplier(),
            o.dilationRows(),
            o.dilationColumns(),
            Activation.NONE);
    int outputs = in.size(3) * o.depthMultiplier();
    byte[] weights = weights(rows * columns * outputs);
    return normalized(
        name,
        in,
        plain,
        o,
        scales -> constant(name, weights, scales, 3, 1, rows, columns, outputs),
        1,
        positions(o.padding(), in.size(1), rows, o.strideRows(), o.dilationRows()),
        positions(o.padding(), in.size(2), columns, o.strideColumns(), o.dilationColumns()),
        outputs);
  }

  /** With one scale an output. */
  Value fullyConnected(String name, Value in, int outputs, Activation activation) {
    byte[] weights = weights(outputs * in.size(1));
    return normalized(
        name,
        in,
        new FullyConnected(Activation.NONE),
        new FullyConnected(activation),
        scales -> constant(name, weights, scales, 0, outputs, in.size(1)),
        1,
        outputs);
  }

  /** With one scale for all weights. */
  Value fullyConnectedPerTensor(String name, Value in, int outputs, Activation activation) {
    byte[] weights = weights(outputs * in.size(1));
    return normalized(
        name,
        in,
        new FullyConnected(Activation.NONE),
        new FullyConnected(activation),
        scales -> constant(name, weights, Arrays.copyOf(scales, 1), 0, outputs, in.size(1)),
        1,
        outputs);
  }

  /** How many places a window has along an axis. */
  private static int positions(Padding padding, int input, int taps, int stride, int dilation) {
    int reach = (taps - 1) * dilation + 1;
    return Math.ceilDiv(padding == Padding.SAME ? input : input - reach + 1, stride);
  }

  private byte[] weights(int count) {
    byte[] weights = new byte[count];
    for (int i = 0; i < count; i++) {
      weights[i] = (byte) (draws.below(255) - 127);
    }
    return weights;
  }

  private static TensorSpec constant(
      String layer, byte[] weights, float[] scales, int axis, int... shape) {
    return TensorSpec.constant(
        layer + "/weights",
        weights,
        new QuantizationSpec(scales, new long[scales.length], axis),
        shape);
  }

  /** The weights for some scales, one an output. */
  private interface Weights {
    TensorSpec scaled(float[] scales);
  }

  private Value normalized(
      String name,
      Value in,
      OperatorOptions plain,
      OperatorOptions options,
      Weights weights,
      int... shape) {
    int outputs = shape[shape.length - 1];
    float[] scales = new float[outputs];
    Arrays.fill(scales, FIRST_SCALE / in.quantization().scale());
    List<Value> unscaled = List.of(in, Value.constant(weights.scaled(scales)));
    QuantizationSpec range = Calibration.of(plain, unscaled, shape);
    TensorSpec sums = TensorSpec.computed(name, ElementType.INT8, range, shape);
    Channels channels = Channels.of(Graph.trial(plain, unscaled, List.of(sums)).getFirst());

    double first = scales[0];
    for (int c = 0; c < outputs; c++) {
      scales[c] = (float) (first * (0.6 + 0.8 * draws.fraction()) / channels.deviation()[c]);
    }
    TensorSpec scaled = weights.scaled(scales);
    float[] used = scaled.quantization().scales();
    float[] biasScales = new float[used.length];
    int[] biases = new int[outputs];
    for (int c = 0; c < used.length; c++) {
      biasScales[c] = in.quantization().scale() * used[c];
    }
    for (int c = 0; c < outputs; c++) {
      double scale = used[c % used.length];
      double bias = draws.fraction() - 0.5 - channels.mean()[c] * scale / first;
      biases[c] = Math.toIntExact(Math.round(bias / (in.quantization().scale() * scale)));
    }
    TensorSpec bias =
        TensorSpec.constant(
            name + "/bias",
            biases,
            new QuantizationSpec(biasScales, new long[used.length], 0),
            outputs);
    return graph.calibrated(
        name, options, List.of(in, graph.constant(scaled), graph.constant(bias)), shape);
  }
}
