package lab01;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/**
 * What lab 01 asks of {@code Quantization}, {@code QuantizationParameters}, {@code
 * QuantizedMultiplier} and {@code FixedPoint}. Expected values come from {@link Exact} or {@link
 * TfliteGolden}.
 */
final class QuantizationChecks {
  private static final int MIN = Integer.MIN_VALUE;
  private static final int MAX = Integer.MAX_VALUE;

  // ---- quantize and dequantize

  @Check(
      points = 6,
      topic = "quantize",
      why = "Choosing the nearest of 256 values keeps the error of every number below half a step.",
      help = "Divide by the scale, round to the nearest integer, then add the zero point.")
  void quantize_finds_the_nearest_step(QuantizationLab lab, RandomGenerator random) {
    Expect.quantized(lab, 1.2f, 0.5f, 10, 12); // 2.4 steps above the zero point
    Expect.quantized(lab, -1.3f, 0.5f, 10, 7); // 2.6 steps below it
    for (int i = 0; i < 40; i++) {
      int zeroPoint = random.nextInt(-100, 101);
      int lowest = Math.max(-120, -127 - zeroPoint);
      int highest = Math.min(120, 126 - zeroPoint);
      // Not near a tie: those have a check of their own.
      float steps = random.nextInt(lowest, highest + 1) + random.nextFloat(-0.4f, 0.4f);
      float scale = someScale(random);
      float real = steps * scale;
      Expect.quantized(lab, real, scale, zeroPoint, Exact.quantized(real, scale, zeroPoint));
    }
  }

  @Check(
      points = 5,
      topic = "ties",
      why =
          "A tie rounded differently from TensorFlow Lite changes a byte, and then all that follow.",
      help = "Java's Math.round sends -2.5 to -2, and Math.rint sends it to -2 too. We want -3.",
      needs = "quantize_finds_the_nearest_step")
  void quantize_rounds_ties_away_from_zero(QuantizationLab lab) {
    Expect.quantized(lab, 2.5f, 1f, 0, 3);
    Expect.quantized(lab, -2.5f, 1f, 0, -3);
    Expect.quarters(lab, 1f, 0, TfliteGolden.QUARTERS_SCALE_ONE);
    Expect.quarters(lab, 0.5f, 3, TfliteGolden.QUARTERS_SCALE_HALF);
  }

  @Check(
      points = 2,
      topic = "ties",
      why =
          "0.49999997 + 0.5 is 1.0 in float arithmetic, so adding a half and truncating rounds it up.",
      help = "Let Math.round do the rounding of a number that is not negative; it is exact.",
      needs = "quantize_rounds_ties_away_from_zero")
  void quantize_rounds_down_just_below_a_tie(QuantizationLab lab) {
    float below = Math.nextDown(0.5f);
    Expect.quantized(lab, below, 1f, 0, 0);
    Expect.quantized(lab, -below, 1f, 0, 0);
    Expect.quantized(lab, below, 1f, 64, 64);
  }

  @Check(
      points = 3,
      topic = "ties",
      why =
          "TensorFlow Lite divides as floats; a division in double lands on the other side of ties.",
      help =
          "0.25f / 0.1f is 2.5 as a float and 2.4999999627 as a double. Keep every operand a float.",
      needs = "quantize_rounds_ties_away_from_zero")
  void quantize_divides_as_floats(QuantizationLab lab) {
    Expect.quarters(lab, 0.1f, -7, TfliteGolden.QUARTERS_SCALE_TENTH);
  }

  @Check(
      points = 3,
      topic = "limits",
      why =
          "With zero point -128, as after every ReLU, 200 steps are a perfectly ordinary byte: 72.",
      help = "Only the sum of steps and zero point has to fit a byte. In which order do you work?")
  void quantize_adds_the_zero_point_before_it_saturates(QuantizationLab lab) {
    Expect.quantized(lab, 200f, 1f, -128, 72);
    Expect.quantized(lab, -200f, 1f, 127, -73);
    Expect.quantized(lab, 25f, 0.1f, -128, 122);
    Expect.quantized(lab, -12f, 0.0625f, 100, -92);
  }

