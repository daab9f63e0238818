package tinyml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantizedMultiplierTest {
  private static final BigDecimal ONE = BigDecimal.valueOf(1L << 31);

  @Test
  void of_takes_powers_of_two_apart() {
    assertMultiplier(1.0, 1 << 30, 1);
    assertMultiplier(0.5, 1 << 30, 0);
    assertMultiplier(0.25, 1 << 30, -1);
    assertMultiplier(0x1p29, 1 << 30, 30);
  }

  @Test
  void of_rounds_the_mantissa_to_31_bits() {
    assertMultiplier(0.75, 1_610_612_736, 0);
    assertMultiplier(0.1, 1_717_986_918, -3); // 0.8 * 2^31 is 1717986918.4
    assertMultiplier((0x1p30 + 0.5) * 0x1p-31, (1 << 30) + 1, 0);
  }

  @Test
  void of_halves_a_mantissa_that_rounds_up_to_2_to_the_31() {
    assertMultiplier(Math.nextDown(1.0), 1 << 30, 1);
    assertMultiplier(Math.nextDown(0.25), 1 << 30, -1);
  }

  @Test
  void of_turns_what_is_too_small_into_zero() {
    assertMultiplier(0, 0, 0);
    assertMultiplier(Double.MIN_VALUE, 0, 0);
    assertMultiplier(Math.nextDown(Double.MIN_NORMAL), 0, 0);
    assertMultiplier(0x1.fp-33, 0, 0);
  }

  @Test
  void of_keeps_what_is_just_large_enough() {
    assertMultiplier(0x1p-32, 1 << 30, -31);
    assertMultiplier(Math.nextDown(0x1p-32), 1 << 30, -31);
  }

  @Test
  void of_agrees_with_decimal_arithmetic() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      double real = Math.scalb(1 + random.nextDouble(), random.nextInt(-32, 29));
      BigDecimal fraction = new BigDecimal(real);
      int shift = 0;
      while (fraction.compareTo(BigDecimal.ONE) >= 0) {
        fraction = fraction.divide(BigDecimal.TWO);
        shift++;
      }
      while (fraction.compareTo(new BigDecimal("0.5")) < 0) {
        fraction = fraction.multiply(BigDecimal.TWO);
        shift--;
      }
      BigDecimal mantissa = fraction.multiply(ONE).setScale(0, RoundingMode.HALF_UP);
      if (mantissa.equals(ONE)) {
        mantissa = BigDecimal.valueOf(1 << 30);
        shift++;
      }
      assertMultiplier(real, mantissa.intValueExact(), shift);
    }
  }

  private static void assertMultiplier(double real, int mantissa, int shift) {
    QuantizedMultiplier multiplier = QuantizedMultiplier.of(real);
    assertThat(multiplier.mantissa).as("mantissa of %s", real).isEqualTo(mantissa);
    assertThat(multiplier.shift).as("shift of %s", real).isEqualTo(shift);
  }
}
