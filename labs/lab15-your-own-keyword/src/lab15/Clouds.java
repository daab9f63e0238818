package lab15;

import java.util.random.RandomGenerator;

/**
 * Embeddings without a model: a cloud of points around a centre for each class.
 *
 * @param bytes the embeddings as they are given
 * @param vectors the reals they stand for
 */
record Clouds(byte[][] bytes, float[][] vectors, int[] labels) {
  static final float SCALE = 1 / 32f;
  static final int ZERO_POINT = -20;

  /** The classes in turn; the wider the clouds, the more they overlap. */
  static Clouds of(int classes, int dimensions, int count, double width, RandomGenerator random) {
    double[][] centres = new double[classes][dimensions];
    for (double[] centre : centres) {
      for (int d = 0; d < dimensions; d++) {
        centre[d] = random.nextGaussian();
      }
    }
    byte[][] bytes = new byte[count][dimensions];
    float[][] vectors = new float[count][dimensions];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i % classes;
      for (int d = 0; d < dimensions; d++) {
        double real = centres[labels[i]][d] + width * random.nextGaussian();
        bytes[i][d] = (byte) Math.clamp(Math.round(real / SCALE) + ZERO_POINT, -128, 127);
        vectors[i][d] = SCALE * (bytes[i][d] - ZERO_POINT);
      }
    }
    return new Clouds(bytes, vectors, labels);
  }

  /** Gives all of them to the student's examples. */
  void giveTo(YourOwnKeywordLab lab) {
    lab.examples(labels.length, bytes[0].length, SCALE, ZERO_POINT);
    for (int i = 0; i < labels.length; i++) {
      lab.addExample(bytes[i], labels[i]);
    }
  }
}
