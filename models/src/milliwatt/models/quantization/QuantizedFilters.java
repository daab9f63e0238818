package milliwatt.models.quantization;

import milliwatt.models.tflite.QuantizationSpec;

/**
 * Weights in integers with a symmetric scale for each output channel, and the biases that go with
 * them: int32 with zero point 0 and the scale of a product of input and weight.
 *
 * @param scales one for each output channel
 */
public record QuantizedFilters(byte[] weights, float[] scales, int[] biases, float[] biasScales) {

  /**
   * @param last whether the output channel is the last axis of the weights, as in a depthwise
   *     filter, and not the first
   * @param input of the layer
   */
  public static QuantizedFilters of(
      float[] weights, float[] biases, boolean last, QuantizationSpec input) {
    int outputs = biases.length;
    int each = weights.length / outputs;
    Range[] ranges = new Range[outputs];
    java.util.Arrays.fill(ranges, Range.ZERO);
    for (int i = 0; i < weights.length; i++) {
      int channel = last ? i % outputs : i / each;
      ranges[channel] = ranges[channel].including(weights[i]);
    }
    float[] scales = new float[outputs];
    float[] biasScales = new float[outputs];
    int[] integers = new int[outputs];
    for (int channel = 0; channel < outputs; channel++) {
      scales[channel] = ranges[channel].symmetric().scale();
      biasScales[channel] = input.scale() * scales[channel];
      integers[channel] =
          Math.toIntExact(QuantizedLayer.nearest(biases[channel], biasScales[channel]));
    }
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      bytes[i] = (byte) QuantizedLayer.nearest(weights[i], scales[last ? i % outputs : i / each]);
    }
    return new QuantizedFilters(bytes, scales, integers, biasScales);
  }
}
