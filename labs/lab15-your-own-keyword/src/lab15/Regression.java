package lab15;

/** Softmax regression and Adam as the books have them, in double: what to compare with. */
final class Regression {
  final int classes;
  final int inputs;

  /** Class after class: the weights, then the bias. */
  final double[] parameters;

  private final double[] means;
  private final double[] squares;
  private int steps;

  Regression(int classes, int inputs) {
    this.classes = classes;
    this.inputs = inputs;
    parameters = new double[classes * (inputs + 1)];
    means = new double[parameters.length];
    squares = new double[parameters.length];
  }

  double[] probabilities(float[] x) {
    double[] p = new double[classes];
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      double score = parameters[c * (inputs + 1) + inputs];
      for (int i = 0; i < inputs; i++) {
        score += parameters[c * (inputs + 1) + i] * x[i];
      }
      p[c] = Math.exp(score);
      sum += p[c];
    }
    for (int c = 0; c < classes; c++) {
      p[c] /= sum;
    }
    return p;
  }

  /** Of the loss of a few examples, on average. */
  double[] gradient(float[][] examples, int[] labels, int[] order, int from, int to) {
    double[] gradient = new double[parameters.length];
    for (int e = from; e < to; e++) {
      float[] x = examples[order[e]];
      double[] p = probabilities(x);
      for (int c = 0; c < classes; c++) {
        double error = (p[c] - (c == labels[order[e]] ? 1 : 0)) / (to - from);
        for (int i = 0; i < inputs; i++) {
          gradient[c * (inputs + 1) + i] += error * x[i];
        }
        gradient[c * (inputs + 1) + inputs] += error;
      }
    }
    return gradient;
  }

  /** A step of Adam; the biases do not decay. */
  void step(double[] gradient, double rate, double decay) {
    steps++;
    for (int i = 0; i < parameters.length; i++) {
      means[i] = 0.9 * means[i] + 0.1 * gradient[i];
      squares[i] = 0.999 * squares[i] + 0.001 * gradient[i] * gradient[i];
      double mean = means[i] / (1 - Math.pow(0.9, steps));
      double root = Math.sqrt(squares[i] / (1 - Math.pow(0.999, steps)));
      boolean bias = i % (inputs + 1) == inputs;
      parameters[i] -= rate * (mean / (root + 1e-8) + (bias ? 0 : decay) * parameters[i]);
    }
  }

  /** The recipe of the lab's training. */
  void train(
      float[][] examples,
      int[] labels,
      int batch,
      int epochs,
      double rate,
      double decay,
      int seed) {
    Numbers numbers = new Numbers(seed);
    int[] order = new int[labels.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int epoch = 0; epoch < epochs; epoch++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = numbers.below(i + 1);
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
      }
      for (int from = 0; from < order.length; from += batch) {
        int to = Math.min(from + batch, order.length);
        step(gradient(examples, labels, order, from, to), rate * (epochs - epoch) / epochs, decay);
      }
    }
  }

  float[] weights() {
    float[] weights = new float[classes * inputs];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) parameters[i / inputs * (inputs + 1) + i % inputs];
    }
    return weights;
  }

  float[] biases() {
    float[] biases = new float[classes];
    for (int c = 0; c < classes; c++) {
      biases[c] = (float) parameters[c * (inputs + 1) + inputs];
    }
    return biases;
  }
}
