package lab03;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;

/** An int8 layer that a check runs and compares. */
record Layer(
    int depth,
    byte[] input,
    float inputScale,
    int inputZeroPoint,
    byte[] weights,
    float[] weightScales,
    int[] bias,
    float outputScale,
    int outputZeroPoint,
    int activation,
    int lowest,
    int highest) {

  static final int NONE = 0;
  static final int RELU = 1;
  static final int RELU_N1_TO_1 = 2;
  static final int RELU6 = 3;

  /** Scales of 1 and zero points of 0: the output is the plain sum, limited to a byte. */
  static Layer plain(int depth, byte[] input, byte[] weights) {
    float[] one = {1};
    return new Layer(depth, input, 1, 0, weights, one, new int[0], 1, 0, NONE, -128, 127);
  }

  /** A layer whose outputs spread over the whole byte. */
  static Layer random(RandomGenerator random, int batches, int units, int depth, int channels) {
    byte[] input = new byte[batches * depth];
    random.nextBytes(input);
    byte[] weights = new byte[units * depth];
    random.nextBytes(weights);
    int[] bias = random.ints(units, -5_000, 5_000).toArray();
    float[] weightScales = new float[channels];
    for (int channel = 0; channel < channels; channel++) {
      weightScales[channel] = random.nextFloat(0.001f, 0.01f);
    }
    float inputScale = random.nextFloat(0.01f, 0.1f);
    float outputScale =
        inputScale * 0.005f * 60 * (float) Math.sqrt(depth) / random.nextFloat(0.5f, 1.5f);
    int inputZeroPoint = random.nextInt(-128, 128);
    int outputZeroPoint = random.nextInt(-60, 60);
    return new Layer(
        depth,
        input,
        inputScale,
        inputZeroPoint,
        weights,
        weightScales,
        bias,
        outputScale,
        outputZeroPoint,
        NONE,
        -128,
        127);
  }

  Layer withScales(float inputScale, float[] weightScales, float outputScale) {
    return new Layer(
        depth,
        input,
        inputScale,
        inputZeroPoint,
        weights,
        weightScales,
        bias,
        outputScale,
        outputZeroPoint,
        activation,
        lowest,
        highest);
  }

  Layer withZeroPoints(int inputZeroPoint, int outputZeroPoint) {
    return new Layer(
        depth,
        input,
        inputScale,
        inputZeroPoint,
        weights,
        weightScales,
        bias,
        outputScale,
        outputZeroPoint,
        activation,
        lowest,
        highest);
  }

  Layer withBias(int... bias) {
    return new Layer(
        depth,
        input,
        inputScale,
        inputZeroPoint,
        weights,
        weightScales,
        bias,
        outputScale,
        outputZeroPoint,
        activation,
        lowest,
        highest);
  }

  Layer withActivation(int activation, int lowest, int highest) {
    return new Layer(
        depth,
        input,
        inputScale,
        inputZeroPoint,
        weights,
        weightScales,
        bias,
        outputScale,
        outputZeroPoint,
        activation,
        lowest,
        highest);
  }

  /** The multiplier of a unit: with one scale for all, the product is rounded to float. */
  double multiplier(int unit) {
    if (weightScales.length == 1) {
      return (double) (inputScale * weightScales[0]) / outputScale;
    }
    return (double) inputScale * weightScales[unit] / outputScale;
  }

  byte[] run(FirstKernelLab lab) {
    int batches = input.length / depth;
    int units = weights.length / depth;
    byte[] output = new byte[batches * units];
    lab.fullyConnected(
        new int[] {batches, depth},
        input,
        inputScale,
        inputZeroPoint,
        new int[] {units, depth},
        weights,
        weightScales,
        bias,
        new int[] {batches, units},
        outputScale,
        outputZeroPoint,
        activation,
        output);
    return output;
  }

  void expect(FirstKernelLab lab, String what, int... expected) {
    byte[] bytes = new byte[expected.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) expected[i];
    }
    assertThat(run(lab)).as(what).isEqualTo(bytes);
  }

  void expectExact(FirstKernelLab lab, String what) {
    assertThat(run(lab)).as(what).isEqualTo(Exact.fullyConnected(this));
  }
}
