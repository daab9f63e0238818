package lab01;

import tinyml.FixedPoint;
import tinyml.Quantization;
import tinyml.QuantizationParameters;
import tinyml.QuantizedMultiplier;

/** Maps the contract of lab 01 to the student's classes. */
public final class QuantizationAdapter implements QuantizationLab {
  @Override
  public int quantize(float real, float scale, int zeroPoint) {
    return Quantization.quantize(real, scale, zeroPoint);
  }

  @Override
  public float dequantize(int quantized, float scale, int zeroPoint) {
    return Quantization.dequantize(quantized, scale, zeroPoint);
  }

  @Override
  public float asymmetricScale(float min, float max) {
    return QuantizationParameters.asymmetric(min, max).scale();
  }

  @Override
  public int asymmetricZeroPoint(float min, float max) {
    return QuantizationParameters.asymmetric(min, max).zeroPoint();
  }

  @Override
  public void symmetricScales(float[] weights, float[] scales) {
    QuantizationParameters.symmetric(weights, scales);
  }

  @Override
  public int multiplierMantissa(double real) {
    return QuantizedMultiplier.of(real).mantissa;
  }

  @Override
  public int multiplierShift(double real) {
    return QuantizedMultiplier.of(real).shift;
  }

  @Override
  public int saturatingRoundingDoublingHighMul(int a, int b) {
    return FixedPoint.saturatingRoundingDoublingHighMul(a, b);
  }

  @Override
  public int roundingDivideByPowerOfTwo(int value, int exponent) {
    return FixedPoint.roundingDivideByPowerOfTwo(value, exponent);
  }

  @Override
  public int multiplyByQuantizedMultiplier(int value, int multiplier, int shift) {
    return FixedPoint.multiplyByQuantizedMultiplier(value, multiplier, shift);
  }
}
