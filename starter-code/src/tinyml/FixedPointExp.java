package tinyml;

/**
 * The exponential function with integer instructions only, for numbers that are not positive:
 * SOFTMAX, LOGISTIC and TANH are made of it.
 *
 * <p>A fixed-point number is an int counted in units of a power of two. Q<em>m</em>.<em>n</em> has
 * a sign bit, m bits before the binary point and n after it, so its unit is 2^-n, and m + n = 31.
 * Q0.31 holds -1 to just below 1; {@code Integer.MAX_VALUE} stands for 1 there.
 *
 * <p>Every number splits into {@code x = y - z} with y in [-1/4, 0) and z a multiple of 1/4. A
 * polynomial gives exp(y). The bits of z say which of the powers exp(-1/4), exp(-1/2), exp(-1),
 * exp(-2), ... to multiply it by: one multiplication a bit. All products round as {@link
 * FixedPoint#saturatingRoundingDoublingHighMul} does. Source: gemmlowp, {@code fixedpoint.h};
 * bit-exact with it.
 */
public final class FixedPointExp {
  /** exp(-1/4), exp(-1/2), exp(-1), exp(-2), exp(-4), exp(-8), exp(-16) in Q0.31. */
  private static final int[] POWERS = {
    1_672_461_947, 1_302_514_674, 790_015_084, 290_630_308, 39_332_535, 720_401, 242
  };

  private static final int ONE_EIGHTH = 1 << 28; // in Q0.31, like the two that follow
  private static final int ONE_THIRD = 715_827_883;
  private static final int EXP_MINUS_ONE_EIGHTH = 1_895_147_668;

  private FixedPointExp() {}

  /**
   * exp(x) for x at most 0.
   *
   * @param x at most 0, in Q{@code integerBits}
   * @param integerBits bits before the binary point, 0 .. 5
   * @return in Q0.31
   */
  public static int exp(int x, int integerBits) {
    // TODO lab07-exp
    return 0;
  }

  /**
   * exp(y) for y in [-1/4, 0), both in Q0.31: with t = y + 1/8,
   *
   * <pre>exp(y) = exp(-1/8) * (1 + t + t^2 / 2 + t^3 / 6 + t^4 / 24)</pre>
   */
  private static int expBelowZero(int y) {
    // TODO lab07-exp-polynomial
    return 0;
  }
}
