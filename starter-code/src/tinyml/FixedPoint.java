package tinyml;

/**
 * Multiplying an integer by a real number with integer instructions only.
 *
 * <p>The rounding is TensorFlow Lite's default, "double rounding": once to 31 bits, ties up; once
 * more by the shift, ties away from zero. Every int8 kernel ends with it, so a result that is to
 * match TensorFlow Lite's bit by bit must round twice, in exactly this way. Source: gemmlowp,
 * {@code fixedpoint.h}.
 */
public final class FixedPoint {
  private FixedPoint() {}

  /**
   * The product of two fractions: with {@code a} and {@code b} counted in units of 2^-31, so is the
   * result.
   *
   * @return {@code a * b / 2^31} rounded to the nearest integer with ties up; 2^31 - 1 for -2^31
   *     times -2^31, the only product that does not fit
   */
  public static int saturatingRoundingDoublingHighMul(int a, int b) {
    // TODO lab01-high-mul
    return 0;
  }

  /**
   * A right shift that rounds.
   *
   * @param exponent 0 .. 31
   * @return {@code value / 2^exponent} rounded to the nearest integer with ties away from zero
   */
  public static int roundingDivideByPowerOfTwo(int value, int exponent) {
    // TODO lab01-rounding-divide
    return 0;
  }

  /**
   * {@code value} times a {@link QuantizedMultiplier}, rounded twice.
   *
   * @param value any int that {@code shift}, where it is positive, does not make overflow
   * @param mantissa 0 or 2^30 .. 2^31 - 1
   * @param shift -31 .. 30; a left shift is made before the multiplication, a right shift after it
   * @return {@code value * mantissa / 2^31 * 2^shift}
   */
  public static int multiplyByQuantizedMultiplier(int value, int mantissa, int shift) {
    // TODO lab01-multiply
    return 0;
  }
}
