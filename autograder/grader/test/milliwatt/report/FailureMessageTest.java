package milliwatt.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Each message is one that the assertion library really makes. */
class FailureMessageTest {
  @Test
  void expected_and_actual_stand_under_each_other() {
    assertThat(tidied(() -> assertThat(7).as("quantize(%s)", 0.5).isEqualTo(8)))
        .isEqualTo(
            """
            quantize(0.5)
            expected  8
            but was   7""");
  }

  @Test
  void without_a_description_there_is_no_empty_line() {
    assertThat(tidied(() -> assertThat(7).isEqualTo(8))).isEqualTo("expected  8\nbut was   7");
  }

  @Test
  void long_lists_say_where_they_begin_to_differ() {
    int[] actual = {1, 2, 3, 9, 5, 9};
    int[] expected = {1, 2, 3, 4, 5, 6};
    assertThat(tidied(() -> assertThat(actual).isEqualTo(expected)))
        .endsWith("2 of 6 differ, first at index 3: expected 4, but was 9");
  }

  @Test
  void lists_of_different_length_say_so() {
    assertThat(tidied(() -> assertThat(new int[] {1, 2}).isEqualTo(new int[] {1, 2, 3})))
        .endsWith("lengths differ: 3 expected, 2 returned");
  }

  @Test
  void a_comparison_keeps_its_words() {
    assertThat(tidied(() -> assertThat(5).isLessThan(3)))
        .isEqualTo("Expecting actual:\n  5\nto be less than:\n  3");
  }

  @Test
  void frames_of_the_checks_are_not_shown() {
    assertThat(
            tidied(
                () ->
                    SoftAssertions.assertSoftly(
                        all -> {
                          all.assertThat(1).isEqualTo(2);
                          all.assertThat(3).isEqualTo(4);
                        })))
        .contains("expected  2", "expected  4")
        .doesNotContain("FailureMessageTest", ".java");
  }

  @Test
  void plain_sentences_pass_through() {
    assertThat(FailureMessage.tidy("ArithmeticException at FixedPoint.java:41: / by zero"))
        .isEqualTo("ArithmeticException at FixedPoint.java:41: / by zero");
  }

  private static String tidied(ThrowingCallable assertion) {
    return FailureMessage.tidy(catchThrowable(assertion).getMessage());
  }
}
