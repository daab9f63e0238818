package lab07;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/**
 * What lab 07 asks of {@code FixedPointExp} and {@code Reciprocal}. The numbers were computed by a
 * separate program from the rules, which gives TensorFlow Lite Micro's bytes for SOFTMAX, LOGISTIC
 * and TANH.
 */
final class FixedPointChecks {
  private static final double ONE = 1L << 31; // in Q0.31

  @Check(
      points = 2,
      topic = "exp",
      why = "Between -1/4 and 0 a polynomial is as exact as 31 bits can show.",
      help = "In this order: t^2, t^3 and t^4, the two shifts, the third; every product rounds.")
  void exp_is_a_polynomial_near_zero(RestOfTheNetLab lab) {
    int[][] pairs = {
      {-268435456, 1895147668}, // -1/8: the constant itself
      {-536870911, 1672462420},
      {-1, 2147483155},
      {-173856392, 1980478670},
      {-508881341, 1694403195},
      {-80986535, 2068005109},
      {-211969250, 1945639835},
      {-349467787, 1824969258}
    };
    for (int[] pair : pairs) {
      assertThat(lab.exp(pair[0], 0))
          .as("exp of %d in Q0.31, which is %.6f", pair[0], pair[0] / ONE)
          .isEqualTo(pair[1]);
    }
  }

  @Check(
      points = 2,
      topic = "exp",
      why = "Seven constants and the bits of the number make an exponential of any size.",
      help = "The bits of z from the quarter on, lowest first, say which powers to multiply by.",
      needs = "exp_is_a_polynomial_near_zero")
  void exp_climbs_the_ladder(RestOfTheNetLab lab) {
    int[][] pairs = {
      {-16777216, 1672462419}, // -1/4, -1/2, -1, -2, -4, -8, -16 in Q5.26
      {-33554432, 1302515042},
      {-67108864, 790015308},
      {-134217728, 290630390},
      {-268435456, 39332546},
      {-536870912, 720401},
      {-1073741824, 242},
      {-97101500, 505287186},
      {-103694313, 458007858},
      {-155555738, 211471642},
      {-1150797846, 77},
      {-1763673107, 0}
    };
    for (int[] pair : pairs) {
      assertThat(lab.exp(pair[0], 5))
          .as("exp of %d in Q5.26, which is %.6f", pair[0], pair[0] / (ONE / 32))
          .isEqualTo(pair[1]);
    }
  }

  @Check(
      points = 1,
      topic = "exp",
      why = "SOFTMAX keeps five bits before the point, LOGISTIC four.",
      help = "A quarter is 1 << (29 - integerBits); the polynomial wants Q0.31.",
      needs = "exp_climbs_the_ladder")
  void exp_knows_where_the_point_is(RestOfTheNetLab lab, RandomGenerator random) {
    int[][] pairs = {
      {-142606336, 742150484},
      {-202142729, 476263449},
      {-785310973, 6178215},
      {-1251527727, 191560},
      {-124551739, 849008564}
    };
    for (int[] pair : pairs) {
      assertThat(lab.exp(pair[0], 4))
          .as("exp of %d in Q4.27, which is %.6f", pair[0], pair[0] / (ONE / 16))
          .isEqualTo(pair[1]);
    }
    for (int bits = 0; bits <= 5; bits++) {
      int x = -random.nextInt(1, Integer.MAX_VALUE);
      double real = x / ONE * (1 << bits);
      assertThat(lab.exp(x, bits) / ONE)
          .as("exp of %d in Q%d.%d, which is %.6f", x, bits, 31 - bits, real)
          .isCloseTo(Math.exp(real), within(1e-6));
    }
  }

  @Check(
      points = 1,
      topic = "exp",
      why = "exp(0) is 1, which Q0.31 cannot quite hold: the greatest int stands for it.",
      help = "The split puts 0 at -1/4 plus 1/4, with two roundings; ask for it first.",
      needs = "exp_climbs_the_ladder")
  void exp_of_zero_is_one(RestOfTheNetLab lab) {
    for (int bits : new int[] {0, 4, 5}) {
      assertThat(lab.exp(0, bits)).as("exp of 0").isEqualTo(Integer.MAX_VALUE);
    }
  }

  @Check(
      points = 2,
      topic = "reciprocal",
      why = "Three steps of Newton's, and nobody has divided.",
      help = "The line 48/17 - 32/17 d, then three times y + y (1 - d y), shifted by 2 bits.")
  void newton_finds_two_over_one_plus(RestOfTheNetLab lab) {
    int[][] pairs = {
      {0, 1073741824},
      {1, 1073741824},
      {2147483647, 536870910},
      {1073741824, 715827881},
      {742150484, 797970573},
      {922121676, 751185502},
      {161042648, 998837664},
      {369140570, 916244463},
      {1862494042, 575026392},
      {1796035739, 584717048},
      {300026767, 942117751}
    };
    for (int[] pair : pairs) {
      assertThat(lab.twoOverOnePlus(pair[0]))
          .as("2 / (1 + %.6f), of %d in Q0.31", pair[0] / ONE, pair[0])
          .isEqualTo(pair[1]);
    }
  }

  @Check(
      points = 1,
      topic = "reciprocal",
      why = "The half of a number in another format is the same int, or nearly.",
      help = "2 / (1 + x) in Q2.29 is 1 / (1 + x) in Q1.30; one bit more, and no more than an int.",
      needs = "newton_finds_two_over_one_plus")
  void one_over_one_plus_has_31_bits(RestOfTheNetLab lab) {
    int[][] pairs = {
      {1073741824, 1431655762},
      {742150484, 1595941146},
      {922121676, 1502371004},
      {1796035739, 1169434096},
      {2147483647, 1073741820},
      {1, 2147483647},
      {0, 2147483647}
    };
    for (int[] pair : pairs) {
      assertThat(lab.oneOverOnePlus(pair[0]))
          .as("1 / (1 + %.6f), of %d in Q0.31", pair[0] / ONE, pair[0])
          .isEqualTo(pair[1]);
    }
  }
}
