package tinyml;

/** Whole numbers: wrap-around, division, shifts, narrowing. */
public final class IntegerCases {
  public static long seen;
  static int zero;
  static long longZero;
  static int min = Integer.MIN_VALUE;
  static int max = Integer.MAX_VALUE;
  static long longMin = Long.MIN_VALUE;
  static int minusOne = -1;
  static byte small = -128;
  static char letter = 'z';

  private IntegerCases() {}

  public static long int_addition_wraps_around() {
    return max + 1;
  }

  public static long int_multiplication_wraps_around() {
    return max * max + min * minusOne;
  }

  public static long long_multiplication_wraps_around() {
    return Long.MAX_VALUE * (longMin + 3);
  }

  public static long an_int_product_overflows_before_it_becomes_long() {
    long product = max * 2;
    return product;
  }

  public static long the_smallest_int_negated_is_itself() {
    return -min;
  }

  public static long division_truncates_toward_zero() {
    return (-7 / (zero + 2)) * 1000 + 7 / (zero - 2);
  }

  public static long remainder_takes_the_sign_of_the_dividend() {
    return (-7 % (zero + 3)) * 1000 + 7 % (zero - 3);
  }

  public static long the_smallest_int_divided_by_minus_one_is_itself() {
    return min / minusOne;
  }

  public static long the_smallest_int_modulo_minus_one_is_zero() {
    return min % minusOne;
  }

  public static long the_smallest_long_divided_by_minus_one_is_itself() {
    return longMin / minusOne + longMin % minusOne;
  }

  public static long int_division_by_zero_traps() {
    seen = 5;
    int quotient = 1 / zero;
    seen = 6;
    return quotient;
  }

  public static long int_remainder_by_zero_traps() {
    return 1 % zero;
  }

  public static long long_division_by_zero_traps() {
    return 1L / longZero;
  }

  public static long long_remainder_by_a_zero_int_traps() {
    return 1L % zero;
  }

  public static long a_quotient_nobody_uses_still_traps() {
    seen = 1;
    int unused = 7 / zero;
    seen = 2;
    return 3;
  }

  public static long zero_divided_by_zero_traps() {
    return zero / zero;
  }

  public static long a_compound_division_by_zero_keeps_the_old_value() {
    seen = 12;
    seen /= zero;
    return seen;
  }

  public static long shifts_use_the_low_five_bits_of_the_distance() {
    return (1 << (zero + 33)) * 100 + (-8 >> (zero + 34)) + (min >>> (zero - 1));
  }

  public static long a_shift_by_a_negative_amount_is_masked() {
    return (1 << (zero - 1)) + (min >> (zero - 31));
  }

  public static long long_shifts_use_the_low_six_bits_of_the_distance() {
    return (1L << (zero + 65)) + (longMin >>> (zero + 127)) + (longMin >> 64);
  }

  public static long an_int_shifted_by_a_long_stays_an_int() {
    long distance = 40L + zero;
    return 1 << distance;
  }

  public static long unsigned_shift_of_a_negative_byte_promotes_first() {
    return small >>> 1;
  }

  public static long a_compound_unsigned_shift_of_a_byte_narrows_back() {
    byte b = -1;
    b >>>= 1;
    byte c = -1;
    c >>>= 25;
    return b * 1000 + c;
  }

  public static long compound_addition_narrows_a_byte() {
    byte b = 120;
    b += 100;
    return b;
  }

  public static long compound_addition_of_a_float_narrows_an_int() {
    int i = 7;
    i += 2.9f;
    i -= 0.5;
    i *= 1.5;
    return i;
  }

  public static long compound_multiplication_of_a_char_narrows() {
    char c = 'z';
    c *= 700;
    return c;
  }

  public static long compound_addition_of_a_large_float_saturates() {
    int i = 1;
    i += 1e20f;
    short s = 1;
    s += 1e20;
    return i * 7L + s;
  }

  public static long increment_of_a_byte_wraps_around() {
    byte b = 127;
    b++;
    short s = -32768;
    --s;
    char c = 0;
    c--;
    return b * 1_000_000_000L + s * 10_000L + c;
  }

  public static long a_char_is_unsigned() {
    char c = (char) -1;
    return c + 1;
  }

  public static long char_arithmetic_is_int_arithmetic() {
    return letter + 'a' - '0' * letter;
  }

  public static long an_int_cast_to_byte_keeps_the_low_bits() {
    return (byte) (max - 100) + (short) 0x18000 + (char) -2;
  }

  public static long a_long_cast_to_int_keeps_the_low_bits() {
    return (int) (longMin + 0x1_8000_0001L);
  }

  public static long a_byte_cast_to_char_extends_its_sign_first() {
    return (char) small;
  }

  public static long bitwise_operators_extend_the_sign_of_a_byte() {
    return (small | 1) + (small & 0xff) * 1000 + (small ^ -1) + ~small;
  }

  public static long an_int_and_a_long_are_combined_as_longs() {
    return min & 0xffff_ffffL | (long) max << 33;
  }

  public static long exact_addition_traps_on_overflow() {
    return Math.addExact(max, 1);
  }

  public static long exact_long_multiplication_traps_on_overflow() {
    return Math.multiplyExact(longMin, -1L);
  }

  public static long exact_narrowing_traps_on_overflow() {
    return Math.toIntExact(1L << 31);
  }

  public static long floor_division_rounds_down() {
    return Math.floorDiv(-7, zero + 2) * 100 + Math.floorMod(-7, zero + 2) + Math.floorDiv(min, -1);
  }

  public static long floor_division_by_zero_traps() {
    return Math.floorMod(5, zero);
  }

  public static long unsigned_division_treats_minus_one_as_large() {
    return Integer.divideUnsigned(-1, zero + 2) + Integer.remainderUnsigned(-1, 10)
        + Integer.compareUnsigned(-1, 1);
  }

  public static long unsigned_division_by_zero_traps() {
    return Long.divideUnsigned(5, longZero);
  }

  public static long bit_functions_know_zero() {
    return Integer.numberOfLeadingZeros(zero) + Long.numberOfTrailingZeros(longZero) * 100
        + Integer.highestOneBit(zero) + Long.bitCount(-1L - longZero);
  }

  public static long rotation_by_a_negative_distance_turns_the_other_way() {
    return Integer.rotateLeft(0x12345678, zero - 4) + Long.rotateRight(0x123456789L, -9);
  }

  public static long the_absolute_value_of_the_smallest_int_is_negative() {
    return Math.abs(min) + Math.abs(longMin + 1);
  }

  public static long a_clamp_with_bounds_the_wrong_way_round_traps() {
    return Math.clamp(5L, 3 + zero, 1);
  }
}
