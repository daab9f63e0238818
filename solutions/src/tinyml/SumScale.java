package tinyml;

/**
 * What two inputs of different scales are brought to before they can be added or subtracted.
 *
 * <p>The unit of the sum is chosen so that nothing is lost and nothing overflows: 2^-20 of twice
 * the larger scale. A number of steps is shifted left by 20, then multiplied by {@code scale / (2 *
 * larger scale)}, which is at most 1/2. The sum goes to the output's scale by {@code 2 * larger
 * scale / (2^20 * scale_out)}. Each of the three products is rounded twice, see {@link
 * FixedPoint#multiplyByQuantizedMultiplier}. Source: TensorFlow Lite's reference kernels; bit-exact
 * with them.
 */
final class SumScale {
  private static final int LEFT_SHIFT = 20;

  private final int mantissa1;
  private final int mantissa2;
  private final int outputMantissa;
  private final byte shift1;
  private final byte shift2;
  private final byte outputShift;

  /**
   * @param real1 what the first input is multiplied by
   * @param real2 what the second input is multiplied by
   * @param realOutput what the sum is multiplied by
   * @throws ModelError unless {@code realOutput} is less than 1
   */
  private SumScale(double real1, double real2, double realOutput) {
    // The comparison is false for NaN, too.
    if (!(realOutput < 1)) {
      throw new ModelError("the scales around an operator differ by more than a factor of 2^19");
    }
    QuantizedMultiplier multiplier1 = QuantizedMultiplier.of(real1);
    QuantizedMultiplier multiplier2 = QuantizedMultiplier.of(real2);
    QuantizedMultiplier outputMultiplier = QuantizedMultiplier.of(realOutput);
    mantissa1 = multiplier1.mantissa;
    mantissa2 = multiplier2.mantissa;
    outputMantissa = outputMultiplier.mantissa;
    shift1 = (byte) multiplier1.shift;
    shift2 = (byte) multiplier2.shift;
    outputShift = (byte) outputMultiplier.shift;
  }

  // tag::sum-scale[]
  /** The multipliers computed in double, as for ADD. */
  static SumScale inDouble(Tensor input1, Tensor input2, Tensor output) {
    // tag::lab07-sum-scale[]
    double twice = 2.0 * Math.max(input1.scale(0), input2.scale(0));
    return new SumScale(
        input1.scale(0) / twice,
        input2.scale(0) / twice,
        twice / ((1 << LEFT_SHIFT) * (double) output.scale(0)));
    // end::lab07-sum-scale[] return new SumScale(0, 0, 0);
  }

  /** The multipliers computed in float, as for SUB. */
  static SumScale inFloat(Tensor input1, Tensor input2, Tensor output) {
    // tag::lab07-sum-scale-float[]
    float twice = 2f * Math.max(input1.scale(0), input2.scale(0));
    return new SumScale(
        input1.scale(0) / twice,
        input2.scale(0) / twice,
        twice / ((1 << LEFT_SHIFT) * output.scale(0)));
    // end::lab07-sum-scale-float[] return new SumScale(0, 0, 0);
  }

  /** Steps of the first input in the common unit. */
  int first(int steps) {
    // tag::lab07-first[]
    return FixedPoint.multiplyByQuantizedMultiplier(steps << LEFT_SHIFT, mantissa1, shift1);
    // end::lab07-first[] return steps;
  }

  /** Steps of the second input in the common unit. */
  int second(int steps) {
    // tag::lab07-second[]
    return FixedPoint.multiplyByQuantizedMultiplier(steps << LEFT_SHIFT, mantissa2, shift2);
    // end::lab07-second[] return steps;
  }

  /** A sum in the common unit as steps of the output. */
  int output(int sum) {
    // tag::lab07-output[]
    return FixedPoint.multiplyByQuantizedMultiplier(sum, outputMantissa, outputShift);
    // end::lab07-output[] return sum;
  }
  // end::sum-scale[]
}
