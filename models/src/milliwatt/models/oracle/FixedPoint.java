package milliwatt.models.oracle;

import java.math.BigInteger;

/**
 * Exponential and reciprocal in 32-bit fixed point, as SOFTMAX, LOGISTIC and TANH use them. A
 * number with {@code n} bits before the point, "Qn", is a whole number that counts units of 2^(n -
 * 31).
 *
 * <p>The constants are the reals named beside them, in Q0 or Q2. Source of the rules: gemmlowp,
 * "fixed-point arithmetic". Everything is done in wide integers; what would saturate is clamped.
 */
final class FixedPoint {

  private static final Bounds INT32 = new Bounds(Integer.MIN_VALUE, Integer.MAX_VALUE);

  /** 1 in Q0, as near as it comes. */
  static final long ONE = Integer.MAX_VALUE;

  private static final long EXP_MINUS_EIGHTH = 1895147668;
  private static final long THIRD = 715827883;

  /** 48/17 and -32/17 in Q2: where Newton's method begins. */
  private static final long FIRST_GUESS = 1515870810;

  private static final long FIRST_SLOPE = -1010580540;

  /** exp(-2^(i - 2)) in Q0. */
  private static final long[] EXP_MINUS_POWER = {
    1672461947, 1302514674, 790015084, 290630308, 39332535, 720401, 242
  };

  private FixedPoint() {}

  /** Of a Qa and a Qb, in Q(a + b); ties up. */
  static long times(long a, long b) {
    BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    return INT32.clamp(Rounding.up(product, 31).longValueExact());
  }

  /** Ties away from zero. */
  static long divideByPowerOfTwo(long value, int bits) {
    return Rounding.awayFromZero(BigInteger.valueOf(value), bits).longValueExact();
  }

  private static long shiftLeft(long value, int bits) {
    return INT32.clamp(value << bits);
  }

  /**
   * e^x in Q0.
   *
   * @param x 0 or less, with {@code integerBits} bits before the point
   */
  static long exp(long x, int integerBits) {
    if (x == 0) {
      return ONE;
    }
    int fractionBits = 31 - integerBits;
    long quarter = 1L << (fractionBits - 2);
    long rest = Math.floorMod(x, quarter) - quarter; // -1/4 or more, less than 0
    long result = expOfLessThanAQuarter(shiftLeft(rest, integerBits));
    long powers = rest - x; // whole quarters
    for (int i = 0; i < EXP_MINUS_POWER.length; i++) {
      int exponent = i - 2;
      if (exponent < integerBits && (powers >> (fractionBits + exponent) & 1) == 1) {
        result = times(result, EXP_MINUS_POWER[i]);
      }
    }
    return result;
  }

  /** e^x for -1/4 <= x < 0, in Q0: the series of e^(x + 1/8) up to the fourth power. */
  private static long expOfLessThanAQuarter(long x) {
    long y = x + (1L << 28);
    long y2 = times(y, y);
    long y3 = times(y2, y);
    long quarterOfY4 = divideByPowerOfTwo(times(y2, y2), 2);
    long tail = divideByPowerOfTwo(times(quarterOfY4 + y3, THIRD) + y2, 1);
    return EXP_MINUS_EIGHTH + times(EXP_MINUS_EIGHTH, y + tail);
  }

  /** 1 / (1 + x) in Q0, for x of 0 to 1 in Q0. */
  static long oneOverOnePlus(long x) {
    return shiftLeft(reciprocalOfHalfOfOnePlus(x), 1);
  }

  /** (1 - x) / (1 + x) in Q0, for x of 0 to 1 in Q0. */
  static long oneMinusOverOnePlus(long x) {
    return shiftLeft(reciprocalOfHalfOfOnePlus(x) - (1L << 29), 2);
  }

  /** 2 / (1 + x) in Q2, by three steps of Newton's method. */
  private static long reciprocalOfHalfOfOnePlus(long x) {
    long half = (x + ONE + 1) / 2;
    long guess = FIRST_GUESS + times(half, FIRST_SLOPE);
    for (int step = 0; step < 3; step++) {
      long error = (1L << 29) - times(half, guess);
      guess += shiftLeft(times(guess, error), 2);
    }
    return guess;
  }
}
