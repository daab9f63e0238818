package lab01;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 01 asks of {@code QuantizedMultiplier}: a real multiplier as two integers. */
final class QuantizedMultiplierChecks {
  @Check(
      points = 3,
      topic = "multiplier",
      why = "With the fraction at least a half, all 31 bits of the mantissa carry information.",
      help = "0.75 stays as it is; 3 is 0.75 * 2^2; 0.1 is 0.8 * 2^-3. See Math.getExponent.")
  void multiplier_shift_leaves_a_fraction_from_a_half_to_one(
      QuantizationLab lab, RandomGenerator random) {
    Expect.shift(lab, 0.75, 0);
    Expect.shift(lab, 0.5, 0);
    Expect.shift(lab, 1.0, 1);
    Expect.shift(lab, 3.0, 2);
    Expect.shift(lab, 0.1, -3);
    for (int i = 0; i < 30; i++) {
      double real = someMultiplier(random);
      Expect.shift(lab, real, Exact.shift(real));
    }
  }

  @Check(
      points = 4,
      topic = "multiplier",
      why =
          "A mantissa that is one too small makes some products of a layer differ from everyone's.",
      help =
          "The fraction times 2^31, rounded, not cut off. Math.scalb multiplies by powers of two.",
      needs = "multiplier_shift_leaves_a_fraction_from_a_half_to_one")
  void multiplier_mantissa_is_the_fraction_rounded_to_31_bits(
      QuantizationLab lab, RandomGenerator random) {
    Expect.mantissa(lab, 0.75, 1_610_612_736);
    Expect.mantissa(lab, 1.0, 1 << 30);
    Expect.mantissa(lab, 0.1, 1_717_986_918); // 0.8 * 2^31 is 1717986918.4
    Expect.mantissa(lab, 0.3, 1_288_490_189); // 0.6 * 2^31 is 1288490188.8
    for (int i = 0; i < 30; i++) {
      double real = someMultiplier(random);
      Expect.mantissa(lab, real, Exact.mantissa(real));
    }
  }

  @Check(
      points = 3,
      topic = "multiplier",
      why = "0.99999999999 rounds up to 2^31, which is one more than an int can hold.",
      help = "When the rounded mantissa is 2^31, halve it and make the shift one larger.",
      needs = "multiplier_mantissa_is_the_fraction_rounded_to_31_bits")
  void multiplier_mantissa_never_reaches_2_to_the_31(QuantizationLab lab) {
    for (int exponent = -20; exponent <= 4; exponent += 4) {
      double real = Math.nextDown(Math.scalb(1.0, exponent));
      Expect.mantissa(lab, real, 1 << 30);
      Expect.shift(lab, real, exponent + 1);
    }
  }

  @Check(
      points = 2,
      topic = "multiplier",
      why = "Shifts below -31 cannot be executed: every int times such a number rounds to 0.",
      help = "A shift below -31, and a multiplier of 0, give mantissa 0 and shift 0.",
      needs = "multiplier_mantissa_is_the_fraction_rounded_to_31_bits")
  void multiplier_too_small_becomes_zero(QuantizationLab lab) {
    for (double real : new double[] {0, 0x1.8p-33, 1e-12, 1e-300, Double.MIN_VALUE}) {
      Expect.mantissa(lab, real, 0);
      Expect.shift(lab, real, 0);
    }
  }

  @Check(
      points = 2,
      topic = "multiplier",
      why = "The border is decided after rounding, because rounding may still raise the shift.",
      help = "2^-32 * 0.9999999999 has shift -32 before its mantissa is rounded, and -31 after.",
      needs = {
        "multiplier_mantissa_never_reaches_2_to_the_31",
        "multiplier_too_small_becomes_zero"
      })
  void multiplier_just_large_enough_is_kept(QuantizationLab lab) {
    for (double real : new double[] {0x1p-32, Math.nextDown(0x1p-32)}) {
      Expect.mantissa(lab, real, 1 << 30);
      Expect.shift(lab, real, -31);
    }
  }

  /** Never so close to a power of two that its mantissa would round up to 2^31. */
  private static double someMultiplier(RandomGenerator random) {
    return Math.scalb(random.nextDouble(1, 1.999), random.nextInt(-20, 6));
  }
}
