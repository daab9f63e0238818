package lab01;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/**
 * What lab 01 asks of {@code FixedPoint}, and at last of all classes together. Expected values come
 * from {@link Exact} or {@link TfliteGolden}.
 */
final class FixedPointChecks {
  private static final int MIN = Integer.MIN_VALUE;
  private static final int MAX = Integer.MAX_VALUE;

  @Check(
      points = 3,
      topic = "high-mul",
      why =
          "This product is the heart of every int8 kernel: once for each number a layer puts out.",
      help = "The product of two ints needs a long; add half of 2^31 before you shift right by 31.")
  void high_mul_is_the_rounded_product(QuantizationLab lab, RandomGenerator random) {
    Expect.highMul(lab, 1 << 30, 1 << 30, 1 << 29); // 0.5 * 0.5 = 0.25
    Expect.highMul(lab, 1_000, 1_610_612_736, 750); // 1000 * 0.75
    Expect.highMul(lab, 3, 1_288_490_189, 2); // 3 * 0.6 is 1.8
    for (int i = 0; i < 30; i++) {
      int a = random.nextInt(MAX) >> random.nextInt(31);
      int b = random.nextInt(1 << 30, MAX);
      Expect.highMul(lab, a, b, Exact.highMul(a, b));
    }
  }

  @Check(
      points = 3,
      topic = "high-mul",
      why = "Half of all sums are negative, and there rounding is easy to get wrong by one.",
      help = "A right shift rounds down, a division rounds towards zero: they differ below zero.",
      needs = "high_mul_is_the_rounded_product")
  void high_mul_rounds_negative_products_to_the_nearest(
      QuantizationLab lab, RandomGenerator random) {
    Expect.highMul(lab, -3, 1_288_490_189, -2); // -1.8
    Expect.highMul(lab, -2, 1_288_490_189, -1); // -1.2
    for (int i = 0; i < 30; i++) {
      int a = -random.nextInt(MAX) >> random.nextInt(31);
      int b = random.nextInt(1 << 30, MAX) | 1; // odd: no product is a tie
      Expect.highMul(lab, a, b, Exact.highMul(a, b));
    }
  }

  @Check(
      points = 3,
      topic = "high-mul",
      why = "This rounding sends ties up, unlike the next one; mixing them up changes bytes.",
      help = "-0.5 becomes 0 and -1.5 becomes -1 here: add 2^30 whatever the sign of the product.",
      needs = "high_mul_rounds_negative_products_to_the_nearest")
  void high_mul_rounds_ties_up(QuantizationLab lab) {
    int half = 1 << 30;
    Expect.highMul(lab, 1, half, 1);
    Expect.highMul(lab, -1, half, 0);
    Expect.highMul(lab, 3, half, 2);
    Expect.highMul(lab, -3, half, -1);
    Expect.highMul(lab, half, -5, -2);
    Expect.highMul(lab, -(half + 1), half, -(1 << 29));
  }

  @Check(
      points = 2,
      topic = "high-mul",
      why = "-1 * -1 is 1, the one fraction that 31 bits cannot hold; it must not come out as -1.",
      help = "Which two ints have the product 2^62? Answer 2147483647 for them.",
      needs = "high_mul_rounds_negative_products_to_the_nearest")
  void high_mul_saturates_the_one_product_that_does_not_fit(QuantizationLab lab) {
    Expect.highMul(lab, MIN, MIN, MAX);
    Expect.highMul(lab, MIN, MIN + 1, MAX);
    Expect.highMul(lab, MIN, MAX, MIN + 1);
    Expect.highMul(lab, MIN, 1 << 30, -(1 << 30));
  }

  @Check(
      points = 4,
      topic = "rounding-divide",
      why = "A plain shift rounds down, always; over a whole network that adds up to a drift.",
      help = "The dropped bits tell how far the shift rounded down: more than half means one up.")
  void rounding_divide_finds_the_nearest(QuantizationLab lab, RandomGenerator random) {
    Expect.divided(lab, 7, 2, 2);
    Expect.divided(lab, 5, 2, 1);
    Expect.divided(lab, -7, 2, -2);
    Expect.divided(lab, -5, 2, -1);
    for (int i = 0; i < 40; i++) {
      int exponent = random.nextInt(2, 25);
      int nearest = random.nextInt(-50, 51);
      // At most a quarter of a step away, so never a tie.
      int reach = 1 << (exponent - 2);
      int value = (nearest << exponent) + random.nextInt(-reach, reach + 1);
      Expect.divided(lab, value, exponent, nearest);
    }
  }

