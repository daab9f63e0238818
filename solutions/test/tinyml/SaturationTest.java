package tinyml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SaturationTest {

  @Test
  void saturate_keeps_every_signed_byte() {
    for (int value = -128; value <= 127; value++) {
      assertThat(Saturation.saturate(value)).isEqualTo(value);
    }
  }

  @Test
  void saturate_stops_at_the_two_ends() {
    assertThat(Saturation.saturate(128)).isEqualTo(127);
    assertThat(Saturation.saturate(-129)).isEqualTo(-128);
    assertThat(Saturation.saturate(Integer.MAX_VALUE)).isEqualTo(127);
    assertThat(Saturation.saturate(Integer.MIN_VALUE)).isEqualTo(-128);
  }

  @Test
  void saturate_agrees_with_big_integers() {
    BigInteger least = BigInteger.valueOf(-128);
    BigInteger greatest = BigInteger.valueOf(127);
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      int value = random.nextInt() >> random.nextInt(32);
      int expected = BigInteger.valueOf(value).max(least).min(greatest).intValueExact();
      assertThat(Saturation.saturate(value)).as("saturate(%d)", value).isEqualTo(expected);
    }
  }
}
