package lab03;

import static milliwatt.check.Expect.refused;
import static org.assertj.core.api.Assertions.assertThat;

import milliwatt.check.Check;

/** What lab 03 asks of {@code Activation}. */
final class ActivationChecks {
  @Check(
      points = 3,
      topic = "activations",
      why = "A fused activation is nothing but a range, and costs two comparisons.",
      help =
          "RELU has a lower end only; RELU6 and RELU_N1_TO_1 have two; NONE has no end "
              + "but the type's.")
  void activations_limit_real_numbers(FirstKernelLab lab) {
    float none = Float.MAX_VALUE;
    float[][] ranges = {{-none, none}, {0, none}, {-1, 1}, {0, 6}};
    for (int activation = 0; activation < 4; activation++) {
      assertThat(lab.lowest(activation) + 0f)
          .as("lowest(%d)", activation)
          .isEqualTo(ranges[activation][0]);
      assertThat(lab.highest(activation))
          .as("highest(%d)", activation)
          .isEqualTo(ranges[activation][1]);
    }
  }

  @Check(
      points = 2,
      topic = "activations",
      why = "A model with another activation would otherwise run, and be wrong without a word.",
      help = "The default of your switch throws a ModelError.",
      needs = "activations_limit_real_numbers")
  void other_activations_are_refused(FirstKernelLab lab) {
    for (int activation : new int[] {4, 5, -1, 100}) {
      refused("lowest(" + activation + ")", () -> lab.lowest(activation));
      refused("highest(" + activation + ")", () -> lab.highest(activation));
    }
  }

  @Check(
      points = 5,
      topic = "activations",
      why = "The kernel limits bytes, so the range must be translated into bytes once, beforehand.",
      help = "The byte that stands for 0 is the zero point; use lab 01's quantize for the others.",
      needs = "activations_limit_real_numbers")
  void activations_limit_bytes(FirstKernelLab lab) {
    bytes(lab, Layer.NONE, 0.1f, 5, -128, 127);
    bytes(lab, Layer.RELU, 0.1f, 5, 5, 127);
    bytes(lab, Layer.RELU, 0.1f, -128, -128, 127);
    bytes(lab, Layer.RELU6, 0.1f, -20, -20, 40);
    bytes(lab, Layer.RELU6, 0.0235294122f, -128, -128, 127);
    bytes(lab, Layer.RELU6, 4f, 3, 3, 5); // 1.5 steps, rounded away from zero
    bytes(lab, Layer.RELU_N1_TO_1, 0.4f, 3, 0, 6); // 2.5 steps either way
    bytes(lab, Layer.RELU_N1_TO_1, 0.01f, 100, 0, 127);
  }

  @Check(
      points = 2,
      topic = "activations",
      why = "Where there is no limit, every byte must stay possible, whatever the scale.",
      help = "Float.MAX_VALUE stands for no limit; do not put it through quantize.",
      needs = "activations_limit_bytes")
  void no_limit_is_the_whole_byte_at_any_scale(FirstKernelLab lab) {
    for (float scale : new float[] {1e-30f, 1e30f, 1e38f}) {
      for (int zeroPoint : new int[] {-128, 0, 127}) {
        assertThat(lab.lowestQuantized(Layer.NONE, scale, zeroPoint))
            .as("lowestQuantized(NONE, %s, %d)", scale, zeroPoint)
            .isEqualTo(-128);
        for (int activation : new int[] {Layer.NONE, Layer.RELU}) {
          assertThat(lab.highestQuantized(activation, scale, zeroPoint))
              .as("highestQuantized(%d, %s, %d)", activation, scale, zeroPoint)
              .isEqualTo(127);
        }
      }
    }
  }

  // ---- what the checks are made of

  private static void bytes(
      FirstKernelLab lab, int activation, float scale, int zeroPoint, int lowest, int highest) {
    assertThat(lab.lowestQuantized(activation, scale, zeroPoint))
        .as("lowestQuantized(%d, %s, %d)", activation, scale, zeroPoint)
        .isEqualTo(lowest);
    assertThat(lab.highestQuantized(activation, scale, zeroPoint))
        .as("highestQuantized(%d, %s, %d)", activation, scale, zeroPoint)
        .isEqualTo(highest);
  }
}
