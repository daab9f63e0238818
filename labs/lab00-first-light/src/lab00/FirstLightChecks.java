package lab00;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 00 asks of {@code Saturation}. */
final class FirstLightChecks {

  @Check(
      points = 30,
      topic = "fits",
      why = "Nearly every number a healthy model computes fits, and must come through unharmed.",
      help = "A value from -128 to 127 is its own answer: return it unchanged.")
  void a_number_that_fits_stays_as_it_is(FirstLightLab lab, RandomGenerator random) {
    expect(lab, 0, 0);
    expect(lab, 1, 1);
    expect(lab, -1, -1);
    for (int i = 0; i < 20; i++) {
      int value = random.nextInt(-126, 127);
      expect(lab, value, value);
    }
  }

  @Check(
      points = 15,
      topic = "fits",
      why = "A signed byte has 256 values; giving one of them away costs precision in every layer.",
      help = "Both -128 and 127 still fit; the two ends are not mirror images.")
  void both_ends_of_the_byte_fit(FirstLightLab lab) {
    expect(lab, 127, 127);
    expect(lab, -128, -128);
  }

  @Check(
      points = 15,
      topic = "edges",
      why = "Mistakes like to sit exactly on the border, where < and <= differ.",
      help = "Compare the numbers in your conditions with -129 and 128, the first that do not fit.")
  void the_first_number_beyond_each_end_is_limited(FirstLightLab lab) {
    expect(lab, 128, 127);
    expect(lab, -129, -128);
  }

  @Check(
      points = 15,
      topic = "limits",
      why = "A sum of products easily grows past 127; wrapping around would turn loud into silent.",
      help = "Follow 1000 through your code by hand: which branch does it take?")
  void a_number_far_too_large_becomes_127(FirstLightLab lab, RandomGenerator random) {
    expect(lab, 1_000, 127);
    for (int i = 0; i < 20; i++) {
      expect(lab, random.nextInt(129, 1 << 30), 127);
    }
  }

  @Check(
      points = 15,
      topic = "limits",
      why = "Negative numbers overflow just as easily as positive ones.",
      help = "Follow -1000 through your code by hand: which branch does it take?")
  void a_number_far_too_small_becomes_minus_128(FirstLightLab lab, RandomGenerator random) {
    expect(lab, -1_000, -128);
    for (int i = 0; i < 20; i++) {
      expect(lab, random.nextInt(-(1 << 30), -129), -128);
    }
  }

  @Check(
      points = 10,
      topic = "edges",
      why = "An int has a least value whose negative is no int: arithmetic that looks safe is not.",
      help = "What are -Integer.MIN_VALUE and Math.abs(Integer.MIN_VALUE)? Compare, don't compute.",
      needs = {"a_number_far_too_large_becomes_127", "a_number_far_too_small_becomes_minus_128"})
  void the_ends_of_int_are_limited_too(FirstLightLab lab) {
    expect(lab, Integer.MAX_VALUE, 127);
    expect(lab, Integer.MIN_VALUE, -128);
    expect(lab, Integer.MIN_VALUE + 1, -128);
  }

  private static void expect(FirstLightLab lab, int value, int expected) {
    assertThat(lab.saturate(value)).as("saturate(%d)", value).isEqualTo(expected);
  }
}
