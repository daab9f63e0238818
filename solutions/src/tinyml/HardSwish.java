package tinyml;

/**
 * HARD_SWISH on signed bytes:
 *
 * <pre>output = input * min(1, max(0, (input + 3) / 6))</pre>
 *
 * <p>Every number here is a 16-bit fraction, an integer -32768 .. 32767 in units of 2^-15, and the
 * product of two is {@code a * b / 2^15}, rounded to the nearest with ties up.
 *
 * <ol>
 *   <li>The steps are shifted left by 7, which uses the 16 bits well: {@code x = steps * 128}, with
 *       scale {@code scale_in / 128}.
 *   <li>x times the mantissa of {@code scale_in / 128 / scale_out} is the input as it will be
 *       output, but for the shift.
 *   <li>x times the multiplier of {@code scale_in / 128 / (3 / 32768)}, saturated, is input / 3
 *       limited to -1 .. 1: the <em>gate</em>. One left shift is kept until after the
 *       multiplication, all others are made before it; a right shift comes last, ties away from
 *       zero. Then {@code (gate + 1) / 2}, rounded down, lies between 0 and 1.
 *   <li>The product of the two is, unlike all others, rounded towards zero. The shift of the second
 *       step follows, ties away from zero; then zero point and saturation.
 * </ol>
 *
 * <p>The multipliers are quotients of floats, their mantissas rounded to 16 bits. Source:
 * TensorFlow Lite's reference kernel; bit-exact with it.
 */
public final class HardSwish extends UnaryKernel {
  private static final int LEFT_SHIFT = 7;
  private static final float GATE_SCALE = 3f / 32768;

  /** More would shift every number but 0 out of its 16 bits. */
  private static final int MOST_SHIFT = 16;

  private final short outputMantissa;
  private final short gateMantissa;

  /** At most 0. */
  private final byte outputShift;

  /** -31 .. 16. */
  private final byte gateShift;

  /**
   * Prepares the operator; see {@link UnaryKernel}.
   *
   * @throws ModelError if a tensor is different, or the output's scale is too small for that of the
   *     input
   */
  public HardSwish(Tensor input, Tensor output) {
    super(input, output);
    float scale = input.scale(0) * (1f / (1 << LEFT_SHIFT));
    QuantizedMultiplier outputMultiplier = multiplier(scale / output.scale(0));
    if (outputMultiplier.shift > 0) {
      throw new ModelError("HARD_SWISH has an output scale below a 128th of its input scale");
    }
    outputMantissa = to16Bits(outputMultiplier.mantissa);
    outputShift = (byte) outputMultiplier.shift;
    // From 2^10 on, every number but 0 is saturated; the limit makes a multiplier of any quotient.
    QuantizedMultiplier gateMultiplier = multiplier(Math.min(1 << 29, scale / GATE_SCALE));
    gateMantissa = to16Bits(gateMultiplier.mantissa);
    gateShift = (byte) Math.min(MOST_SHIFT, gateMultiplier.shift);
  }

  // tag::hard-swish[]
  @Override
  protected int apply(int steps) {
    int x = steps << LEFT_SHIFT;
    int gate = (gate(x) + 32768) >> 1;
    int product = gate * times(x, outputMantissa) / 32768;
    return FixedPoint.roundingDivideByPowerOfTwo(product, -outputShift);
  }

  /** input / 3, limited to -1 .. 1. */
  private int gate(int x) {
    if (gateShift <= 0) {
      return FixedPoint.roundingDivideByPowerOfTwo(times(x, gateMantissa), -gateShift);
    }
    int shifted = saturate(x << (gateShift - 1));
    return saturate(times(shifted, gateMantissa) << 1);
  }

  /** The product of two 16-bit fractions. */
  private static int times(int a, int b) {
    return (a * b + (1 << 14)) >> 15;
  }

  // end::hard-swish[]

  /** The nearest number that fits in 16 bits. */
  private static int saturate(int value) {
    return Math.clamp(value, Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /** A mantissa in units of 2^-31 as one in units of 2^-15, rounded to the nearest. */
  private static short to16Bits(int mantissa) {
    return (short) saturate((int) ((mantissa + (1L << 15)) >> 16));
  }
}
