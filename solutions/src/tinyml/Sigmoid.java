package tinyml;

/**
 * LOGISTIC or TANH: an S-shaped function on signed bytes, in fixed point, see {@link
 * FixedPointExp}.
 *
 * <ol>
 *   <li>{@code scale_in * steps} is computed in Q4.27, by one multiplication. Beyond 15 the
 *       function has reached its end, so {@code steps} of the <em>radius</em> or more give the
 *       greatest byte, and those of minus the radius or less the least. The radius is {@code 15 /
 *       s} rounded down, where s is the least power of two above {@code scale_in};
 *   <li>the function is computed in Q0.31;
 *   <li>the result is rounded to the output's steps, ties away from zero, and saturated.
 * </ol>
 *
 * <p>Source: TensorFlow Lite's reference kernels; bit-exact with them.
 */
abstract class Sigmoid extends UnaryKernel {
  /** Bits before the binary point of what the function is applied to. */
  protected static final int INPUT_BITS = 4;

  /** Certain to be beyond the ends of the output's bytes. */
  private static final int BEYOND = 256;

  private final int mantissa;
  private final byte shift;

  /** Binary digits of the output behind the point: its scale is 2^-outputBits. */
  private final byte outputBits;

  /** 0 .. 256. */
  private final short radius;

  /**
   * Prepares the walk.
   *
   * @param input int8, one scale
   * @param output int8, scale 2^-outputBits, as many elements as {@code input}
   * @param zeroPoint the output's zero point
   * @throws ModelError if a tensor is different
   */
  Sigmoid(Tensor input, Tensor output, int outputBits, int zeroPoint) {
    super(input, output);
    requireSteps(output, 1 << outputBits, zeroPoint);
    this.outputBits = (byte) outputBits;
    double real = Math.scalb((double) input.scale(0), 31 - INPUT_BITS);
    // No byte is more than 255 steps from the zero point; and where the radius is 1 or 0, the
    // multiplier does not matter.
    int exponent = Math.getExponent(real) + 1;
    radius = (short) Math.min(BEYOND, Math.scalb(15.0, 31 - INPUT_BITS - exponent));
    QuantizedMultiplier multiplier = QuantizedMultiplier.of(Math.min(real, 1 << 29));
    mantissa = multiplier.mantissa;
    shift = (byte) multiplier.shift;
  }

  // tag::sigmoid[]
  @Override
  protected final int apply(int steps) {
    // tag::lab07-sigmoid[]
    if (steps <= -radius) {
      return -BEYOND;
    }
    if (steps >= radius) {
      return BEYOND;
    }
    int x = FixedPoint.multiplyByQuantizedMultiplier(steps, mantissa, shift);
    return FixedPoint.roundingDivideByPowerOfTwo(function(x), 31 - outputBits);
    // end::lab07-sigmoid[] return steps;
  }

  /**
   * The function itself.
   *
   * @param x in Q4.27, -15 .. 15
   * @return in Q0.31
   */
  protected abstract int function(int x);
  // end::sigmoid[]
}
