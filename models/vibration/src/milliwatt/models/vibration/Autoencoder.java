package milliwatt.models.vibration;

import java.util.ArrayList;
import java.util.List;
import milliwatt.models.quantization.PostTrainingQuantization;
import milliwatt.models.quantization.QuantizedLayer;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.training.Example;
import milliwatt.models.training.Network;
import milliwatt.models.training.TrainedLayer;

/**
 * Fully connected layers that narrow to a bottleneck and widen again, trained to give what they
 * were given.
 *
 * @param hidden neurons before and behind the bottleneck
 * @param bottleneck numbers that what is normal has to be told by
 */
record Autoencoder(int hidden, int bottleneck, int epochs, long seed) {

  /** The integers of {@link tinyml.VibrationFeatures}: a byte is a 16th of a neper. */
  static final QuantizationSpec FEATURES = QuantizationSpec.perTensor(1 / 16f, 0);

  private static final int BATCH = 32;
  private static final double LEARNING_RATE = 0.003;

  /** The float layers; what goes in and comes out is in nepers. */
  List<TrainedLayer> train(List<byte[]> normal) {
    int n = normal.getFirst().length;
    Standard standard = Standard.of(normal);
    List<Example> examples = new ArrayList<>();
    for (byte[] features : normal) {
      double[] values = standard.apply(FEATURES.reals(features));
      examples.add(new Example(values, values));
    }
    Network network = new Network(seed, n, hidden, bottleneck, hidden, n);
    network.train(examples, epochs, BATCH, LEARNING_RATE);
    List<TrainedLayer> layers = new ArrayList<>(network.trained());
    layers.set(0, standard.before(layers.getFirst()));
    layers.set(layers.size() - 1, standard.behind(layers.getLast()));
    return layers;
  }

  /** The model in integers, with the ranges that the normal examples take. */
  static ModelSpec quantize(String description, List<TrainedLayer> layers, List<byte[]> normal) {
    List<float[]> calibration = normal.stream().map(FEATURES::reals).toList();
    ModelBuilder model = new ModelBuilder(description);
    int n = normal.getFirst().length;
    String input = "features";
    model.input(input, FEATURES, 1, n);
    List<QuantizedLayer> quantized =
        PostTrainingQuantization.quantize(layers, calibration, FEATURES);
    for (int i = 0; i < quantized.size(); i++) {
      QuantizedLayer layer = quantized.get(i);
      TrainedLayer real = layer.real();
      String name = "layer" + (i + 1) + "/";
      String output = i == quantized.size() - 1 ? "reconstruction" : name + "relu";
      model
          .constant(
              name + "weights",
              layer.weights(),
              layer.weightQuantization(),
              real.outputs(),
              real.inputs())
          .constant(name + "bias", layer.biases(), layer.biasQuantization(), real.outputs());
      if (i == quantized.size() - 1) {
        model.output(output, layer.output(), 1, real.outputs());
      } else {
        model.tensor(output, layer.output(), 1, real.outputs());
      }
      model.operator(
          new OperatorOptions.FullyConnected(real.relu() ? Activation.RELU : Activation.NONE),
          List.of(input, name + "weights", name + "bias"),
          List.of(output));
      input = output;
    }
    return model.build();
  }
}
