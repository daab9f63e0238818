package milliwatt.models.quantization;

import milliwatt.models.tflite.QuantizationSpec;

/** The reals that a tensor takes, 0 included, so that 0 has an exact integer. */
public record Range(float min, float max) {

  private static final int STEPS = 255;

  /** Holds nothing but 0 yet. */
  public static final Range ZERO = new Range(0, 0);

  public Range including(float real) {
    return new Range(Math.min(min, real), Math.max(max, real));
  }

  /** Spreads the 256 signed bytes over the range. */
  public QuantizationSpec asymmetric() {
    float scale = (float) (((double) max - min) / STEPS);
    if (scale == 0) {
      return QuantizationSpec.perTensor(1, 0);
    }
    long zeroPoint = Math.round(Byte.MIN_VALUE - (double) min / scale);
    return QuantizationSpec.perTensor(scale, Math.clamp(zeroPoint, -128, 127));
  }

  /** Zero point 0 and the largest magnitude at 127 or -127. */
  public QuantizationSpec symmetric() {
    float scale = Math.max(-min, max) / Byte.MAX_VALUE;
    return QuantizationSpec.perTensor(scale == 0 ? 1 : scale, 0);
  }
}
