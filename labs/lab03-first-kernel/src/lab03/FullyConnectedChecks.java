package lab03;

import static milliwatt.check.Expect.refused;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/**
 * What lab 03 asks of {@code FullyConnected}. Expected values are worked by hand, or come from
 * {@link Exact} or {@link TfliteGolden}.
 */
final class FullyConnectedChecks {
  @Check(
      points = 4,
      topic = "sum",
      why =
          "With all scales 1 and zero points 0 a byte is the number itself: the sum "
              + "alone is at work.",
      help = "Unit u uses row u of the weights: the depth bytes from u * depth on.")
  void a_layer_of_bytes_is_a_weighted_sum(FirstKernelLab lab) {
    byte[] input = {1, -2, 3};
    Layer.plain(3, input, new byte[] {4, 5, 6, 10, 0, -20})
        .withBias(0, 0)
        .expect(lab, "input (1, -2, 3), weights ((4, 5, 6), (10, 0, -20))", 12, -50);
    Layer.plain(3, input, new byte[] {7, 8, 9})
        .withBias(0)
        .expect(lab, "the same input, one unit with weights (7, 8, 9)", 18);
  }

  @Check(
      points = 2,
      topic = "sum",
      why = "Two bytes multiplied need 15 bits, and a sum of many such products needs more.",
      help = "Add up in an int; only the result goes into a byte.",
      needs = "a_layer_of_bytes_is_a_weighted_sum")
  void the_sum_is_an_int(FirstKernelLab lab) {
    Layer.plain(3, new byte[] {100, 100, -100}, new byte[] {50, 14, 0, -100, 0, 28})
        .withBias(0, 0)
        .withScales(1, new float[] {1}, 128)
        .expect(lab, "sums of 6400 and -12800 in steps of 128", 50, -100);
  }

  @Check(
      points = 1,
      topic = "sum",
      why = "A cast to byte keeps the lowest eight bits: 130 would become -126.",
      help = "Limit the result to lowest .. highest before you cast it.",
      needs = "the_sum_is_an_int")
  void outputs_beyond_a_byte_saturate(FirstKernelLab lab) {
    Layer.plain(1, new byte[] {100}, new byte[] {100, -100, 2, -2})
        .withBias(0, 0, 0, 0)
        .expect(lab, "sums of 10000, -10000, 200 and -200", 127, -128, 127, -128);
  }

  @Check(
      points = 5,
      topic = "sum",
      why = "The byte that stands for 0 is the zero point: without it every input is shifted.",
      help = "Subtract the input's zero point from each input before you multiply.",
      needs = "outputs_beyond_a_byte_saturate")
  void the_inputs_zero_point_is_subtracted(FirstKernelLab lab) {
    Layer layer = Layer.plain(2, new byte[] {-128, -118}, new byte[] {100, 1, 1, 3}).withBias(0, 0);
    layer.withZeroPoints(-128, 0).expect(lab, "inputs -128, -118, zero point -128", 10, 30);
    layer.withZeroPoints(-127, 0).expect(lab, "inputs -128, -118, zero point -127", -91, 26);
    layer.withZeroPoints(-119, 0).expect(lab, "inputs -128, -118, zero point -119", -128, -6);
  }

  @Check(
      points = 3,
      topic = "bias",
      why = "The bias is stored in the steps of the sum, so that it can simply be added.",
      help = "A bias is an int32: unit u's begins 4 * u bytes after the first.",
      needs = "outputs_beyond_a_byte_saturate")
  void the_bias_is_added_to_the_sum(FirstKernelLab lab) {
    Layer.plain(1, new byte[] {100}, new byte[] {100, -100, 1, 0})
        .withBias(-10_000, 10_010, -3, 70_000)
        .expect(lab, "sums 10000, -10000, 100, 0, biases -10000, 10010, -3, 70000", 0, 10, 97, 127);
  }

  @Check(
      points = 2,
      topic = "bias",
      why = "A converter leaves a bias out that would be all zeros.",
      help = "Where bias is null, begin the sum at 0.",
      needs = "outputs_beyond_a_byte_saturate")
  void a_layer_may_come_without_a_bias(FirstKernelLab lab) {
    Layer.plain(1, new byte[] {100}, new byte[] {1, -1, 0})
        .expect(lab, "sums 100, -100 and 0 without a bias", 100, -100, 0);
  }

