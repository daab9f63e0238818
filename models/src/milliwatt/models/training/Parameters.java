package milliwatt.models.training;

/**
 * An array of trained numbers, their gradient and the state of the Adam optimiser (Kingma and Ba,
 * "Adam: A Method for Stochastic Optimization", 2015, algorithm 1).
 */
final class Parameters {

  private static final double MEAN_DECAY = 0.9;
  private static final double SQUARE_DECAY = 0.999;
  private static final double EPSILON = 1e-8;

  final double[] values;

  /** Sum over the examples seen since the last {@link #step}. */
  final double[] gradient;

  private final double[] mean;
  private final double[] square;
  private double meanWeight = 1;
  private double squareWeight = 1;

  Parameters(int count) {
    values = new double[count];
    gradient = new double[count];
    mean = new double[count];
    square = new double[count];
  }

  /** Moves the values against the gradient, averaged over {@code examples}, and clears it. */
  void step(double learningRate, int examples) {
    meanWeight *= MEAN_DECAY;
    squareWeight *= SQUARE_DECAY;
    for (int i = 0; i < values.length; i++) {
      double g = gradient[i] / examples;
      mean[i] = MEAN_DECAY * mean[i] + (1 - MEAN_DECAY) * g;
      square[i] = SQUARE_DECAY * square[i] + (1 - SQUARE_DECAY) * g * g;
      double correctedMean = mean[i] / (1 - meanWeight);
      double correctedSquare = square[i] / (1 - squareWeight);
      values[i] -= learningRate * correctedMean / (Math.sqrt(correctedSquare) + EPSILON);
      gradient[i] = 0;
    }
  }
}
