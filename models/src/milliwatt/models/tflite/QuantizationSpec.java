package milliwatt.models.tflite;

/**
 * How integers stand for reals: {@code real = scale * (q - zeroPoint)}. One scale and zero point
 * for the whole tensor, or one for each index of {@code dimension}.
 */
public record QuantizationSpec(float[] scales, long[] zeroPoints, int dimension) {

  public QuantizationSpec {
    if (scales.length == 0 || scales.length != zeroPoints.length) {
      throw new IllegalArgumentException(
          "A quantisation needs as many zero points as scales, and at least one: got %d and %d."
              .formatted(scales.length, zeroPoints.length));
    }
  }

  public static QuantizationSpec perTensor(float scale, int zeroPoint) {
    return new QuantizationSpec(new float[] {scale}, new long[] {zeroPoint}, 0);
  }

  /** The only scale. */
  public float scale() {
    requirePerTensor();
    return scales[0];
  }

  /** The only zero point. */
  public int zeroPoint() {
    requirePerTensor();
    return Math.toIntExact(zeroPoints[0]);
  }

  /** What integers of the only scale and zero point mean. */
  public float[] reals(byte[] integers) {
    float scale = scale();
    int zeroPoint = zeroPoint();
    float[] reals = new float[integers.length];
    for (int i = 0; i < reals.length; i++) {
      reals[i] = scale * (integers[i] - zeroPoint);
    }
    return reals;
  }

  private void requirePerTensor() {
    if (scales.length != 1) {
      throw new IllegalStateException("This tensor has " + scales.length + " scales, not one.");
    }
  }
}
