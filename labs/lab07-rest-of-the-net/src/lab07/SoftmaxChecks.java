package lab07;

import static lab07.Network.bytes;
import static lab07.Network.int8;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;
import milliwatt.models.tflite.OperatorOptions.Softmax;

/** What lab 07 asks of {@code Softmax}. */
final class SoftmaxChecks {
  private static final double SHARE = 1.0 / 256;

  @Check(
      points = 2,
      topic = "softmax",
      why = "Equal numbers get equal shares, and shares are counted in 256ths from -128 on.",
      help = "Subtract the greatest byte; its exponential is 1, and the others' are below it.",
      needs = {"exp_of_zero_is_one", "one_over_one_plus_has_31_bits"})
  void softmax_shares_among_equals(RestOfTheNetLab lab) {
    softmax(0.1, 1, 1, 4)
        .expect(lab, "softmax of (7 7 7 7)", bytes(7, 7, 7, 7), -64, -64, -64, -64);
    softmax(0.1, 1, 1, 2).expect(lab, "softmax of (-90 -90)", bytes(-90, -90), 0, 0);
    softmax(0.1, 1, 1, 2).expect(lab, "softmax of (127 -128)", bytes(127, -128), 127, -128);
  }

  @Check(
      points = 1,
      topic = "softmax",
      why = "Each row is a question of its own, with a greatest and a sum of its own.",
      help = "Make all three passes over one row before you go to the next.",
      needs = "softmax_shares_among_equals")
  void softmax_of_a_row_knows_no_other(RestOfTheNetLab lab) {
    softmax(0.1, 1, 3, 2)
        .expect(
            lab,
            "softmax of (9 9), (90 90) and (-90 -90)",
            bytes(9, 9, 90, 90, -90, -90),
            0,
            0,
            0,
            0,
            0,
            0);
  }

  @Check(
      points = 1,
      topic = "softmax",
      why = "What is too far below the greatest would not fit into Q5.26, and would wrap around.",
      help = "A difference below leastDifference counts as 0, in the sum and in the output.",
      needs = "softmax_shares_among_equals")
  void softmax_gives_nothing_to_what_is_far_below(RestOfTheNetLab lab) {
    softmax(1, 1, 1, 4)
        .expect(
            lab,
            "softmax of (127 90 -1 -128), scale 1",
            bytes(127, 90, -1, -128),
            127,
            -128,
            -128,
            -128);
    softmax(0.3, 1, 1, 5)
        .expect(
            lab,
            "softmax of (127 127 10 -50 -128), scale 0.3",
            bytes(127, 127, 10, -50, -128),
            0,
            0,
            -128,
            -128,
            -128);
  }

  @Check(
      points = 3,
      topic = "softmax",
      why = "Twelve words, and how sure the network is of each.",
      help = "Compare the steps with the handout's: -97101500, 505287186, 663323, 1697362980.",
      needs = "softmax_gives_nothing_to_what_is_far_below")
  void softmax_is_exact(RestOfTheNetLab lab, RandomGenerator random) {
    softmax(0.14469251, 1, 1, 12)
        .expect(
            lab,
            "softmax of the keyword model's numbers for one recording",
            bytes(-17, -37, 3, -1, -44, -50, 21, -18, -40, -18, -108, 31),
            -128,
            -128,
            -124,
            -126,
            -128,
            -128,
            -80,
            -128,
            -128,
            -128,
            -128,
            74);
    for (double scale : new double[] {0.004, 0.02, 0.05, 0.1, 0.3, 2}) {
      softmax(scale, 1, 1, 10).expectExact(lab, "softmax of ten bytes, scale " + scale, random);
      softmax(scale, 1, 1, 300).expectExact(lab, "softmax of 300 bytes, scale " + scale, random);
    }
  }

  @Check(
      points = 1,
      topic = "softmax",
      why = "beta makes the answer surer or less sure; it is 1 in nearly all models.",
      help = "The multiplier is beta * scale in Q5.26.",
      needs = "softmax_is_exact")
  void beta_stretches_the_differences(RestOfTheNetLab lab, RandomGenerator random) {
    softmax(0.05, 0.5f, 2, 7).expectExact(lab, "softmax with beta 0.5", random);
    softmax(0.05, 3, 2, 7).expectExact(lab, "softmax with beta 3", random);
  }

  private static Network softmax(double scale, float beta, int rows, int columns) {
    return Network.of(
        new Softmax(beta),
        int8("out", SHARE, -128, rows, columns),
        int8("in", scale, 14, rows, columns));
  }
}
