package tinyml;

/**
 * SOFTMAX on signed bytes: turns the numbers along the last axis into shares of 1.
 *
 * <pre>output[c] = exp(beta * input[c]) / sum over d of exp(beta * input[d])</pre>
 *
 * <p>Nothing changes if the greatest input is first subtracted from all, and then no exponent is
 * positive and no power above 1. In fixed point (see {@link FixedPointExp}), with {@code difference
 * = q - greatest q}:
 *
 * <ol>
 *   <li>{@code beta * scale * difference} is computed in Q5.26, by one rounding multiplication.
 *       Where it is below -31 or so ({@code difference < leastDifference}), the power counts as 0;
 *   <li>the powers, in Q0.31, are each rounded to Q12.19 and added;
 *   <li>the sum, shifted to lie between 1 and 2, is inverted by {@link Reciprocal};
 *   <li>power times inverse is rounded to a multiple of 1/256, ties away from zero, and 128 is
 *       taken off: the output has scale 1/256 and zero point -128, for any model.
 * </ol>
 *
 * <p>Source: TensorFlow Lite's reference kernel; bit-exact with it.
 */
public final class Softmax extends Kernel {
  /** Bits before the binary point of a scaled difference. */
  private static final int DIFFERENCE_BITS = 5;

  /** Bits before the binary point of the sum. */
  private static final int SUM_BITS = 12;

  /** Each may add 1 to the sum, which is below 2^12. */
  private static final int MOST_DEPTH = 4095;

  /** The output counts in steps of 2^-8. */
  private static final int OUTPUT_BITS = 8;

  /** The greatest multiplier: what does not fit would make all differences but 0 too low anyway. */
  private static final double GREATEST = Integer.MAX_VALUE;

  private final Tensor input;
  private final Tensor output;
  private final int depth;
  private final int mantissa;
  private final byte shift;

  /** The difference below which a power counts as 0; at most 0. */
  private final int leastDifference;

  /**
   * Prepares the operator.
   *
   * @param input int8, one scale, at least 1 axis; at most 4095 elements along the last one
   * @param output int8, the input's elements, scale 1/256, zero point -128
   * @param beta makes differences larger; {@code beta * scale} is greater than 2^-26
   * @throws ModelError if a tensor or {@code beta} is different
   */
  public Softmax(Tensor input, Tensor output, float beta) {
    this.input = input;
    this.output = output;
    requireType(input, TensorType.INT8);
    requireType(output, TensorType.INT8);
    requireOneScale(input);
    requireSameElements(input, output);
    requireSteps(output, 1 << OUTPUT_BITS, Byte.MIN_VALUE);
    depth = input.rank() == 0 ? 0 : input.dimension(input.rank() - 1);
    if (depth < 1 || depth > MOST_DEPTH) {
      throw new ModelError("SOFTMAX takes 1 to %d numbers, not %d", MOST_DEPTH, depth);
    }
    QuantizedMultiplier multiplier = differenceMultiplier(beta);
    mantissa = multiplier.mantissa;
    shift = (byte) multiplier.shift;
    leastDifference = -(int) Math.scalb(31.0, 31 - DIFFERENCE_BITS - multiplier.shift);
  }

  /** What takes a difference to Q5.26. */
  private QuantizedMultiplier differenceMultiplier(float beta) {
    // TODO lab07-softmax-multiplier
    return QuantizedMultiplier.of(beta);
  }

  @Override
  public void invoke() {
    for (int row = 0; row < input.bytes; row += depth) {
      softmax(input.offset + row, output.offset + row, depth);
    }
  }

  /**
   * The shares of one row.
   *
   * @param in where in the input's data it begins
   * @param out where in the output's data it begins
   */
  private void softmax(int in, int out, int depth) {
    // TODO lab07-softmax
  }

  /** exp(beta * scale * difference) in Q0.31; 0 where the difference is too low to matter. */
  private int power(int difference) {
    // TODO lab07-softmax-power
    return 0;
  }
}
