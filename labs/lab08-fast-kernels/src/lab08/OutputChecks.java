package lab08;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 08 asks of {@code OutputStage} and {@code FastFullyConnected}. */
final class OutputChecks {
  @Check(
      points = 3,
      topic = "output",
      why = "Every sum becomes a byte in the end, and the last bit counts as much as the first.",
      help = "Bias, multiplier, zero point, limits: the order of lab 03, a whole pixel at a time.",
      needs = "four_vectors_are_met_in_one_pass")
  void sums_become_bytes(FastKernelsLab lab) {
    float[] multipliers = {0.11f, 0.23f, 0.0371f, 0.45f, 0.0071f, 0.301f, 0.0123f, 0.17f};
    Units.scaling(multipliers, 1_000, -300, 2_345, 70, 9_999, -402, -8_765, 450)
        .expectExact(lab, "the bias times a multiplier for each unit");
    Units.scaling(multipliers, 5, 9_000, -9_000, 200, 70_000, -70_000, 11, -11)
        .expectExact(lab, "the same beyond the range of a byte");
  }

  @Check(
      points = 1,
      topic = "output",
      why = "A layer with one scale for all its weights needs one multiplier, not a list of them.",
      help = "Where mantissas has a single element, it serves every channel.",
      needs = "sums_become_bytes")
  void one_multiplier_may_serve_all_units(FastKernelsLab lab) {
    Units.scaling(new float[] {0.11f}, 1_000, -300, 234, 70, 99, -400, -876, 450)
        .expectExact(lab, "the bias times one multiplier");
  }

  @Check(
      points = 3,
      topic = "ties",
      why = "Half of all ties are negative, and a kernel that is fast and off by one is wrong.",
      help = "Ties go away from zero: -0.5 becomes -1, and -1.5 becomes -2.",
      needs = "one_multiplier_may_serve_all_units")
  void ties_go_away_from_zero(FastKernelsLab lab) {
    for (int channels : new int[] {1, 8}) {
      Units.scaling(alike(0.25f, channels), 2, -2, 6, -6, 10, -10, 1, -1)
          .expectExact(lab, "quarters");
      Units.scaling(alike(1 / 64f, channels), 32, -32, 96, -96, 31, -31, 33, -33)
          .expectExact(lab, "64ths");
    }
  }

  @Check(
      points = 3,
      topic = "small",
      why = "The short way is right for nearly all layers, and wrong without a word for the rest.",
      help = "It needs multipliers below 1/2, and twice the largest sum has to fit into an int.",
      needs = "ties_go_away_from_zero")
  void large_numbers_take_the_long_way(FastKernelsLab lab) {
    for (int channels : new int[] {1, 4}) {
      Units.scaling(alike(0.5f, channels), 3, -3, 101, -101).expectExact(lab, "times 1/2");
      Units.scaling(alike(3, channels), 3, -3, 40, -40).expectExact(lab, "times 3");
      Units.scaling(alike(1e-7f, channels), 1_500_000_000, -1_500_000_000, 1_073_741_000, 7)
          .expectExact(lab, "biases of 1.5 billion");
    }
  }

  @Check(
      points = 3,
      topic = "fully-connected",
      why = "Twelve words come in fours, ten numbers do not.",
      help = "Behind the last four units the rest is met one by one; each batch has its own place.",
      needs = "large_numbers_take_the_long_way")
  void units_and_batches_come_in_any_number(FastKernelsLab lab, RandomGenerator random) {
    for (int units = 1; units <= 9; units++) {
      Units.random(random, 1 + units % 3, units, 3 + units).expectExact(lab, "random layer");
    }
  }

  @Check(
      points = 1,
      topic = "output",
      why = "A converter leaves a bias out that would be all zeros.",
      help = "Where bias is null there is nothing to add.",
      needs = "units_and_batches_come_in_any_number")
  void a_bias_may_be_missing(FastKernelsLab lab, RandomGenerator random) {
    Units.random(random, 1, 8, 8).withoutBias().expectExact(lab, "without a bias");
  }

  /** One multiplier, said once or for each channel. */
  private static float[] alike(float multiplier, int channels) {
    float[] multipliers = new float[channels];
    Arrays.fill(multipliers, multiplier);
    return multipliers;
  }
}
