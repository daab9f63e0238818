package lab01;

import static lab01.RandomScale.someScale;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/**
 * What lab 01 asks of {@code Quantization}. Expected values come from {@link Exact} or {@link
 * TfliteGolden}.
 */
final class QuantizationChecks {
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
}
