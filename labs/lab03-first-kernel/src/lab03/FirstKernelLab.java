package lab03;

import milliwatt.contract.Out;

/**
 * Lab 03: kernels, one call each. A call makes the tensors, prepares the kernel and invokes it
 * once. What does not fit is refused with a ModelError.
 */
public interface FirstKernelLab {
  /** The least real number that an activation (a number of the schema) lets through. */
  float lowest(int activation);

  /** The greatest real number that an activation lets through. */
  float highest(int activation);

  /** The least signed byte that an activation lets through. */
  int lowestQuantized(int activation, float scale, int zeroPoint);

  /** The greatest signed byte that an activation lets through. */
  int highestQuantized(int activation, float scale, int zeroPoint);

  /** From now on every tensor's elements begin at {@code data[offset]}; at first, at 0. */
  void placeTensorsAt(int offset);

  /**
   * FULLY_CONNECTED on signed bytes.
   *
   * @param weightScales one, or one a unit
   * @param bias none where the layer has no bias
   */
  void fullyConnected(
      int[] inputShape,
      byte[] input,
      float inputScale,
      int inputZeroPoint,
      int[] weightsShape,
      byte[] weights,
      float[] weightScales,
      int[] bias,
      int[] outputShape,
      float outputScale,
      int outputZeroPoint,
      int activation,
      @Out byte[] output);

  /**
   * FULLY_CONNECTED on floats.
   *
   * @param bias none where the layer has no bias
   */
  void fullyConnectedFloat(
      int[] inputShape,
      float[] input,
      int[] weightsShape,
      float[] weights,
      float[] bias,
      int[] outputShape,
      int activation,
      @Out float[] output);

  /** QUANTIZE from floats. */
  void quantize(float[] input, float scale, int zeroPoint, @Out byte[] output);

  /** QUANTIZE from signed bytes. */
  void requantize(
      byte[] input,
      float inputScale,
      int inputZeroPoint,
      float outputScale,
      int outputZeroPoint,
      @Out byte[] output);

  /** DEQUANTIZE from signed bytes. */
  void dequantize(byte[] input, float scale, int zeroPoint, @Out float[] output);
}
