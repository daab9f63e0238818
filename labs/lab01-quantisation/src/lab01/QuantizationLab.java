package lab01;

import milliwatt.contract.Out;

/** Lab 01: real numbers as 8-bit integers, and multiplying them without floating point. */
public interface QuantizationLab {
  /**
   * {@code real / scale}, divided as floats, rounded half away from zero, plus {@code zeroPoint},
   * saturated to int8.
   */
  int quantize(float real, float scale, int zeroPoint);

  /** {@code scale * (quantized - zeroPoint)}. */
  float dequantize(int quantized, float scale, int zeroPoint);

  /** Scale of the int8 quantisation of [min, max] widened to contain 0; 1 if that has no width. */
  float asymmetricScale(float min, float max);

  /** Zero point, -128 .. 127, of the int8 quantisation of [min, max] widened to contain 0. */
  int asymmetricZeroPoint(float min, float max);

  /**
   * Symmetric scales, one a channel, that map each channel's largest magnitude to 127; 1 for a
   * channel of zeros.
   *
   * @param weights channel after channel, {@code weights.length / scales.length} values each
   */
  void symmetricScales(float[] weights, @Out float[] scales);

  /** The 31-bit mantissa M of {@code real = M / 2^31 * 2^shift}; {@code real} is 0 .. 2^29. */
  int multiplierMantissa(double real);

  /** The shift of {@code real = M / 2^31 * 2^shift}, -31 .. 30; 0 when M is 0. */
  int multiplierShift(double real);

  /** {@code (a * b + 2^30) >> 31}, and 2^31 - 1 for the one product that does not fit. */
  int saturatingRoundingDoublingHighMul(int a, int b);

  /** {@code value / 2^exponent} rounded half away from zero; exponent 0 .. 31. */
  int roundingDivideByPowerOfTwo(int value, int exponent);

  /** {@code value} times the multiplier, rounded twice as TFLite does; shift -31 .. 30. */
  int multiplyByQuantizedMultiplier(int value, int multiplier, int shift);
}
