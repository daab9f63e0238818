package milliwatt.models.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiplierTest {

  @ParameterizedTest
  @CsvSource({
    "3, 0.5, 2", // 1.5, ties up when the multiplier has no shift
    "-3, 0.5, -1", // -1.5
    "6, 0.25, 2", // 1.5, ties away from zero in the shift
    "-6, 0.25, -2", // -1.5
    "7, 3, 21",
    "100, 0.0078125, 1",
    "2147483647, 0.0000000001, 0", // the shift is below -31
  })
  void times_rounds_as_the_field_does(long value, double real, long expected) {
    assertThat(Multiplier.of(real).times(value)).isEqualTo(expected);
  }

  @Test
  void times_rounds_twice() {
    // 5 * 0.3 is 1.5 less a little in float, and in the mantissa; rounded once it would be 1.
    assertThat(Multiplier.of(0.2999999999).times(5)).isEqualTo(2);
  }

  @Test
  void a_mantissa_that_rounds_to_one_is_halved() {
    assertThat(Multiplier.of(Math.nextDown(1.0))).isEqualTo(new Multiplier(1L << 30, 1));
  }
}
