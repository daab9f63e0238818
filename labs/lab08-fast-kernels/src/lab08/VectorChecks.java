package lab08;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 08 asks of {@code HalfWords}. */
final class VectorChecks {
  @Check(
      points = 3,
      topic = "vector",
      why = "Two products an instruction, if the values lie where the instruction looks for them.",
      help = "Bytes 0 and 2 of four share an int, bytes 1 and 3 another, on both sides.")
  void two_values_are_multiplied_at_once(FastKernelsLab lab, RandomGenerator random) {
    lab.vector(4);
    lab.fill(new byte[] {1, 2, 3, 4}, 0, 4, 0);
    assertThat(lab.dotProduct(new byte[] {10, 20, 30, 40}, 0)).as("1, 2, 3, 4").isEqualTo(300);
    assertThat(lab.dotProduct(new byte[] {0, 0, -1, 0}, 0)).as("the third alone").isEqualTo(-3);
    for (int i = 1; i <= 6; i++) {
      Vectors.random(random, 4 * i, 0, 1).expectOne(lab);
    }
  }

  @Check(
      points = 2,
      topic = "zero-point",
      why = "A subtraction that is made once a value need not be made once a product.",
      help = "The zero point goes into both halves, and a negative one must not spill over.",
      needs = "two_values_are_multiplied_at_once")
  void the_zero_point_is_taken_off_when_filling(FastKernelsLab lab, RandomGenerator random) {
    lab.vector(4);
    lab.fill(new byte[] {-128, 127, -128, 127}, 0, 4, -128);
    assertThat(lab.dotProduct(new byte[] {-128, -128, -128, -128}, 0))
        .as("values 0, 255, 0, 255 times -128")
        .isEqualTo(-128 * 510);
    for (int zeroPoint : new int[] {-128, -1, 0, 1, 127}) {
      Vectors.random(random, 12, zeroPoint, 1).expectOne(lab);
    }
  }

  @Check(
      points = 2,
      topic = "rest",
      why = "Three channels, or nine taps: not every length comes in fours.",
      help = "What is left behind the last four is added one by one, less the zero point as well.",
      needs = "the_zero_point_is_taken_off_when_filling")
  void a_length_need_not_come_in_fours(FastKernelsLab lab, RandomGenerator random) {
    for (int length = 0; length <= 11; length++) {
      Vectors.random(random, length, random.nextInt(-128, 128), 1).expectOne(lab);
    }
    lab.vector(11);
    for (int length = 11; length >= 0; length--) {
      Vectors.random(random, length, 7, 1).expectOneAgain(lab);
    }
  }

  @Check(
      points = 3,
      topic = "four",
      why = "Each load of the vector serves four filters in place of one.",
      help =
          "The next vector begins length bytes behind the one before; first says where to write.",
      needs = "a_length_need_not_come_in_fours")
  void four_vectors_are_met_in_one_pass(FastKernelsLab lab, RandomGenerator random) {
    for (int length = 0; length <= 11; length++) {
      Vectors.random(random, length, random.nextInt(-128, 128), 4).expectFour(lab);
    }
  }
}
