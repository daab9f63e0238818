package tinyml;

/** Floating point: conversions, NaN, infinities, signs of zero. */
public final class FloatCases {
  public static long seen;
  static float zero;
  static double one = 1;
  static float nan = Float.NaN;
  static float big = 1e20f;
  static int large = 16777217;
  static long huge = Long.MAX_VALUE;

  private FloatCases() {}

  private static long bits(float value) {
    return Float.floatToIntBits(value);
  }

  private static long bits(double value) {
    return Double.doubleToLongBits(value);
  }

  public static long a_float_cast_to_int_truncates() {
    return (int) (one * 2.9) * 10 + (int) (one * -2.9);
  }

  public static long a_cast_of_nan_is_zero() {
    return (int) nan + (long) nan + (byte) nan + (char) nan;
  }

  public static long a_cast_to_int_saturates() {
    return (int) big + (long) (int) -big;
  }

  public static long a_cast_to_long_saturates() {
    return (long) big ^ (long) (big * -big);
  }

  public static long a_cast_to_byte_goes_through_int() {
    return (byte) big + (short) big * 1000L + (char) -big + (byte) (one * 300);
  }

  public static long an_int_becomes_the_nearest_float() {
    return bits((float) large) + bits(huge + zero);
  }

  public static long a_long_becomes_the_nearest_double() {
    return bits((double) huge) - bits(huge * one);
  }

  public static long an_int_plus_a_float_is_a_float() {
    return (long) (large + 1f) - large;
  }

  public static long float_division_by_zero_is_infinite() {
    return bits(1 / zero) * 3 + bits(-1 / zero) + bits(zero / zero);
  }

  public static long minus_zero_is_equal_to_zero_but_divides_to_minus_infinity() {
    float minus = -zero;
    return (minus == 0 ? 1 : 0) + bits(1 / minus);
  }

  public static long zero_minus_zero_is_not_minus_zero() {
    return bits(0 - zero) * 31 + bits(-zero) + bits(zero * -1);
  }

  public static long nan_is_not_equal_to_itself() {
    return (nan == nan ? 1 : 0) + (nan != nan ? 2 : 0) + (nan < 1 ? 4 : 0) + (nan >= 1 ? 8 : 0)
        + (!(nan < 1) ? 16 : 0);
  }

  public static long float_remainder_takes_the_sign_of_the_dividend() {
    return bits(-5.5f % 2f) + bits(5.5 % -2) * 3 + bits(-zero % 3f) + bits(5f % (1 / zero));
  }

  public static long float_remainder_by_zero_is_nan() {
    return bits(5f % zero) + bits((1 / zero) % 2);
  }

  public static long a_float_product_is_rounded_to_float() {
    float a = 16777215f * (float) one;
    return bits(a * a - 281474943156224f);
  }

  public static long products_and_sums_are_not_contracted() {
    double a = 1 + 1e-8 * one;
    return bits(a * a - a) + bits(a * a - 1);
  }

  public static long fused_multiply_add_rounds_once() {
    double a = 1 + 1e-8 * one;
    return bits(Math.fma(a, a, -1.0)) + bits(Math.fma(0.1f, 10f, -(float) one));
  }

  public static long the_smaller_of_the_zeros_is_minus_zero() {
    return bits(Math.min(zero, -zero)) + bits(Math.max(-zero, zero)) * 3 + bits(Math.min(nan, 1f));
  }

  public static long zero_minus_an_integer_that_is_zero_is_not_minus_zero() {
    int zero = Integer.bitCount(0);
    return Double.doubleToLongBits((double) 0 - zero) + Float.floatToIntBits(0f - (char) zero);
  }

  public static long rounding_goes_half_up() {
    return Math.round(2.5f * (float) one) * 1000 + Math.round(-2.5 * one)
        + Math.round(0.49999999999999994 * one);
  }

  public static long rounding_saturates_and_takes_nan_to_zero() {
    return Math.round(big) + Math.round(nan) + Math.round(-1e300 * one);
  }

  public static long rounding_of_a_large_double_is_exact_up_to_the_last_long() {
    long sum = 0;
    double power = one;
    for (int i = 0; i < 66; i++) {
      sum = sum * 31 + Math.round(power * 1.25) + Math.round(-power) + Math.round(0.5 - power);
      power *= 2;
    }
    return sum + Math.round(one / 0) - Math.round(-one / 0 * zero) + Math.round(-power);
  }

  public static long a_float_widens_to_a_double_of_the_same_value() {
    long sum = 0;
    for (int pattern = 1; pattern != 0; pattern <<= 1) {
      double positive = Float.intBitsToFloat(pattern);
      double negative = Float.intBitsToFloat(pattern | Integer.MIN_VALUE);
      double mixed = Float.intBitsToFloat(pattern * 3 - 1);
      sum = sum * 31 + bits(positive) + bits(negative) * 7 + bits(mixed) * 5;
    }
    return sum + bits((double) nan) + bits((double) (1 / zero)) + bits((double) -zero);
  }

  public static long doubles_have_an_order_but_for_nan() {
    double[] values = {
      -1 / zero, -1e300, -1.0000000000000002, -one, -Double.MIN_VALUE, -0.0, 0.0,
      Double.MIN_VALUE, Double.MIN_NORMAL, one, 1.0000000000000002, 4294967296.0, 1 / zero, nan
    };
    long sum = 0;
    for (double a : values) {
      for (double b : values) {
        sum = sum * 31 + (a < b ? 1 : 0) + (a <= b ? 2 : 0) + (a == b ? 4 : 0);
        sum = sum * 31 + (a >= b ? 8 : 0) + (a > b ? 16 : 0) + (a != b ? 32 : 0);
      }
    }
    return sum;
  }

  public static long rint_goes_half_to_even() {
    return bits(Math.rint(2.5 * one)) + bits(Math.rint(-0.4 * one)) + bits(Math.floor(-0.5 * one));
  }

  public static long compound_assignment_computes_in_the_wider_type() {
    float f = 16777216f;
    f += 1.0;
    f += one * 1e-30;
    int i = large;
    i += zero;
    return bits(f) + i;
  }

  public static long increment_of_a_large_float_changes_nothing() {
    float f = 16777216f;
    float old = f++;
    double d = -0.5;
    d++;
    return bits(f) - bits(old) + bits(d);
  }

  public static long the_bits_of_every_nan_are_the_same() {
    return bits(Float.intBitsToFloat(0x7fc12345)) + bits(Double.longBitsToDouble(-1L));
  }

  public static long subnormal_numbers_are_kept() {
    return bits(Float.MIN_NORMAL / 3 * (float) one) + bits(Double.MIN_VALUE / 2 * one);
  }

  public static long a_conditional_of_int_and_float_is_a_float() {
    double d = one > 0 ? large : 1f;
    return (long) d;
  }

  public static long compare_puts_nan_last_and_tells_zeros_apart() {
    return Float.compare(nan, 1 / zero) * 100 + Double.compare(-0.0, one - 1) + Float.compare(nan, nan);
  }

  public static long scaling_by_powers_of_two_is_exact_until_it_underflows() {
    return bits(Math.scalb(1.5f, -149)) + bits(Math.scalb(one, 2000)) + Math.getExponent(zero);
  }
}
