package lab03;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import milliwatt.check.Check;
import milliwatt.check.Refused;
import milliwatt.check.Trapped;

/**
 * What lab 03 asks of {@code Activation}, {@code FullyConnectedShape}, {@code FullyConnected},
 * {@code FullyConnectedFloat}, {@code Quantize}, {@code Requantize} and {@code Dequantize}.
 * Expected values are worked by hand, or come from {@link Exact} or {@link TfliteGolden}.
 */
final class FirstKernelChecks {
  // ---- activations

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

  // ---- floats

  @Check(
      points = 6,
      topic = "float",
      why = "This sum is where a neural network spends nearly all of its time.",
      help = "Unit u uses row u of the weights: the depth values from u * depth on.")
  void a_float_layer_is_a_weighted_sum(FirstKernelLab lab) {
    float[] input = {1, -2, 3};
    float[] weights = {4, 5, 6, 0.5f, 0, -1};
    assertThat(floats(lab, 3, input, weights, new float[0], Layer.NONE))
        .as("input (1, -2, 3), weights ((4, 5, 6), (0.5, 0, -1))")
        .containsExactly(12f, -2.5f);
    assertThat(floats(lab, 3, input, new float[] {7, 8, 9}, new float[0], Layer.NONE))
        .as("the same input, one unit with weights (7, 8, 9)")
        .containsExactly(18f);
  }

  @Check(
      points = 4,
      topic = "float",
      why = "The bias moves a unit's threshold; the activation makes a second layer worth having.",
      help = "Add the bias of the unit after the sum, then limit to lowest .. highest.",
      needs = {"a_float_layer_is_a_weighted_sum", "activations_limit_real_numbers"})
  void a_float_layer_adds_its_bias_and_limits(FirstKernelLab lab) {
    float[] input = {2};
    float[] weights = {1, 1, 1, 1};
    float[] bias = {-5, -2.5f, 0.25f, 10};
    assertThat(floats(lab, 1, input, weights, bias, Layer.NONE))
        .as("no activation")
        .containsExactly(-3f, -0.5f, 2.25f, 12f);
    assertThat(floats(lab, 1, input, weights, bias, Layer.RELU))
        .as("RELU")
        .containsExactly(0f, 0f, 2.25f, 12f);
    assertThat(floats(lab, 1, input, weights, bias, Layer.RELU6))
        .as("RELU6")
        .containsExactly(0f, 0f, 2.25f, 6f);
    assertThat(floats(lab, 1, input, weights, bias, Layer.RELU_N1_TO_1))
        .as("RELU_N1_TO_1")
        .containsExactly(-1f, -0.5f, 1f, 1f);
  }

  @Check(
      points = 2,
      topic = "float",
      why = "Every float addition rounds; more digits on the way would give other bits at the end.",
      help = "The sum is a float, begins at 0, and takes the products in the order of the depth.",
      needs = "a_float_layer_adds_its_bias_and_limits")
  void float_sums_are_rounded_at_every_step(FirstKernelLab lab, RandomGenerator random) {
    float big = 1 << 24; // 2^24 + 1 is no float
    float[] none = {};
    assertThat(floats(lab, 3, new float[] {big, 1, -big}, ones(3), none, Layer.NONE))
        .as("2^24 + 1 - 2^24, in this order")
        .containsExactly(0f);
    assertThat(floats(lab, 3, new float[] {big, -big, 1}, ones(3), none, Layer.NONE))
        .as("2^24 - 2^24 + 1, in this order")
        .containsExactly(1f);
    for (int i = 0; i < 20; i++) {
      int depth = random.nextInt(5, 40);
      float[] input = reals(random, depth);
      float[] weights = reals(random, depth);
      assertThat(floats(lab, depth, input, weights, none, Layer.NONE))
          .as("a random sum of %d products", depth)
          .containsExactly(sum(input, weights));
    }
  }

