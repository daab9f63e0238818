package tinyml;

/**
 * Division by a number between 1 and 2 with integer instructions only, for processors that have
 * none to divide with: Newton's method finds 1 / d as the zero of {@code f(x) = 1 / x - d}. Each
 * step
 *
 * <pre>x = x + x * (1 - d * x)</pre>
 *
 * <p>doubles the number of correct bits. With d halved into [1/2, 1], the straight line {@code
 * 48/17 - 32/17 * d} is a first guess that is wrong by a 17th at most, and three steps from there
 * are enough for 31 bits. For fixed-point numbers see {@link FixedPointExp}. Source: gemmlowp,
 * {@code fixedpoint.h}; bit-exact with it.
 */
public final class Reciprocal {
  /** 1 in Q2.29, the format of the guesses: they go up to 2. */
  public static final int ONE = 1 << 29;

  private static final int GUESS_AT_ZERO = 1_515_870_810; // 48/17 in Q2.29
  private static final int GUESS_SLOPE = -1_010_580_540; // -32/17 in Q2.29
  private static final int STEPS = 3;

  private Reciprocal() {}

  // tag::reciprocal[]
  /**
   * 2 / (1 + x).
   *
   * @param x 0 to 1 in Q0.31
   * @return in Q2.29
   */
  public static int twoOverOnePlus(int x) {
    // tag::lab07-reciprocal[]
    // (1 + x) / 2, rounded up on a tie; the sum does not fit in an int.
    int half = (int) (((long) x + Integer.MAX_VALUE + 1) / 2);
    int guess = GUESS_AT_ZERO + FixedPoint.saturatingRoundingDoublingHighMul(half, GUESS_SLOPE);
    for (int i = 0; i < STEPS; i++) {
      int error = ONE - FixedPoint.saturatingRoundingDoublingHighMul(half, guess);
      // A product of two numbers in Q2.29 is in Q4.27.
      guess = guess + (FixedPoint.saturatingRoundingDoublingHighMul(guess, error) << 2);
    }
    return guess;
    // end::lab07-reciprocal[] return ONE;
  }

  /**
   * 1 / (1 + x).
   *
   * @param x 0 to 1 in Q0.31
   * @return in Q0.31
   */
  public static int oneOverOnePlus(int x) {
    // tag::lab07-one-over-one-plus[]
    // The half of a number in Q2.29 is the same int in Q1.30.
    return (int) Math.min(2L * twoOverOnePlus(x), Integer.MAX_VALUE);
    // end::lab07-one-over-one-plus[] return 0;
  }
  // end::reciprocal[]
}