  @Check(
      points = 4,
      topic = "limits",
      why =
          "What lies outside the range gets the nearest value there is; wrapping would flip its sign.",
      help = "You wrote a method for exactly this in lab 00.",
      needs = "quantize_finds_the_nearest_step")
  void quantize_saturates_at_both_ends(QuantizationLab lab) {
    for (int zeroPoint : new int[] {-128, -1, 0, 127}) {
      for (float real : new float[] {150, 200.25f, 5_000}) {
        Expect.quantized(lab, real, 0.5f, zeroPoint, 127);
        Expect.quantized(lab, -real, 0.5f, zeroPoint, -128);
      }
    }
  }

  @Check(
      points = 3,
      topic = "limits",
      why = "One broken sensor reading must give a saturated byte, not one of the opposite sign.",
      help = "(int) 1e10f is 2147483647: what happens when you add a zero point to that?",
      needs = "quantize_saturates_at_both_ends")
  void quantize_survives_enormous_numbers(QuantizationLab lab) {
    for (int zeroPoint : new int[] {-128, -1, 0, 1, 127}) {
      for (float real : new float[] {1e10f, Float.MAX_VALUE, Float.POSITIVE_INFINITY}) {
        Expect.quantized(lab, real, 0.1f, zeroPoint, 127);
        Expect.quantized(lab, -real, 0.1f, zeroPoint, -128);
      }
    }
  }

  @Check(
      points = 4,
      topic = "dequantize",
      why =
          "The answer of a network is a byte; only this turns it back into a probability or an angle.",
      help = "How many steps is the byte away from the zero point, and how large is a step?")
  void dequantize_gives_the_distance_from_the_zero_point(
      QuantizationLab lab, RandomGenerator random) {
    Expect.dequantized(lab, 7, 0.5f, 7);
    Expect.dequantized(lab, 9, 0.5f, 7);
    Expect.dequantized(lab, 127, 0.25f, -128);
    Expect.dequantized(lab, -128, 0.25f, 127);
    for (int i = 0; i < 40; i++) {
      int quantized = random.nextInt(-128, 128);
      Expect.dequantized(lab, quantized, someScale(random), random.nextInt(-128, 128));
    }
  }

  // ---- choosing scale and zero point

  @Check(
      points = 3,
      topic = "range",
      why = "256 bytes have 255 steps between them; a step too small leaves part of the range out.",
      help = "Count the gaps between fence posts, not the posts: the width of the range over 255.")
  void asymmetric_scale_is_a_255th_of_the_width(QuantizationLab lab, RandomGenerator random) {
    Expect.scale(lab, -1f, 3f, Exact.asymmetricScale(-1f, 3f));
    Expect.scale(lab, 0f, 6f, Exact.asymmetricScale(0f, 6f));
    for (int i = 0; i < 20; i++) {
      float min = -someScale(random);
      float max = someScale(random);
      Expect.scale(lab, min, max, Exact.asymmetricScale(min, max));
    }
  }

  @Check(
      points = 3,
      topic = "range",
      why =
          "Zero is the commonest number in a network (padding, ReLU), so it needs a byte of its own.",
      help =
          "The least number of the range sits at byte -128; zero is -min / scale steps above it.",
      needs = "asymmetric_scale_is_a_255th_of_the_width")
  void asymmetric_zero_point_is_the_byte_nearest_to_zero(
      QuantizationLab lab, RandomGenerator random) {
    Expect.zeroPoint(lab, -1f, 3f);
    Expect.zeroPoint(lab, 0f, 6f);
    Expect.zeroPoint(lab, -6f, 0f);
    for (int i = 0; i < 30; i++) {
      float reach = someScale(random);
      Expect.zeroPoint(lab, -reach * random.nextFloat(), reach * random.nextFloat(0.01f, 1f));
    }
  }

  @Check(
      points = 3,
      topic = "range",
      why = "A layer whose outputs were all between 2 and 6 must still be able to store a zero.",
      help = "Before anything else, widen the range so that it contains 0.",
      needs = "asymmetric_zero_point_is_the_byte_nearest_to_zero")
  void asymmetric_widens_the_range_to_contain_zero(QuantizationLab lab) {
    Expect.scale(lab, 2f, 6f, Exact.asymmetricScale(0f, 6f));
    Expect.zeroPoint(lab, 2f, 6f, -128);
    Expect.scale(lab, -6f, -2f, Exact.asymmetricScale(-6f, 0f));
    Expect.zeroPoint(lab, -6f, -2f, 127);
    Expect.scale(lab, 5f, 5f, Exact.asymmetricScale(0f, 5f));
    Expect.zeroPoint(lab, 5f, 5f, -128);
  }

