package lab01;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The rules of lab 01 worked out in decimal arithmetic, where nothing overflows and nothing is
 * rounded but what the rules round.
 */
final class Exact {
  private static final MathContext PLENTY = new MathContext(60);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal ONE = BigDecimal.valueOf(1L << 31);

  private Exact() {}

  static int quantized(float real, float scale, int zeroPoint) {
    float quotient = new BigDecimal(real).divide(new BigDecimal(scale), PLENTY).floatValue();
    return tiesAway(new BigDecimal(quotient))
        .add(BigDecimal.valueOf(zeroPoint))
        .max(BigDecimal.valueOf(-128))
        .min(BigDecimal.valueOf(127))
        .intValueExact();
  }

  static float dequantized(int quantized, float scale, int zeroPoint) {
    return new BigDecimal(scale)
        .multiply(BigDecimal.valueOf((long) quantized - zeroPoint))
        .floatValue();
  }

  /** The scale of a range that contains 0. */
  static float asymmetricScale(float min, float max) {
    BigDecimal width = new BigDecimal(max).subtract(new BigDecimal(min));
    return width.divide(BigDecimal.valueOf(255), PLENTY).floatValue();
  }

  /** Where 0 lies among the bytes of a range that contains it, before rounding. */
  static double asymmetricZero(float min, float max) {
    BigDecimal width = new BigDecimal(max).subtract(new BigDecimal(min));
    BigDecimal steps =
        new BigDecimal(min).multiply(BigDecimal.valueOf(255)).divide(width, PLENTY).negate();
    return steps.subtract(BigDecimal.valueOf(128)).doubleValue();
  }

  /** The shift that leaves a fraction from 0.5 to below 1. */
  static int shift(double real) {
    int shift = 0;
    BigDecimal fraction = new BigDecimal(real);
    for (; fraction.compareTo(BigDecimal.ONE) >= 0; shift++) {
      fraction = fraction.multiply(HALF);
    }
    for (; fraction.compareTo(HALF) < 0; shift--) {
      fraction = fraction.add(fraction);
    }
    return shift;
  }

  static int mantissa(double real) {
    BigDecimal scaled = new BigDecimal(real).multiply(ONE);
    int shift = shift(real);
    BigDecimal fraction = shift < 0 ? scaled.multiply(power(-shift)) : scaled.divide(power(shift));
    return tiesAway(fraction).intValueExact();
  }

  static int highMul(int a, int b) {
    return tiesUp(BigDecimal.valueOf(a).multiply(BigDecimal.valueOf(b)).divide(ONE))
        .intValueExact();
  }

  static int divided(int value, int exponent) {
    return tiesAway(BigDecimal.valueOf(value).divide(power(exponent))).intValueExact();
  }

  static int multiplied(int value, int mantissa, int shift) {
    BigDecimal shifted = BigDecimal.valueOf(value).multiply(power(Math.max(shift, 0)));
    BigDecimal once = tiesUp(shifted.multiply(BigDecimal.valueOf(mantissa)).divide(ONE));
    return tiesAway(once.divide(power(Math.max(-shift, 0)))).intValueExact();
  }

  private static BigDecimal power(int exponent) {
    return BigDecimal.TWO.pow(exponent);
  }

  private static BigDecimal tiesUp(BigDecimal exact) {
    return exact.add(HALF).setScale(0, RoundingMode.FLOOR);
  }

  /** HALF_UP is BigDecimal's name for ties away from zero. */
  private static BigDecimal tiesAway(BigDecimal exact) {
    return exact.setScale(0, RoundingMode.HALF_UP);
  }
}