  @Check(
      points = 7,
      topic = "rescale",
      why =
          "The sum counts steps of one size, the output steps of another: this is lab 01 at work.",
      help = "Multiply the sum by M, add the output's zero point, and only then limit.",
      needs = {
        "the_inputs_zero_point_is_subtracted",
        "the_bias_is_added_to_the_sum",
        "a_layer_may_come_without_a_bias"
      })
  void the_sum_is_rescaled_for_the_output(FirstKernelLab lab, RandomGenerator random) {
    Layer layer =
        Layer.plain(1, new byte[] {100}, new byte[] {10, -10, 2, 50})
            .withScales(0.5f, new float[] {0.25f}, 2f);
    layer.expect(lab, "sums 1000, -1000, 200, 5000 times 1/16", 63, -63, 13, 127);
    layer
        .withZeroPoints(0, -100)
        .expect(lab, "the same with an output zero point of -100", -37, -128, -87, 127);
    for (int i = 0; i < 10; i++) {
      Layer.random(random, 1, random.nextInt(1, 9), random.nextInt(1, 30), 1)
          .expectExact(lab, "random layer " + i);
    }
  }

  @Check(
      points = 6,
      topic = "channels",
      why = "A scale for each unit fits weights of different sizes much better.",
      help = "One multiplier a unit, prepared once: mantissas[unit] and shifts[unit].",
      needs = "the_sum_is_rescaled_for_the_output")
  void each_unit_may_have_its_own_scale(FirstKernelLab lab, RandomGenerator random) {
    Layer.plain(1, new byte[] {64}, new byte[] {1, 1, 1})
        .withScales(1f, new float[] {0.25f, 1f, 1.5f}, 1f)
        .expect(lab, "64 times scales 0.25, 1 and 1.5", 16, 64, 96);
    for (int i = 0; i < 10; i++) {
      int units = random.nextInt(2, 9);
      Layer.random(random, 1, units, random.nextInt(1, 30), units)
          .expectExact(lab, "random layer %d with %d scales".formatted(i, units));
    }
  }

  @Check(
      points = 4,
      topic = "multiplier",
      why =
          "TensorFlow Lite rounds this product to float; in double, one byte in a few "
              + "thousand differs.",
      help =
          "With one scale for all weights: (double) (inputScale * weightScale) / "
              + "outputScale, the product in float.",
      needs = "the_sum_is_rescaled_for_the_output")
  void one_scale_is_multiplied_as_floats(FirstKernelLab lab, RandomGenerator random) {
    for (int found = 0; found < 5; ) {
      float in = random.nextFloat(0.001f, 0.1f);
      float weight = random.nextFloat(0.001f, 0.01f);
      float out = in * weight * random.nextInt(1 << 21, 1 << 22);
      double inFloat = (double) (in * weight) / out;
      double inDouble = (double) in * weight / out;
      int sum = tellingSum(random, inFloat, inDouble);
      if (sum != 0) {
        found++;
        biasOnly(sum)
            .withScales(in, new float[] {weight}, out)
            .expect(lab, telling(sum, in, weight, out), Exact.multiply(sum, inFloat));
      }
    }
  }

  @Check(
      points = 3,
      topic = "multiplier",
      why =
          "With several scales TensorFlow Lite multiplies in double, and bytes differ "
              + "the other way.",
      help =
          "With one scale a unit: (double) inputScale * weightScales[unit] / "
              + "outputScale, all in double.",
      needs = "each_unit_may_have_its_own_scale")
  void several_scales_are_multiplied_as_doubles(FirstKernelLab lab, RandomGenerator random) {
    for (int found = 0; found < 5; ) {
      float in = random.nextFloat(0.001f, 0.1f);
      float weight = random.nextFloat(0.001f, 0.01f);
      float out = in * weight * random.nextInt(1 << 21, 1 << 22);
      double inFloat = (double) (in * weight) / out;
      double inDouble = (double) in * weight / out;
      int sum = tellingSum(random, inFloat, inDouble);
      if (sum != 0) {
        found++;
        int expected = Exact.multiply(sum, inDouble);
        Layer.plain(1, new byte[] {0}, new byte[] {0, 0})
            .withBias(sum, sum)
            .withScales(in, new float[] {weight, weight}, out)
            .expect(lab, telling(sum, in, weight, out), expected, expected);
      }
    }
  }

