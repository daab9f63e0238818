package milliwatt.models.sine;

import java.util.ArrayList;
import java.util.List;
import milliwatt.models.quantization.QuantizedLayer;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.OperatorOptions.FullyConnected;
import milliwatt.models.tflite.OperatorSpec;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.tflite.TensorSpec;
import milliwatt.models.training.TrainedLayer;

/**
 * The graph of the sine model. Each layer adds three tensors, weights, biases and output, after the
 * model's input, tensor 0; the output's index is therefore three times the layer's number.
 */
final class SineGraph {

  private static final int FLOAT_VERSION = 1;

  /** The first version of FULLY_CONNECTED with int8 tensors. */
  private static final int INT8_VERSION = 4;

  private final List<TensorSpec> tensors = new ArrayList<>();
  private final List<OperatorSpec> operators = new ArrayList<>();

  private SineGraph() {}

  static ModelSpec float32(List<TrainedLayer> layers) {
    SineGraph graph = new SineGraph();
    graph.tensors.add(TensorSpec.computed("x", ElementType.FLOAT32, null, 1, 1));
    for (TrainedLayer layer : layers) {
      int out = layer.outputs();
      graph.add(
          layer,
          FLOAT_VERSION,
          TensorSpec.constant(graph.name("weights"), layer.weights(), out, layer.inputs()),
          TensorSpec.constant(graph.name("bias"), layer.biases(), out),
          graph.output(layer, ElementType.FLOAT32, null));
    }
    return graph.model("sine of 0 to 2 pi, float32");
  }

  static ModelSpec int8(List<QuantizedLayer> layers) {
    SineGraph graph = new SineGraph();
    graph.tensors.add(TensorSpec.computed("x", ElementType.INT8, layers.getFirst().input(), 1, 1));
    for (QuantizedLayer layer : layers) {
      int out = layer.real().outputs();
      graph.add(
          layer.real(),
          INT8_VERSION,
          TensorSpec.constant(
              graph.name("weights"),
              layer.weights(),
              layer.weightQuantization(),
              out,
              layer.real().inputs()),
          TensorSpec.constant(graph.name("bias"), layer.biases(), layer.biasQuantization(), out),
          graph.output(layer.real(), ElementType.INT8, layer.output()));
    }
    return graph.model("sine of 0 to 2 pi, int8");
  }

  private String name(String what) {
    return "layer" + (operators.size() + 1) + "/" + what;
  }

  private TensorSpec output(TrainedLayer layer, ElementType type, QuantizationSpec quantization) {
    String name = layer.relu() ? name("relu") : "sine";
    return TensorSpec.computed(name, type, quantization, 1, layer.outputs());
  }

  private void add(
      TrainedLayer layer, int version, TensorSpec weights, TensorSpec bias, TensorSpec output) {
    int input = tensors.size() - 1;
    tensors.addAll(List.of(weights, bias, output));
    operators.add(
        new OperatorSpec(
            new FullyConnected(layer.relu() ? Activation.RELU : Activation.NONE),
            version,
            new int[] {input, input + 1, input + 2},
            new int[] {input + 3}));
  }

  private ModelSpec model(String description) {
    int output = tensors.size() - 1;
    return new ModelSpec(description, tensors, new int[] {0}, new int[] {output}, operators);
  }
}
