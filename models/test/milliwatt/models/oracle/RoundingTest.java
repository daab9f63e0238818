package milliwatt.models.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

  @ParameterizedTest
  @CsvSource({
    "3, 0.5, 2", // 1.5, ties up when the multiplier has no shift
    "-3, 0.5, -1", // -1.5
    "6, 0.25, 2", // 1.5, ties away from zero in the shift
    "-6, 0.25, -2", // -1.5
    "7, 3, 21",
    "100, 0.0078125, 1",
  })
  void rescale_rounds_as_the_field_does(int value, double multiplier, int expected) {
    assertThat(Rounding.rescale(BigDecimal.valueOf(value), multiplier))
        .isEqualByComparingTo(BigDecimal.valueOf(expected));
  }

  @Test
  void rescale_rounds_twice() {
    // 5 * 0.3 is 1.5 less a little in float, and in the mantissa; rounded once it would be 1.
    assertThat(Rounding.rescale(BigDecimal.valueOf(5), 0.2999999999))
        .isEqualByComparingTo(BigDecimal.valueOf(2));
  }
}
