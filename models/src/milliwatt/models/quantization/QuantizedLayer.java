package milliwatt.models.quantization;

import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.training.TrainedLayer;

/**
 * A fully connected layer in integers.
 *
 * <p>Weights have one symmetric scale for the tensor. Biases are int32 with zero point 0 and the
 * scale of a product of input and weight, so that they can be added to the accumulator as they are.
 */
public record QuantizedLayer(
    TrainedLayer real,
    QuantizationSpec input,
    QuantizationSpec output,
    QuantizationSpec weightQuantization,
    byte[] weights,
    QuantizationSpec biasQuantization,
    int[] biases) {

  static QuantizedLayer of(TrainedLayer layer, QuantizationSpec input, QuantizationSpec output) {
    Range range = Range.ZERO;
    for (float weight : layer.weights()) {
      range = range.including(weight);
    }
    QuantizationSpec weightQuantization = range.symmetric();
    byte[] weights = new byte[layer.weights().length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (byte) nearest(layer.weights()[i], weightQuantization.scale());
    }
    float biasScale = input.scale() * weightQuantization.scale();
    int[] biases = new int[layer.biases().length];
    for (int i = 0; i < biases.length; i++) {
      biases[i] = Math.toIntExact(nearest(layer.biases()[i], biasScale));
    }
    return new QuantizedLayer(
        layer,
        input,
        output,
        weightQuantization,
        weights,
        QuantizationSpec.perTensor(biasScale, 0),
        biases);
  }

  /** Ties away from zero. */
  static long nearest(float real, float scale) {
    double steps = (double) real / scale;
    return steps < 0 ? -Math.round(-steps) : Math.round(steps);
  }
}
