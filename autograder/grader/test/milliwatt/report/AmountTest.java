package milliwatt.report;

import static org.assertj.core.api.Assertions.assertThat;

import milliwatt.board.Range;
import org.junit.jupiter.api.Test;

class AmountTest {
  @Test
  void two_digits_count_and_no_more() {
    assertThat(Amount.number(1.2345)).isEqualTo("1.2");
    assertThat(Amount.number(0.99)).isEqualTo("0.99");
    assertThat(Amount.number(9.96)).isEqualTo("10");
    assertThat(Amount.number(12_345)).isEqualTo("12,000");
    assertThat(Amount.number(2)).isEqualTo("2");
  }

  @Test
  void the_unit_is_that_of_the_typical_value() {
    assertThat(Amount.seconds(new Range(0.9, 1.2, 1.65))).isEqualTo("1.2 s (0.9 to 1.6)");
    assertThat(Amount.seconds(new Range(0.09, 0.12, 1.1))).isEqualTo("120 ms (90 to 1,100)");
    assertThat(Amount.joules(new Range(1e-5, 2e-5, 4e-5))).isEqualTo("20 uJ (10 to 40)");
  }

  @Test
  void a_life_is_told_in_hours_for_two_days_and_in_days_from_then_on() {
    assertThat(Amount.hours(new Range(12, 47, 96))).isEqualTo("47 hours (12 to 96)");
    assertThat(Amount.hours(new Range(24, 48, 96))).isEqualTo("2 days (1 to 4)");
  }
}
