package tinyml;

/**
 * LOGISTIC on signed bytes: takes any number to one between 0 and 1.
 *
 * <pre>output = 1 / (1 + exp(-input))</pre>
 *
 * <p>{@link FixedPointExp} knows no positive exponents, so it is computed for the negative of the
 * number's magnitude, and {@code logistic(-x) = 1 - logistic(x)} does the rest. 0 is 1/2 exactly.
 * All else, see {@link Sigmoid}.
 */
public final class Logistic extends Sigmoid {
  private static final int ONE_HALF = 1 << 30; // in Q0.31

  /**
   * Prepares the operator.
   *
   * @param input int8, one scale
   * @param output int8, scale 1/256, zero point -128, as many elements as {@code input}
   * @throws ModelError if a tensor is different
   */
  public Logistic(Tensor input, Tensor output) {
    super(input, output, 8, -128);
  }

  // tag::logistic[]
  @Override
  protected int function(int x) {
    // tag::lab07-logistic[]
    if (x == 0) {
      return ONE_HALF;
    }
    int ofMagnitude = Reciprocal.oneOverOnePlus(FixedPointExp.exp(-Math.abs(x), INPUT_BITS));
    return x > 0 ? ofMagnitude : Integer.MAX_VALUE - ofMagnitude;
    // end::lab07-logistic[] return 0;
  }
  // end::logistic[]
}
