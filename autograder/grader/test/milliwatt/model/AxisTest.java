package milliwatt.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxisTest {
  @Test
  void ticks_are_round_numbers() {
    Axis axis = Axis.over(new double[] {-1.007, 0.99}, 4);
    assertThat(axis.ticks().stream().map(axis::label))
        .containsExactly("-1.0", "-0.5", "0.0", "0.5", "1.0");
  }

  @Test
  void a_range_ends_at_a_tick_that_is_near() {
    assertThat(Axis.over(new double[] {0.1, 9.8}, 5).high()).isEqualTo(10);
  }

  @Test
  void a_constant_has_a_range_around_it() {
    Axis axis = Axis.over(new double[] {3, 3}, 4);
    assertThat(axis.low()).isLessThan(3);
    assertThat(axis.high()).isGreaterThan(3);
  }

  @Test
  void values_that_are_not_finite_do_not_count() {
    Axis axis = Axis.over(new double[] {0, Double.NaN, Double.POSITIVE_INFINITY, 1}, 2);
    assertThat(axis.high()).isEqualTo(1);
  }

  @Test
  void zero_has_no_sign() {
    assertThat(Axis.over(new double[] {-1, 1}, 4).label(-0.0)).isEqualTo("0.0");
  }

  @Test
  void tiny_and_huge_ranges_keep_their_digits() {
    assertThat(Axis.over(new double[] {0, 4e-5}, 4).label(2e-5)).isEqualTo("0.00002");
    assertThat(Axis.over(new double[] {0, 4e6}, 4).label(2e6)).isEqualTo("2000000");
  }
}
