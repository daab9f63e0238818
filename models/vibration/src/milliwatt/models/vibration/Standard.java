package milliwatt.models.vibration;

import java.util.List;
import milliwatt.models.training.TrainedLayer;

/**
 * Moves features so that a network learns them easily, each around 0 and all together as wide as 1.
 * After training, the first and the last layer do the same: on a board it costs nothing.
 *
 * @param means of each feature
 * @param width standard deviation of all features around their means
 */
record Standard(double[] means, double width) {

  static Standard of(List<byte[]> examples) {
    double[] means = new double[examples.getFirst().length];
    for (byte[] example : examples) {
      float[] reals = Autoencoder.FEATURES.reals(example);
      for (int i = 0; i < means.length; i++) {
        means[i] += reals[i] / examples.size();
      }
    }
    double squares = 0;
    for (byte[] example : examples) {
      float[] reals = Autoencoder.FEATURES.reals(example);
      for (int i = 0; i < means.length; i++) {
        squares += (reals[i] - means[i]) * (reals[i] - means[i]);
      }
    }
    return new Standard(means, Math.sqrt(squares / examples.size() / means.length));
  }

  double[] apply(float[] reals) {
    double[] standard = new double[reals.length];
    for (int i = 0; i < standard.length; i++) {
      standard[i] = (reals[i] - means[i]) / width;
    }
    return standard;
  }

  /** A layer that takes reals, of one that takes them standardised. */
  TrainedLayer before(TrainedLayer layer) {
    float[] weights = new float[layer.weights().length];
    float[] biases = new float[layer.outputs()];
    for (int o = 0; o < layer.outputs(); o++) {
      double bias = layer.biases()[o];
      for (int i = 0; i < layer.inputs(); i++) {
        int at = o * layer.inputs() + i;
        weights[at] = (float) (layer.weights()[at] / width);
        bias -= layer.weights()[at] / width * means[i];
      }
      biases[o] = (float) bias;
    }
    return new TrainedLayer(layer.inputs(), layer.outputs(), layer.relu(), weights, biases);
  }

  /** A layer that gives reals, of one that gives them standardised. */
  TrainedLayer behind(TrainedLayer layer) {
    float[] weights = new float[layer.weights().length];
    float[] biases = new float[layer.outputs()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (layer.weights()[i] * width);
    }
    for (int o = 0; o < biases.length; o++) {
      biases[o] = (float) (layer.biases()[o] * width + means[o]);
    }
    return new TrainedLayer(layer.inputs(), layer.outputs(), layer.relu(), weights, biases);
  }
}
