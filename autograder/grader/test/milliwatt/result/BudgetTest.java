package milliwatt.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import milliwatt.check.Count;
import milliwatt.device.Counter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {
  /** 1,500 instructions, no points from 4,500 on. */
  private static final Budget BUDGET = new Budget(1_000, 1.5, 3);

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1000, 1",
    "1500, 1",
    "1501, 0.99967",
    "2250, 0.75",
    "3000, 0.5",
    "4499, 0.00033",
    "4500, 0",
    "1000000000000, 0"
  })
  void points_fall_on_a_straight_line_from_the_budget_to_none(long spent, double fraction) {
    assertThat(BUDGET.fraction(spent, Counter.INSTRUCTIONS)).isCloseTo(fraction, within(0.00001));
  }

  @Test
  void a_board_may_take_two_cycles_an_instruction() {
    assertThat(BUDGET.allowed(Counter.INSTRUCTIONS)).isEqualTo(1_500);
    assertThat(BUDGET.allowed(Counter.CYCLES)).isEqualTo(3_000);
    assertThat(BUDGET.fraction(3_000, Counter.CYCLES)).isEqualTo(1);
  }

  @Test
  void bytes_are_bytes_whatever_the_processor_counts() {
    assertThat(measured(Count.STACK_BYTES, Counter.CYCLES, 750).ratio()).isEqualTo(0.5);
    assertThat(measured(Count.RAM_BYTES, Counter.NONE, 3_000).fraction()).isEqualTo(0.5);
  }

  @Test
  void only_what_the_device_counts_decides() {
    assertThat(measured(Count.INSTRUCTIONS, Counter.INSTRUCTIONS, 1).decides()).isTrue();
    assertThat(measured(Count.INSTRUCTIONS, Counter.CYCLES, 1).decides()).isTrue();
    assertThat(measured(Count.INSTRUCTIONS, Counter.BYTECODES, 1).decides()).isFalse();
    assertThat(measured(Count.INSTRUCTIONS, Counter.NONE, 1).decides()).isFalse();
    assertThat(measured(Count.RAM_BYTES, Counter.BYTECODES, 1).decides()).isFalse();
    assertThat(measured(Count.RAM_BYTES, Counter.NONE, 1).decides()).isTrue();
    assertThat(measured(Count.STACK_BYTES, Counter.INSTRUCTIONS, -1).decides()).isFalse();
  }

  @Test
  void a_budget_that_nobody_has_counted_decides_nothing() {
    Budget uncounted = new Budget(0, 1.5, 3);
    assertThat(new Measurement(Count.INSTRUCTIONS, Counter.INSTRUCTIONS, 5, uncounted).decides())
        .isFalse();
  }

  private static Measurement measured(Count count, Counter counter, long spent) {
    return new Measurement(count, counter, spent, BUDGET);
  }
}
