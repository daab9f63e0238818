package lab03;

/** A layer of floats, run on arrays. */
final class FloatLayer {
  private FloatLayer() {}

  /** The output of one layer; how many batches and units it has follows from the arrays. */
  static float[] floats(
      FirstKernelLab lab, int depth, float[] input, float[] weights, float[] bias, int activation) {
    int batches = input.length / depth;
    int units = weights.length / depth;
    float[] output = new float[batches * units];
    lab.fullyConnectedFloat(
        new int[] {batches, depth},
        input,
        new int[] {units, depth},
        weights,
        bias,
        new int[] {batches, units},
        activation,
        output);
    for (int i = 0; i < output.length; i++) {
      output[i] += 0f; // -0 is as good as 0
    }
    return output;
  }
}
