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

  // tag::high-mul[]
  /**
   * The product of two fractions: with {@code a} and {@code b} counted in units of 2^-31, so is the
   * result.
   *
   * @return {@code a * b / 2^31} rounded to the nearest integer with ties up; 2^31 - 1 for -2^31
   *     times -2^31, the only product that does not fit
   */
  public static int saturatingRoundingDoublingHighMul(int a, int b) {
    // tag::lab01-high-mul[]
    if (a == Integer.MIN_VALUE && b == Integer.MIN_VALUE) {
      return Integer.MAX_VALUE;
    }
    long product = (long) a * b;
    long half = 1L << 30;
    return (int) ((product + half) >> 31);
    // end::lab01-high-mul[] return 0;
  }

  // end::high-mul[]
  // tag::rounding-divide[]
  /**
   * A right shift that rounds.
   *
   * @param exponent 0 .. 31
   * @return {@code value / 2^exponent} rounded to the nearest integer with ties away from zero
   */
  public static int roundingDivideByPowerOfTwo(int value, int exponent) {
    // tag::lab01-rounding-divide[]
    int mask = (1 << exponent) - 1;
    // The shift rounds down; the bits it drops say how far down.
    int dropped = value & mask;
    // A tie stays down if the value is negative, and that is away from zero.
    int threshold = (mask >> 1) + (value < 0 ? 1 : 0);
    return (value >> exponent) + (dropped > threshold ? 1 : 0);
    // end::lab01-rounding-divide[] return 0;
  }

  // end::rounding-divide[]
  // tag::multiply[]
  /**
   * {@code value} times a {@link QuantizedMultiplier}, rounded twice.
   *
   * @param value any int that {@code shift}, where it is positive, does not make overflow
   * @param mantissa 0 or 2^30 .. 2^31 - 1
   * @param shift -31 .. 30; a left shift is made before the multiplication, a right shift after it
   * @return {@code value * mantissa / 2^31 * 2^shift}
   */
  public static int multiplyByQuantizedMultiplier(int value, int mantissa, int shift) {
    // tag::lab01-multiply[]
    int left = Math.max(shift, 0);
    int right = Math.max(-shift, 0);
    int product = saturatingRoundingDoublingHighMul(value << left, mantissa);
    return roundingDivideByPowerOfTwo(product, right);
    // end::lab01-multiply[] return 0;
  }
  // end::multiply[]
}
