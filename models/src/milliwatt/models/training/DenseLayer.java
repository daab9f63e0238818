package milliwatt.models.training;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** One fully connected layer under training: {@code output = activation(W * input + b)}. */
final class DenseLayer {

  private final int inputs;
  private final int outputs;
  private final boolean relu;
  private final Parameters weights;
  private final Parameters biases;
  private final double[] output;
  private final double[] inputGradient;
  private double[] input;

  DenseLayer(int inputs, int outputs, boolean relu, RandomGenerator random) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.relu = relu;
    weights = new Parameters(outputs * inputs);
    biases = new Parameters(outputs);
    output = new double[outputs];
    inputGradient = new double[inputs];
    // He et al., "Delving Deep into Rectifiers", 2015: keeps the variance from layer to layer.
    double limit = Math.sqrt(6.0 / inputs);
    for (int i = 0; i < weights.values.length; i++) {
      weights.values[i] = (2 * random.nextDouble() - 1) * limit;
    }
    for (int i = 0; i < outputs; i++) {
      biases.values[i] = (2 * random.nextDouble() - 1) * limit;
    }
  }

  double[] forward(double[] input) {
    this.input = input;
    for (int o = 0; o < outputs; o++) {
      double sum = biases.values[o];
      for (int i = 0; i < inputs; i++) {
        sum += weights.values[o * inputs + i] * input[i];
      }
      output[o] = relu ? Math.max(0, sum) : sum;
    }
    return output;
  }

  /** From the gradient of the loss by this layer's output to the gradient by its last input. */
  double[] backward(double[] outputGradient) {
    Arrays.fill(inputGradient, 0);
    for (int o = 0; o < outputs; o++) {
      if (relu && output[o] == 0) {
        continue;
      }
      double g = outputGradient[o];
      biases.gradient[o] += g;
      for (int i = 0; i < inputs; i++) {
        weights.gradient[o * inputs + i] += g * input[i];
        inputGradient[i] += g * weights.values[o * inputs + i];
      }
    }
    return inputGradient;
  }

  void step(double learningRate, int examples) {
    weights.step(learningRate, examples);
    biases.step(learningRate, examples);
  }

  TrainedLayer trained() {
    return new TrainedLayer(inputs, outputs, relu, floats(weights.values), floats(biases.values));
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
