package milliwatt.models.training;

/**
 * What training leaves of a fully connected layer.
 *
 * @param weights {@code outputs} rows of {@code inputs} numbers
 */
public record TrainedLayer(int inputs, int outputs, boolean relu, float[] weights, float[] biases) {

  /** In float32, products added in index order and the bias last, as the runtimes do. */
  public float[] apply(float[] input) {
    float[] output = new float[outputs];
    for (int o = 0; o < outputs; o++) {
      float sum = 0;
      for (int i = 0; i < inputs; i++) {
        sum += weights[o * inputs + i] * input[i];
      }
      sum += biases[o];
      output[o] = relu ? Math.max(0, sum) : sum;
    }
    return output;
  }
}
