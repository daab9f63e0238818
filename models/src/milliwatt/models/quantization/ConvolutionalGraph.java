package milliwatt.models.quantization;

import java.util.Arrays;
import java.util.List;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.OperatorOptions.AveragePool2D;
import milliwatt.models.tflite.OperatorOptions.Conv2D;
import milliwatt.models.tflite.OperatorOptions.DepthwiseConv2D;
import milliwatt.models.tflite.OperatorOptions.FullyConnected;
import milliwatt.models.tflite.OperatorOptions.Reshape;
import milliwatt.models.tflite.OperatorOptions.Softmax;
import milliwatt.models.tflite.Padding;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.tflite.TensorSpec;
import milliwatt.models.training.ConvolutionalNetwork;
import milliwatt.models.training.TrainedConvolution;
import milliwatt.models.training.TrainedLayer;

/**
 * The graph of a convolutional network in int8, quantised for the ranges that calibration inputs
 * take, with a softmax behind it.
 */
public final class ConvolutionalGraph {

  private static final QuantizationSpec PROBABILITY = QuantizationSpec.perTensor(1 / 256f, -128);

  private ConvolutionalGraph() {}

  /**
   * @param description that the file carries
   * @param inputName of the tensor that the model looks at
   */
  public static ModelSpec of(
      String description,
      String inputName,
      ConvolutionalNetwork network,
      List<byte[]> calibration) {
    QuantizationSpec[] ranges = ranges(network, calibration);
    ModelBuilder model = new ModelBuilder(description);
    Shape last = addConvolutions(model, inputName, network, ranges);
    int channels = network.classifier().inputs();
    model.tensor("average", last.quantization(), 1, 1, 1, channels);
    model.operator(
        new AveragePool2D(Padding.VALID, 1, 1, last.rows(), last.columns(), Activation.NONE),
        List.of(last.name()),
        List.of("average"));
    model.constant("vector/shape", new int[] {1, channels}, 2);
    model.tensor("vector", last.quantization(), 1, channels);
    model.operator(new Reshape(), List.of("average", "vector/shape"), List.of("vector"));
    addClassifier(
        model, "vector", network.classifier(), last.quantization(), ranges[ranges.length - 1]);
    return model.build();
  }

  /**
   * The same without what the last layer has learnt: one of zeros is in its place, for others to
   * fill. The second output is what that layer looks at. It has a scale of its own, because
   * averages are far smaller than the numbers they are of.
   *
   * @param classes that the last layer has room for
   */
  public static ModelSpec embedding(
      String description,
      String inputName,
      ConvolutionalNetwork network,
      List<byte[]> calibration,
      int classes) {
    QuantizationSpec[] ranges = ranges(network, calibration);
    ModelBuilder model = new ModelBuilder(description);
    Shape last = addConvolutions(model, inputName, network, ranges);
    int channels = network.classifier().inputs();
    QuantizationSpec average = ranges[ranges.length - 2];
    model.constant("axes", new int[] {1, 2}, 2);
    model.tensor("embedding", average, 1, channels);
    model.operator(
        new OperatorOptions.Mean(false), List.of(last.name(), "axes"), List.of("embedding"));
    TrainedLayer blank =
        new TrainedLayer(
            channels, classes, false, new float[classes * channels], new float[classes]);
    addClassifier(model, "embedding", blank, average, QuantizationSpec.perTensor(1, 0));
    return model.output("embedding").build();
  }

  /** What the convolutions end with. */
  private record Shape(String name, int rows, int columns, QuantizationSpec quantization) {}

  private static Shape addConvolutions(
      ModelBuilder model,
      String inputName,
      ConvolutionalNetwork network,
      QuantizationSpec[] ranges) {
    int rows = network.rows();
    int columns = network.columns();
    QuantizationSpec in = network.input();
    model.input(inputName, in, 1, rows, columns, network.convolutions().getFirst().inputs());
    String name = inputName;
    int number = 0;
    for (TrainedConvolution layer : network.convolutions()) {
      rows = Math.ceilDiv(rows, layer.stride());
      columns = Math.ceilDiv(columns, layer.stride());
      QuantizationSpec out = ranges[number++];
      String next = (layer.depthwise() ? "depthwise" : "conv") + number;
      addConvolution(model, layer, name, in, next);
      model.tensor(next, out, 1, rows, columns, layer.outputs());
      model.operator(options(layer), List.of(name, next + "/w", next + "/b"), List.of(next));
      name = next;
      in = out;
    }
    return new Shape(name, rows, columns, in);
  }

  private static OperatorOptions options(TrainedConvolution layer) {
    return layer.depthwise()
        ? new DepthwiseConv2D(Padding.SAME, layer.stride(), Activation.RELU)
        : new Conv2D(Padding.SAME, layer.stride(), Activation.RELU);
  }

  /**
   * The constants of a convolution. Its biases say no scale: it follows from input and weights, and
   * to say it would take 12 bytes a channel.
   */
  private static void addConvolution(
      ModelBuilder model,
      TrainedConvolution layer,
      String input,
      QuantizationSpec in,
      String output) {
    QuantizedFilters filters =
        QuantizedFilters.of(layer.weights(), layer.biases(), layer.depthwise(), in);
    int axis = layer.depthwise() ? 3 : 0;
    QuantizationSpec scales =
        new QuantizationSpec(filters.scales(), new long[layer.outputs()], axis);
    int[] shape =
        layer.depthwise()
            ? new int[] {1, layer.rows(), layer.columns(), layer.outputs()}
            : new int[] {layer.outputs(), layer.rows(), layer.columns(), layer.inputs()};
    model.constant(output + "/w", filters.weights(), scales, shape);
    model.constant(output + "/b", filters.biases(), layer.outputs());
  }

  /** One scale for all weights, as every runtime understands it. */
  private static void addClassifier(
      ModelBuilder model,
      String vector,
      TrainedLayer layer,
      QuantizationSpec in,
      QuantizationSpec out) {
    Range range = Range.ZERO;
    for (float weight : layer.weights()) {
      range = range.including(weight);
    }
    QuantizationSpec scale = range.symmetric();
    byte[] weights = new byte[layer.weights().length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (byte) Math.round(layer.weights()[i] / scale.scale());
    }
    float biasScale = in.scale() * scale.scale();
    int[] biases = new int[layer.outputs()];
    for (int i = 0; i < biases.length; i++) {
      biases[i] = Math.round(layer.biases()[i] / biasScale);
    }
    int classes = layer.outputs();
    model.constant("logits/w", weights, scale, classes, layer.inputs());
    model.constant("logits/b", biases, QuantizationSpec.perTensor(biasScale, 0), classes);
    model.tensor("logits", out, 1, classes);
    model.operator(
        new FullyConnected(Activation.NONE),
        List.of(vector, "logits/w", "logits/b"),
        List.of("logits"));
    model.output(TensorSpec.computed("probabilities", ElementType.INT8, PROBABILITY, 1, classes));
    model.operator(new Softmax(1), List.of("logits"), List.of("probabilities"));
  }

  private static QuantizationSpec[] ranges(ConvolutionalNetwork network, List<byte[]> calibration) {
    Range[] ranges = new Range[network.convolutions().size() + 2];
    Arrays.fill(ranges, Range.ZERO);
    for (byte[] input : calibration) {
      List<float[]> layers = network.layers(input);
      for (int i = 0; i < ranges.length; i++) {
        for (float value : layers.get(i)) {
          ranges[i] = ranges[i].including(value);
        }
      }
    }
    return Arrays.stream(ranges).map(Range::asymmetric).toArray(QuantizationSpec[]::new);
  }
}