  @Check(
      points = 2,
      topic = "range",
      why =
          "A layer that is always 0 does occur; a scale of 0 would make every later division NaN.",
      help = "When the width is 0 there is nothing to choose: answer scale 1 and zero point 0.",
      needs = "asymmetric_zero_point_is_the_byte_nearest_to_zero")
  void asymmetric_gives_a_range_without_width_the_scale_1(QuantizationLab lab) {
    Expect.scale(lab, 0f, 0f, 1f);
    Expect.zeroPoint(lab, 0f, 0f, 0);
  }

  @Check(
      points = 2,
      topic = "range",
      why = "The width of a range can be larger than any float, though both its ends are floats.",
      help = "3e38f - -3e38f is Infinity. Where could you do that subtraction with more room?",
      needs = "asymmetric_scale_is_a_255th_of_the_width")
  void asymmetric_scale_of_the_widest_range_is_finite(QuantizationLab lab) {
    Expect.scale(lab, -3e38f, 3e38f, Exact.asymmetricScale(-3e38f, 3e38f));
    Expect.scale(
        lab,
        -Float.MAX_VALUE,
        Float.MAX_VALUE,
        Exact.asymmetricScale(-Float.MAX_VALUE, Float.MAX_VALUE));
  }

  @Check(
      points = 3,
      topic = "weights",
      why = "Symmetric weights have zero point 0, which saves a subtraction in the innermost loop.",
      help = "Magnitude means without the sign: -8 is larger than 5 here.")
  void symmetric_scale_maps_the_largest_magnitude_to_127(QuantizationLab lab) {
    Expect.scales(lab, new float[] {1, -3, 12.7f, 0}, new float[] {12.7f / 127});
    Expect.scales(lab, new float[] {1, -8, 5, 0.5f}, new float[] {8f / 127});
    Expect.scales(lab, new float[] {-0.25f}, new float[] {0.25f / 127});
  }

  @Check(
      points = 3,
      topic = "weights",
      why =
          "One loud channel must not take the precision of the quiet ones: each has its own scale.",
      help =
          "The values of a channel lie side by side. Where does each begin, and what must restart?",
      needs = "symmetric_scale_maps_the_largest_magnitude_to_127")
  void symmetric_scales_keep_the_channels_apart(QuantizationLab lab, RandomGenerator random) {
    Expect.scales(
        lab, new float[] {9, -1, 2, 3, -0.5f, 0.25f}, new float[] {9f / 127, 3f / 127, 0.5f / 127});
    for (int i = 0; i < 8; i++) {
      float[] expected = new float[random.nextInt(2, 6)];
      int perChannel = random.nextInt(1, 8);
      float[] weights = new float[expected.length * perChannel];
      for (int channel = 0; channel < expected.length; channel++) {
        float largest = someScale(random);
        for (int j = 0; j < perChannel; j++) {
          weights[channel * perChannel + j] = largest * random.nextFloat(-1f, 1f);
        }
        weights[channel * perChannel + random.nextInt(perChannel)] =
            random.nextBoolean() ? largest : -largest;
        expected[channel] = largest / 127;
      }
      Expect.scales(lab, weights, expected);
    }
  }

  @Check(
      points = 2,
      topic = "weights",
      why = "Pruned networks have channels of zeros; a scale of 0 would turn them into NaN.",
      help = "When the largest magnitude is 0 any scale will do: answer 1.",
      needs = "symmetric_scale_maps_the_largest_magnitude_to_127")
  void symmetric_scale_of_a_channel_of_zeros_is_1(QuantizationLab lab) {
    Expect.scales(lab, new float[] {0, 0, 0}, new float[] {1f});
    Expect.scales(lab, new float[] {0, 0, 127, 2, 0, -0f}, new float[] {1f, 1f, 1f});
  }

  // ---- a real multiplier as two integers

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

  // ---- fixed-point arithmetic

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

  // ---- inputs

  private static float someScale(RandomGenerator random) {
    return Math.scalb(random.nextFloat(1f, 2f), random.nextInt(-12, 4));
  }

  /** Never so close to a power of two that its mantissa would round up to 2^31. */
  private static double someMultiplier(RandomGenerator random) {
    return Math.scalb(random.nextDouble(1, 1.999), random.nextInt(-20, 6));
  }
}