  @Check(
      points = 3,
      topic = "rounding-divide",
      why = "TensorFlow Lite's second rounding treats both signs alike: ties go away from zero.",
      help = "5 / 2 is 3 and -5 / 2 is -3. For a negative value, a tie must not be lifted up.",
      needs = "rounding_divide_finds_the_nearest")
  void rounding_divide_rounds_ties_away_from_zero(QuantizationLab lab) {
    for (int exponent = 1; exponent <= 20; exponent++) {
      for (int odd : new int[] {1, 5, -1, -3}) { // odd halves: ties
        int value = odd << (exponent - 1);
        Expect.divided(lab, value, exponent, Exact.divided(value, exponent));
      }
    }
  }

  @Check(
      points = 2,
      topic = "rounding-divide",
      why =
          "Exponent 0 is a multiplier from 0.5 to 1, and large values leave no room to add a half.",
      help = "Try exponent 0: is anything dropped? And 2147483647 + 1, which is no int.",
      needs = "rounding_divide_finds_the_nearest")
  void rounding_divide_holds_at_the_extremes(QuantizationLab lab) {
    for (int value : new int[] {MIN, MIN + 1, -1, 0, 1, MAX - 1, MAX}) {
      Expect.divided(lab, value, 0, value);
      // Exponent 1 makes ties of half of these; 2 and up are settled by size alone.
      Expect.divided(lab, value & ~1, 1, (value & ~1) / 2);
      Expect.divided(lab, value & ~3 | 1, 2, Exact.divided(value & ~3 | 1, 2));
    }
    Expect.divided(lab, MAX, 30, 2);
    Expect.divided(lab, MAX, 31, 1);
    Expect.divided(lab, MIN, 31, -1);
    Expect.divided(lab, 12_345, 31, 0);
  }

  @Check(
      points = 6,
      topic = "multiply",
      why =
          "TensorFlow Lite rounds twice; rounding once is more exact, and wrong: 11 of 32 answers of a real net change.",
      help = "Use your own high multiply first, then your rounding divide; nothing in between.",
      needs = {"high_mul_rounds_ties_up", "rounding_divide_rounds_ties_away_from_zero"})
  void multiply_rounds_twice(QuantizationLab lab, RandomGenerator random) {
    Expect.multiplied(lab, 1_000, 1_610_612_736, -2, 188); // 750 / 4 is 187.5
    Expect.multiplied(lab, 1, 1_932_735_283, -1, 1); // 0.9 -> 1, then 0.5 -> 1; 0.45 would be 0
    Expect.multiplied(lab, -1, 1_932_735_283, -1, -1);
    for (int i = 0; i < 60; i++) {
      int shift = random.nextInt(-10, 1);
      int value = random.nextInt(-100_000, 100_001);
      int mantissa = random.nextInt(1 << 30, MAX);
      Expect.multiplied(lab, value, mantissa, shift, Exact.multiplied(value, mantissa, shift));
    }
  }

  @Check(
      points = 4,
      topic = "multiply",
      why = "Multipliers above 1 occur in additions and the softmax; shifted late, they lose bits.",
      help = "A positive shift is made before the multiplication, while no bit has been dropped.",
      needs = {"high_mul_rounds_ties_up", "rounding_divide_holds_at_the_extremes"})
  void multiply_shifts_left_before_it_multiplies(QuantizationLab lab, RandomGenerator random) {
    Expect.multiplied(lab, 1, 1_288_490_189, 3, 5); // 4.8; shifted late: 0.6 -> 1, times 8 is 8
    for (int i = 0; i < 40; i++) {
      int shift = random.nextInt(1, 16);
      int value = random.nextInt(-0x7fff, 0x8000);
      int mantissa = random.nextInt(1 << 30, MAX);
      Expect.multiplied(lab, value, mantissa, shift, Exact.multiplied(value, mantissa, shift));
    }
  }

  @Check(
      points = 5,
      topic = "multiply",
      why =
          "All your parts together do what TensorFlow Lite's QUANTIZE operator does, byte for byte.",
      help = "Each part passes alone, so compare the multiplier here with the one you expect.",
      needs = {
        "multiplier_mantissa_is_the_fraction_rounded_to_31_bits",
        "multiply_rounds_twice",
        "multiply_shifts_left_before_it_multiplies"
      })
  void the_parts_together_rescale_bytes_as_tensorflow_lite_does(QuantizationLab lab) {
    Expect.rescaled(lab, -128, 0.05f, -10, 0.13f, 6, TfliteGolden.COARSER);
    Expect.rescaled(lab, -72, 0.3f, 0, 0.17f, -9, TfliteGolden.FINER);
  }
}