  @Check(
      points = 4,
      topic = "rescale",
      why = "Limiting is the last step: done earlier, it would limit something else.",
      help =
          "lowest and highest are bytes of the output: compare them with the sum after "
              + "rescaling and zero point.",
      needs = {"the_sum_is_rescaled_for_the_output", "activations_limit_bytes"})
  void the_activation_limits_the_output(FirstKernelLab lab) {
    Layer layer =
        Layer.plain(1, new byte[] {10}, new byte[] {-30, -1, 2, 5, 60})
            .withScales(0.5f, new float[] {0.5f}, 0.25f);
    layer
        .withZeroPoints(0, 10)
        .withActivation(Layer.RELU, 10, 127)
        .expect(lab, "RELU, output zero point 10", 10, 10, 30, 60, 127);
    layer
        .withZeroPoints(0, -20)
        .withActivation(Layer.RELU6, -20, 4)
        .expect(lab, "RELU6, output zero point -20", -20, -20, 0, 4, 4);
    layer
        .withActivation(Layer.RELU_N1_TO_1, -4, 4)
        .expect(lab, "RELU_N1_TO_1, output zero point 0", -4, -4, 4, 4, 4);
    refused("a layer with activation 4", () -> layer.withActivation(4, -128, 127).run(lab));
  }

  @Check(
      points = 4,
      topic = "batches",
      why = "One layer may serve several inputs in one inference.",
      help =
          "Batch b begins at input b * depth and output b * units; all batches share "
              + "weights, bias and multipliers.",
      needs = "each_unit_may_have_its_own_scale")
  void batches_are_independent(FirstKernelLab lab, RandomGenerator random) {
    Layer.plain(2, new byte[] {1, 2, 3, 4, 5, 6}, new byte[] {1, 0, 0, 1, 1, 1})
        .withBias(10, 20, 30)
        .expect(
            lab, "three batches of two inputs and three units", 11, 22, 33, 13, 24, 37, 15, 26, 41);
    for (int i = 0; i < 5; i++) {
      int units = random.nextInt(2, 6);
      Layer.random(random, random.nextInt(2, 5), units, random.nextInt(1, 12), units)
          .expectExact(lab, "random layer %d".formatted(i));
    }
  }

  @Check(
      points = 5,
      topic = "rescale",
      why = "These are TensorFlow Lite's own numbers: a kernel that gives them runs its models.",
      help =
          "All checks before this one pass, so look at what is special in the case that is named.",
      needs = {"batches_are_independent", "the_activation_limits_the_output"})
  void layers_give_tensorflow_lites_numbers(FirstKernelLab lab) {
    TfliteGolden.oneScale().expect(lab, "8 units, one scale", TfliteGolden.ONE_SCALE);
    TfliteGolden.relu6().expect(lab, "10 units, RELU6", TfliteGolden.RELU6);
    TfliteGolden.reluN1To1().expect(lab, "9 units, RELU_N1_TO_1", TfliteGolden.RELU_N1_TO1);
    TfliteGolden.batches().expect(lab, "3 batches of 7 units", TfliteGolden.BATCHES);
    TfliteGolden.oneUnit().expect(lab, "4 batches of one unit", TfliteGolden.ONE_UNIT);
  }

  // ---- what the checks are made of

  /** A layer of one unit whose sum is its bias. */
  private static Layer biasOnly(int sum) {
    return Layer.plain(1, new byte[] {0}, new byte[] {0}).withBias(sum);
  }

  /**
   * A sum that two multipliers, equal but for the last bits, send to different bytes; 0 if it was
   * not found. It lies between the places where the two cross from one byte to the next.
   */
  private static int tellingSum(RandomGenerator random, double one, double other) {
    double target = random.nextInt(20, 120) + 0.5;
    int sum = (int) Math.round((target / one + target / other) / 2);
    return Exact.multiply(sum, one) == Exact.multiply(sum, other) ? 0 : sum;
  }

  private static String telling(int sum, float in, float weight, float out) {
    return "sum %d, scales: input %s, weights %s, output %s".formatted(sum, in, weight, out);
  }
}
