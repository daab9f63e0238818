package lab01;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** One call of the contract and what it must answer, said so that the message names the call. */
final class Expect {
  private Expect() {}

  static void quarters(QuantizationLab lab, float scale, int zeroPoint, int[] expected) {
    for (int i = 0; i < expected.length; i++) {
      quantized(lab, -4 + 0.25f * i, scale, zeroPoint, expected[i]);
    }
  }

  static void quantized(QuantizationLab lab, float real, float scale, int zeroPoint, int expected) {
    assertThat(lab.quantize(real, scale, zeroPoint))
        .as("quantize(%s, %s, %d)", real, scale, zeroPoint)
        .isEqualTo(expected);
  }

  static void dequantized(QuantizationLab lab, int quantized, float scale, int zeroPoint) {
    float got = lab.dequantize(quantized, scale, zeroPoint);
    assertThat(got + 0f) // -0 is as good as 0
        .as("dequantize(%d, %s, %d)", quantized, scale, zeroPoint)
        .isEqualTo(Exact.dequantized(quantized, scale, zeroPoint));
  }

  static void scale(QuantizationLab lab, float min, float max, float expected) {
    assertThat(settled(lab.asymmetricScale(min, max), expected))
        .as("scale of asymmetric(%s, %s)", min, max)
        .isEqualTo(expected);
  }

  static void zeroPoint(QuantizationLab lab, float min, float max, int expected) {
    assertThat(lab.asymmetricZeroPoint(min, max))
        .as("zero point of asymmetric(%s, %s)", min, max)
        .isEqualTo(expected);
  }

  /** The byte nearest to 0; at a tie, either neighbour will do. */
  static void zeroPoint(QuantizationLab lab, float min, float max) {
    double exact = Exact.asymmetricZero(min, max);
    int got = lab.asymmetricZeroPoint(min, max);
    int nearest = Math.abs(got - exact) <= 0.501 ? got : (int) Math.rint(exact);
    assertThat(got)
        .as("zero point of asymmetric(%s, %s), where 0 lies at byte %.3f", min, max, exact)
        .isEqualTo(nearest);
  }

  static void scales(QuantizationLab lab, float[] weights, float[] expected) {
    float[] scales = new float[expected.length];
    lab.symmetricScales(weights, scales);
    for (int channel = 0; channel < expected.length; channel++) {
      assertThat(settled(scales[channel], expected[channel]))
          .as(
              "scale of channel %d of %d in symmetric(%s)",
              channel, expected.length, Arrays.toString(weights))
          .isEqualTo(expected[channel]);
    }
  }

  static void mantissa(QuantizationLab lab, double real, int expected) {
    assertThat(lab.multiplierMantissa(real)).as("mantissa of %s", real).isEqualTo(expected);
  }

  static void shift(QuantizationLab lab, double real, int expected) {
    assertThat(lab.multiplierShift(real)).as("shift of %s", real).isEqualTo(expected);
  }

  static void highMul(QuantizationLab lab, int a, int b, int expected) {
    assertThat(lab.saturatingRoundingDoublingHighMul(a, b))
        .as("saturatingRoundingDoublingHighMul(%d, %d)", a, b)
        .isEqualTo(expected);
  }

  static void divided(QuantizationLab lab, int value, int exponent, int expected) {
    assertThat(lab.roundingDivideByPowerOfTwo(value, exponent))
        .as("roundingDivideByPowerOfTwo(%d, %d)", value, exponent)
        .isEqualTo(expected);
  }

  static void multiplied(QuantizationLab lab, int value, int mantissa, int shift, int expected) {
    assertThat(lab.multiplyByQuantizedMultiplier(value, mantissa, shift))
        .as("multiplyByQuantizedMultiplier(%d, %d, %d)", value, mantissa, shift)
        .isEqualTo(expected);
  }

  /** Rescales bytes from one quantisation to another, as the QUANTIZE operator will in lab 03. */
  static void rescaled(
      QuantizationLab lab,
      int first,
      float fromScale,
      int fromZeroPoint,
      float toScale,
      int toZeroPoint,
      int[] expected) {
    double real = (double) fromScale / toScale;
    int mantissa = lab.multiplierMantissa(real);
    int shift = lab.multiplierShift(real);
    for (int i = 0; i < expected.length; i++) {
      int value = first + i - fromZeroPoint;
      int rescaled = lab.multiplyByQuantizedMultiplier(value, mantissa, shift) + toZeroPoint;
      assertThat(Math.max(-128, Math.min(127, rescaled)))
          .as(
              "byte %d (scale %s, zero point %d) rescaled to scale %s, zero point %d",
              first + i, fromScale, fromZeroPoint, toScale, toZeroPoint)
          .isEqualTo(expected[i]);
    }
  }

  /**
   * The expected scale in place of one as good as it: what was divided in another order may differ
   * by two units in the last place.
   */
  private static float settled(float got, float expected) {
    return Math.abs(got - expected) <= 2 * Math.ulp(expected) ? expected : got;
  }
}
