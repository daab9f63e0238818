package lab03;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 03 asks of {@code Quantize}, {@code Requantize} and {@code Dequantize}. */
final class ConversionChecks {
  @Check(
      points = 4,
      topic = "conversions",
      why = "Where a model takes real numbers, this kernel stands at its door.",
      help =
          "Element i of the input takes 4 bytes, of the output 1; the rule itself is "
              + "lab 01's quantize.")
  void quantize_turns_floats_into_bytes(FirstKernelLab lab) {
    float[] reals = {0, 1, -1, 0.24f, 0.25f, -0.25f, 3.3f, 100, -100, 1e-30f, 1e30f};
    byte[] output = new byte[reals.length];
    lab.quantize(reals, 0.5f, 3, output);
    assertThat(output)
        .as("quantize, scale 0.5, zero point 3")
        .containsExactly(3, 5, 1, 3, 4, 2, 10, 127, -128, 3, 127);
  }

  @Check(
      points = 5,
      topic = "conversions",
      why = "Two layers that meet may count in different steps.",
      help =
          "Subtract the one zero point, multiply by inputScale / outputScale (in "
              + "double), add the other, saturate.")
  void requantize_changes_scale_and_zero_point(FirstKernelLab lab, RandomGenerator random) {
    byte[] all = new byte[256];
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) (i - 128);
    }
    requantized(lab, all, 0.25f, 0, 0.5f, 0);
    requantized(lab, all, 0.1f, 4, 0.1f, -20);
    requantized(lab, all, 0.3f, -128, 0.17f, 9);
    for (int i = 0; i < 5; i++) {
      float outputScale = random.nextFloat(0.01f, 1f);
      float inputScale = outputScale * random.nextFloat(0.2f, 3f);
      int from = random.nextInt(-128, 128);
      requantized(lab, all, inputScale, from, outputScale, random.nextInt(-128, 128));
    }
  }

  @Check(
      points = 4,
      topic = "conversions",
      why = "Where a model gives real numbers, this kernel stands at its exit.",
      help =
          "Element i of the input takes 1 byte, of the output 4; the rule itself is "
              + "lab 01's dequantize.")
  void dequantize_turns_bytes_into_floats(FirstKernelLab lab) {
    float[] output = new float[5];
    lab.dequantize(new byte[] {-128, -38, -37, 0, 127}, 1.23456776f, -37, output);
    float[] expected = new float[5];
    for (int i = 0; i < 5; i++) {
      expected[i] = (float) (1.2345677614212036 * new int[] {-91, -1, 0, 37, 164}[i]);
    }
    assertThat(output).as("dequantize, scale 1.23456776, zero point -37").isEqualTo(expected);
  }

  // ---- what the checks are made of

  private static void requantized(
      FirstKernelLab lab, byte[] input, float inputScale, int from, float outputScale, int to) {
    byte[] expected = new byte[input.length];
    for (int i = 0; i < input.length; i++) {
      int scaled = Exact.multiply(input[i] - from, (double) inputScale / outputScale);
      expected[i] = (byte) Math.clamp(scaled + to, -128, 127);
    }
    byte[] output = new byte[input.length];
    lab.requantize(input, inputScale, from, outputScale, to, output);
    assertThat(output)
        .as("requantize from (%s, %d) to (%s, %d)", inputScale, from, outputScale, to)
        .isEqualTo(expected);
  }
}
