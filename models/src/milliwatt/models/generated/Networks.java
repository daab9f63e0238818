package milliwatt.models.generated;

import java.util.List;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.OperatorOptions.Add;
import milliwatt.models.tflite.OperatorOptions.AveragePool2D;
import milliwatt.models.tflite.OperatorOptions.Conv2D;
import milliwatt.models.tflite.OperatorOptions.DepthwiseConv2D;
import milliwatt.models.tflite.OperatorOptions.Reshape;
import milliwatt.models.tflite.OperatorOptions.Softmax;
import milliwatt.models.tflite.Padding;
import milliwatt.models.tflite.QuantizationSpec;

/** The networks that are shaped like real ones. */
final class Networks {

  /** What SOFTMAX always has. */
  static final QuantizationSpec PROBABILITY = QuantizationSpec.perTensor(1 / 256f, -128);

  private Networks() {}

  /** Like a keyword spotter: 49 moments of 10 features, and 12 classes. */
  static ModelSpec dsCnn(int seed) {
    Graph graph = new Graph("separable convolutions with random weights", seed);
    Layers layers = new Layers(graph, seed);
    Value x = graph.input("features", 0.58, 83, 1, 49, 10, 1);
    x = layers.conv2D("conv", x, 16, 10, 4, new Conv2D(Padding.SAME, 2, Activation.RELU));
    for (int block = 1; block <= 3; block++) {
      x =
          layers.depthwise(
              "depthwise" + block, x, 3, 3, new DepthwiseConv2D(Padding.SAME, 1, Activation.RELU));
      x =
          layers.conv2D(
              "pointwise" + block, x, 16, 1, 1, new Conv2D(Padding.SAME, 1, Activation.RELU));
    }
    return graph.build(classifier(graph, layers, x, 12));
  }

  /** Like an image classifier: 16 rows and columns in three colours, and 10 classes. */
  static ModelSpec residual(int seed) {
    Graph graph = new Graph("residual blocks with random weights", seed);
    Layers layers = new Layers(graph, seed);
    Conv2D same = new Conv2D(Padding.SAME, 1, Activation.RELU);
    Conv2D plain = new Conv2D(Padding.SAME, 1, Activation.NONE);
    Value x = graph.input("image", 1 / 255.0, -128, 1, 16, 16, 3);
    x = layers.conv2D("conv", x, 8, 3, 3, same);
    Value a = layers.conv2D("block1/conv1", x, 8, 3, 3, same);
    a = layers.conv2D("block1/conv2", a, 8, 3, 3, plain);
    x = graph.calibrated("block1/add", new Add(Activation.RELU), List.of(x, a), a.shape());
    Value b =
        layers.conv2D("block2/conv1", x, 16, 3, 3, new Conv2D(Padding.SAME, 2, Activation.RELU));
    b = layers.conv2D("block2/conv2", b, 16, 3, 3, plain);
    Value shortcut =
        layers.conv2D("block2/shortcut", x, 16, 1, 1, new Conv2D(Padding.SAME, 2, Activation.NONE));
    x = graph.calibrated("block2/add", new Add(Activation.RELU), List.of(shortcut, b), b.shape());
    return graph.build(classifier(graph, layers, x, 10));
  }

  /** Average of the whole image, one fully connected layer, probabilities. */
  private static Value classifier(Graph graph, Layers layers, Value x, int classes) {
    int channels = x.size(3);
    Value pooled =
        graph.quantized(
            "average",
            new AveragePool2D(Padding.VALID, 1, 1, x.size(1), x.size(2), Activation.NONE),
            List.of(x),
            x.quantization(),
            1,
            1,
            1,
            channels);
    Value vector =
        graph.quantized(
            "vector",
            new Reshape(),
            List.of(pooled, graph.integers("vector/shape", new int[] {1, channels}, 2)),
            x.quantization(),
            1,
            channels);
    Value logits = layers.fullyConnected("logits", vector, classes, Activation.NONE);
    OperatorOptions softmax = new Softmax(1);
    return graph.quantized("probabilities", softmax, List.of(logits), PROBABILITY, 1, classes);
  }

  /** Like an anomaly detector: 64 numbers squeezed through 4 and back. */
  static ModelSpec autoencoder(int seed) {
    Graph graph = new Graph("fully connected layers with random weights", seed);
    Layers layers = new Layers(graph, seed);
    Value x = graph.input("spectrum", 0.35, 90, 1, 64);
    int number = 1;
    for (int width : new int[] {32, 16, 4, 16, 32}) {
      x = layers.fullyConnectedPerTensor("dense" + number++, x, width, Activation.RELU);
    }
    return graph.build(layers.fullyConnectedPerTensor("reconstruction", x, 64, Activation.NONE));
  }
}
