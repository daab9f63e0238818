package tinyml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FixedPointTest {
  private static final BigDecimal ONE = BigDecimal.valueOf(1L << 31);
  private static final int[] EDGES = {
    0,
    1,
    -1,
    2,
    -2,
    3,
    -3,
    1 << 30,
    -(1 << 30),
    (1 << 30) + 1,
    Integer.MAX_VALUE,
    -Integer.MAX_VALUE,
    Integer.MIN_VALUE
  };

  @Test
  void high_mul_rounds_ties_up() {
    int half = 1 << 30;
    assertThat(FixedPoint.saturatingRoundingDoublingHighMul(1, half)).isEqualTo(1);
    assertThat(FixedPoint.saturatingRoundingDoublingHighMul(-1, half)).isEqualTo(0);
    assertThat(FixedPoint.saturatingRoundingDoublingHighMul(-3, half)).isEqualTo(-1);
  }

  @Test
  void high_mul_saturates_the_one_product_that_does_not_fit() {
    int least = Integer.MIN_VALUE;
    assertThat(FixedPoint.saturatingRoundingDoublingHighMul(least, least))
        .isEqualTo(Integer.MAX_VALUE);
    assertThat(FixedPoint.saturatingRoundingDoublingHighMul(least, least + 1))
        .isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void high_mul_agrees_with_decimal_arithmetic() {
    for (int a : EDGES) {
      for (int b : EDGES) {
        assertHighMul(a, b);
      }
    }
    Random random = new Random(6);
    for (int i = 0; i < 20_000; i++) {
      assertHighMul(random.nextInt() >> random.nextInt(32), random.nextInt());
    }
  }

  @Test
  void rounding_divide_rounds_ties_away_from_zero() {
    assertThat(FixedPoint.roundingDivideByPowerOfTwo(5, 1)).isEqualTo(3);
    assertThat(FixedPoint.roundingDivideByPowerOfTwo(-5, 1)).isEqualTo(-3);
    assertThat(FixedPoint.roundingDivideByPowerOfTwo(-5, 2)).isEqualTo(-1);
  }

  @Test
  void rounding_divide_agrees_with_decimal_arithmetic() {
    Random random = new Random(7);
    for (int exponent = 0; exponent <= 31; exponent++) {
      for (int edge : EDGES) {
        assertDivided(edge, exponent);
      }
      for (int i = 0; i < 1_000; i++) {
        int value = random.nextInt() >> random.nextInt(32);
        assertDivided(value, exponent);
        assertDivided(value << exponent | (1 << exponent) >>> 1, exponent); // a tie
      }
    }
  }

  @Test
  void multiply_rounds_twice() {
    QuantizedMultiplier m = QuantizedMultiplier.of(0.45);
    assertThat(m.shift).isEqualTo(-1);
    // 1 * 0.9 rounds to 1; 1 / 2 is a tie and rounds to 1. One rounding of 0.45 would give 0.
    assertThat(FixedPoint.multiplyByQuantizedMultiplier(1, m.mantissa, m.shift)).isEqualTo(1);
    assertThat(FixedPoint.multiplyByQuantizedMultiplier(-1, m.mantissa, m.shift)).isEqualTo(-1);
  }

  @Test
  void multiply_agrees_with_decimal_arithmetic() {
    Random random = new Random(8);
    for (int i = 0; i < 50_000; i++) {
      int shift = random.nextInt(-31, 31);
      int value = random.nextInt() >> Math.max(shift, random.nextInt(32));
      int mantissa = random.nextInt(1 << 30, Integer.MAX_VALUE);
      BigDecimal shifted =
          BigDecimal.valueOf(value).multiply(BigDecimal.TWO.pow(Math.max(shift, 0)));
      BigDecimal once = tiesUp(shifted.multiply(BigDecimal.valueOf(mantissa)).divide(ONE));
      int expected = tiesAway(once.divide(BigDecimal.TWO.pow(Math.max(-shift, 0))));
      assertThat(FixedPoint.multiplyByQuantizedMultiplier(value, mantissa, shift))
          .as("%d * %d / 2^31 * 2^%d", value, mantissa, shift)
          .isEqualTo(expected);
    }
  }

  private static void assertHighMul(int a, int b) {
    BigDecimal exact = BigDecimal.valueOf(a).multiply(BigDecimal.valueOf(b)).divide(ONE);
    int expected = tiesUp(exact).min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValueExact();
    assertThat(FixedPoint.saturatingRoundingDoublingHighMul(a, b))
        .as("high mul of %d and %d", a, b)
        .isEqualTo(expected);
  }

  private static void assertDivided(int value, int exponent) {
    BigDecimal exact = BigDecimal.valueOf(value).divide(BigDecimal.TWO.pow(exponent));
    assertThat(FixedPoint.roundingDivideByPowerOfTwo(value, exponent))
        .as("%d / 2^%d", value, exponent)
        .isEqualTo(tiesAway(exact));
  }

  private static BigDecimal tiesUp(BigDecimal exact) {
    return exact.add(new BigDecimal("0.5")).setScale(0, RoundingMode.FLOOR);
  }

  private static int tiesAway(BigDecimal exact) {
    return exact.setScale(0, RoundingMode.HALF_UP).intValueExact();
  }
}
