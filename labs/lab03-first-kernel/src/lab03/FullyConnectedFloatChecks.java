package lab03;

import static lab03.FloatLayer.floats;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 03 asks of {@code FullyConnectedFloat}. */
final class FullyConnectedFloatChecks {
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

  // ---- what the checks are made of

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
}
