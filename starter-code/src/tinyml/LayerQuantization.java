package tinyml;

/**
 * A trained last layer in integers, as FULLY_CONNECTED computes with: weights as signed bytes with
 * one scale and the zero point 0, biases as ints that count in steps of the product, scores as
 * signed bytes.
 *
 * <p>Source: TensorFlow Lite, "8-bit quantization specification".
 */
public final class LayerQuantization {
  public final int classes;
  public final int inputs;

  /** Class after class, {@link #inputs} bytes each, -127 .. 127. */
  public final byte[] weights;

  public final float weightScale;

  /** One a class, in steps of {@link #biasScale}. */
  public final int[] biases;

  /** The scale of the input times that of the weights: the unit in which products are summed. */
  public final float biasScale;

  /** How the bytes of the scores mean reals. */
  public final QuantizationParameters scores;

  /**
   * Quantises a layer.
   *
   * @param layer trained; its weights are finite
   * @param inputScale of the bytes that the layer looks at
   * @param examples typical inputs; the scores' range is the one that they take
   */
  public LayerQuantization(SoftmaxRegression layer, float inputScale, Examples examples) {
    classes = layer.classes;
    inputs = layer.inputs;
    weights = new byte[layer.weights.length];
    biases = new int[classes];
    weightScale = weightScale(layer.weights);
    biasScale = inputScale * weightScale;
    quantizeParameters(layer);
    scores = scoreRange(layer, examples);
  }

  /** One scale for all weights, with which the greatest magnitude becomes 127. */
  private static float weightScale(float[] weights) {
    // TODO lab15-weight-scale
    return 1;
  }

  /** Fills {@link #weights} and {@link #biases}, each the nearest number of steps. */
  private void quantizeParameters(SoftmaxRegression layer) {
    // TODO lab15-quantize-layer
  }

  /** What the scores of all examples need: from the least to the greatest of any class. */
  private static QuantizationParameters scoreRange(SoftmaxRegression layer, Examples examples) {
    float[] vector = new float[layer.inputs];
    float[] result = new float[layer.classes];
    float least = 0;
    float greatest = 0;
    // TODO lab15-score-range
    return QuantizationParameters.asymmetric(least, greatest);
  }
}