  @Check(
      points = 2,
      topic = "float",
      why =
          "A bias added first takes part in every rounding after it; TensorFlow Lite adds it last.",
      help = "Begin the sum at 0 and add the bias when all products are in it.",
      needs = "float_sums_are_rounded_at_every_step")
  void the_float_bias_comes_last(FirstKernelLab lab, RandomGenerator random) {
    float big = 1 << 24;
    assertThat(floats(lab, 2, new float[] {1, -big}, ones(2), new float[] {big}, Layer.NONE))
        .as("1 - 2^24, then a bias of 2^24")
        .containsExactly(1f);
    for (int i = 0; i < 20; i++) {
      int depth = random.nextInt(5, 40);
      float[] input = reals(random, depth);
      float[] weights = reals(random, depth);
      float bias = random.nextFloat(-2, 2);
      assertThat(floats(lab, depth, input, weights, new float[] {bias}, Layer.NONE))
          .as("a random sum of %d products and a bias", depth)
          .containsExactly(sum(input, weights) + bias);
    }
  }

  @Check(
      points = 3,
      topic = "batches",
      why = "One layer may serve several inputs in one inference.",
      help =
          "Batch b begins depth elements of 4 bytes after batch b - 1, and has its own "
              + "units in the output.",
      needs = "a_float_layer_adds_its_bias_and_limits")
  void float_batches_are_independent(FirstKernelLab lab) {
    float[] input = {1, 2, 3, 4, 5, 6};
    float[] weights = {1, 0, 0, 1, 1, 1};
    assertThat(floats(lab, 2, input, weights, new float[] {10, 20, 30}, Layer.NONE))
        .as("three batches of two inputs and three units")
        .containsExactly(11f, 22f, 33f, 13f, 24f, 37f, 15f, 26f, 41f);
  }

  // ---- signed bytes

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

  @Check(
      points = 1,
      topic = "shapes",
      why = "The output of a convolution has four axes and goes into such a layer as it is.",
      help =
          "Only the number of the input's elements counts: there are as many batches "
              + "as the depth goes into it.",
      needs = "batches_are_independent")
  void the_input_may_have_any_shape(FirstKernelLab lab) {
    byte[] output = new byte[6];
    run(lab, new int[] {1, 2, 1, 4}, new int[] {3, 4}, 3, new int[] {2, 3}, output);
    run(lab, new int[] {8}, new int[] {3, 4}, 0, new int[] {6}, output);
    run(lab, new int[] {4, 2}, new int[] {3, 4}, 0, new int[] {1, 2, 3}, output);
  }

  @Check(
      points = 2,
      topic = "shapes",
      why = "Tensors that do not agree would be read beyond their ends.",
      help =
          "The weights have two axes, (units, depth); all other sizes follow from "
              + "these and the input.",
      needs = "the_input_may_have_any_shape")
  void tensors_that_do_not_agree_are_refused(FirstKernelLab lab) {
    int[] eight = {8};
    int[] six = {6};
    refused("weights with three axes", () -> shapes(lab, eight, new int[] {3, 4, 1}, 3, six));
    refused("weights with one axis", () -> shapes(lab, eight, new int[] {12}, 3, six));
    refused("8 inputs for a depth of 3", () -> shapes(lab, eight, new int[] {3, 3}, 3, six));
    int[] weights = {3, 4};
    refused("2 biases for 3 units", () -> shapes(lab, eight, weights, 2, six));
    refused("4 biases for 3 units", () -> shapes(lab, eight, weights, 4, six));
    refused("6 outputs for 1 batch of 3", () -> shapes(lab, new int[] {4}, weights, 3, six));
    refused("6 outputs for 4 batches of 3", () -> shapes(lab, new int[] {16}, weights, 3, six));
  }

  @Check(
      points = 1,
      topic = "shapes",
      why = "A dimension may be 0, and nothing can be divided by that.",
      help = "Look at the depth before you divide by it.",
      needs = "the_input_may_have_any_shape")
  void a_depth_of_zero_is_refused(FirstKernelLab lab) {
    int[] none = {3, 0};
    refused("a depth of 0", () -> shapes(lab, new int[] {8}, none, 3, new int[] {6}));
    refused("a depth of 0, no input", () -> shapes(lab, new int[] {0}, none, 3, new int[] {0}));
  }

  // ---- from and to real numbers

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

