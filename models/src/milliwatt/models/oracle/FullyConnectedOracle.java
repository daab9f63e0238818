package milliwatt.models.oracle;

import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ElementType;

/** FULLY_CONNECTED: each row of weights with each vector of the input. */
final class FullyConnectedOracle {

  private FullyConnectedOracle() {}

  /**
   * @param bias null where it is left out
   */
  static void run(Elements in, Elements weights, Elements bias, Elements out, Activation act) {
    int rows = weights.shape()[0];
    for (int vector = 0; vector < out.count() / rows; vector++) {
      for (int row = 0; row < rows; row++) {
        if (out.type() == ElementType.FLOAT32) {
          float32(in, vector, weights, row, bias, out, act);
        } else {
          int8(in, vector, weights, row, bias, out, act);
        }
      }
    }
  }

  private static void int8(
      Elements in,
      int vector,
      Elements weights,
      int row,
      Elements bias,
      Elements out,
      Activation act) {
    int columns = weights.shape()[1];
    boolean perTensor = weights.tensor().quantization().scales().length == 1;
    long sum = bias == null ? 0 : bias.integer(row);
    for (int i = 0; i < columns; i++) {
      long weight = weights.integer(row * columns + i) - (perTensor ? weights.zeroPoint() : 0);
      sum += in.steps(vector * columns + i) * weight;
    }
    // Where all rows have one scale, the product of the two scales is a float32.
    double product =
        perTensor ? in.scale() * weights.scale() : (double) in.scale() * weights.scale(row);
    long q = Multiplier.of(product / out.scale()).times(Math.toIntExact(sum)) + out.zeroPoint();
    out.set(vector * weights.shape()[0] + row, Bounds.of(act, out).clamp(q));
  }

  /** Products are added in index order, each rounded, and the bias last. */
  private static void float32(
      Elements in,
      int vector,
      Elements weights,
      int row,
      Elements bias,
      Elements out,
      Activation act) {
    int columns = weights.shape()[1];
    float sum = 0;
    for (int i = 0; i < columns; i++) {
      sum += in.real(vector * columns + i) * weights.real(row * columns + i);
    }
    sum += bias == null ? 0 : bias.real(row);
    float real =
        switch (act) {
          case NONE -> sum;
          case RELU -> Math.max(0, sum);
          case RELU_N1_TO_1 -> Math.clamp(sum, -1f, 1f);
          case RELU6 -> Math.clamp(sum, 0f, 6f);
        };
    out.set(vector * weights.shape()[0] + row, real);
  }
}
