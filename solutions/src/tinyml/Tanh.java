package tinyml;

/**
 * TANH on signed bytes: takes any number to one between -1 and 1.
 *
 * <pre>output = (1 - exp(-2 * input)) / (1 + exp(-2 * input))</pre>
 *
 * <p>With e for the power, this is {@code 2 / (1 + e) - 1}. {@link FixedPointExp} knows no positive
 * exponents, so it is computed for the number's magnitude, and {@code tanh(-x) = -tanh(x)} does the
 * rest. 0 is 0 exactly. All else, see {@link Sigmoid}.
 */
public final class Tanh extends Sigmoid {
  /**
   * Prepares the operator.
   *
   * @param input int8, one scale
   * @param output int8, scale 1/128, zero point 0, as many elements as {@code input}
   * @throws ModelError if a tensor is different
   */
  public Tanh(Tensor input, Tensor output) {
    super(input, output, 7, 0);
  }

  // tag::tanh[]
  @Override
  protected int function(int x) {
    // tag::lab07-tanh[]
    if (x == 0) {
      return 0;
    }
    // Twice a number is the same int with one more bit before the point.
    int power = FixedPointExp.exp(-Math.abs(x), INPUT_BITS + 1);
    long ofMagnitude = 4L * (Reciprocal.twoOverOnePlus(power) - Reciprocal.ONE);
    int limited = (int) Math.min(ofMagnitude, Integer.MAX_VALUE);
    return x > 0 ? limited : -limited;
    // end::lab07-tanh[] return 0;
  }
  // end::tanh[]
}