  @Check(
      points = 2,
      topic = "places",
      why = "In lab 04 all tensors share one array, and nearly none of them begins at 0.",
      help =
          "Every index into a tensor's data begins with its offset: input, weights, "
              + "bias and output.",
      needs = {"float_batches_are_independent", "batches_are_independent"})
  void tensors_of_layers_may_begin_anywhere(FirstKernelLab lab) {
    lab.placeTensorsAt(20);
    Layer.plain(1, new byte[] {3, 4}, new byte[] {5, -6})
        .withBias(1, 2)
        .expect(lab, "an int8 layer at offset 20", 16, -16, 21, -22);
    assertThat(floats(lab, 1, new float[] {3, 4}, new float[] {5, -6}, new float[] {1, 2}, 0))
        .as("a float layer at offset 20")
        .containsExactly(16f, -16f, 21f, -22f);
  }

  @Check(
      points = 2,
      topic = "places",
      why = "What holds for layers holds for the kernels at a model's door and exit.",
      help =
          "Every index into a tensor's data begins with its offset: the input's, and the output's.",
      needs = {
        "quantize_turns_floats_into_bytes",
        "requantize_changes_scale_and_zero_point",
        "dequantize_turns_bytes_into_floats"
      })
  void tensors_of_conversions_may_begin_anywhere(FirstKernelLab lab) {
    lab.placeTensorsAt(20);
    byte[] bytes = new byte[2];
    lab.quantize(new float[] {1, 2}, 0.5f, 0, bytes);
    assertThat(bytes).as("quantize at offset 20").containsExactly(2, 4);
    lab.requantize(new byte[] {6, -8}, 1, 0, 2, 0, bytes);
    assertThat(bytes).as("requantize at offset 20").containsExactly(3, -4);
    float[] reals = new float[2];
    lab.dequantize(new byte[] {6, -8}, 0.5f, 0, reals);
    assertThat(reals).as("dequantize at offset 20").containsExactly(3f, -4f);
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

  private static float[] floats(
      FirstKernelLab lab, int depth, float[] input, float[] weights, float[] bias, int activation) {
    int batches = input.length / depth;
    int units = weights.length / depth;
    float[] output = new float[batches * units];
    lab.fullyConnectedFloat(
        new int[] {batches, depth},
        input,
        new int[] {units, depth},
        weights,
        bias,
        new int[] {batches, units},
        activation,
        output);
    for (int i = 0; i < output.length; i++) {
      output[i] += 0f; // -0 is as good as 0
    }
    return output;
  }

  private static float[] ones(int length) {
    float[] ones = new float[length];
    Arrays.fill(ones, 1f);
    return ones;
  }

  private static float sum(float[] input, float[] weights) {
    float sum = 0;
    for (int d = 0; d < input.length; d++) {
      sum += input[d] * weights[d];
    }
    return sum;
  }

  private static float[] reals(RandomGenerator random, int length) {
    float[] reals = new float[length];
    for (int i = 0; i < length; i++) {
      reals[i] = random.nextFloat(-2, 2);
    }
    return reals;
  }

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

  private static void run(
      FirstKernelLab lab, int[] input, int[] weights, int bias, int[] output, byte[] result) {
    lab.fullyConnected(
        input,
        new byte[product(input)],
        1,
        0,
        weights,
        new byte[product(weights)],
        new float[] {1},
        new int[bias],
        output,
        1,
        0,
        Layer.NONE,
        result);
  }

  private static int product(int[] shape) {
    int product = 1;
    for (int dimension : shape) {
      product *= dimension;
    }
    return product;
  }

  private static void shapes(
      FirstKernelLab lab, int[] input, int[] weights, int bias, int[] output) {
    run(lab, input, weights, bias, output, new byte[product(output)]);
  }

  private static void refused(String what, Runnable call) {
    try {
      call.run();
    } catch (Refused refused) {
      return;
    } catch (Trapped trapped) {
      fail("%s must be refused with a ModelError, but ended in %s", what, trapped.getMessage());
    }
    fail("%s must be refused with a ModelError, but was accepted", what);
  }
}
