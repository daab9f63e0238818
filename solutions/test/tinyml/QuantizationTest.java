package tinyml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantizationTest {

  @Test
  void quantize_rounds_half_away_from_zero() {
    assertThat(Quantization.quantize(2.5f, 1f, 0)).isEqualTo(3);
    assertThat(Quantization.quantize(-2.5f, 1f, 0)).isEqualTo(-3);
    assertThat(Quantization.quantize(0.5f, 1f, 10)).isEqualTo(11);
    assertThat(Quantization.quantize(-0.5f, 1f, 10)).isEqualTo(9);
  }

  @Test
  void quantize_does_not_round_up_just_below_a_tie() {
    assertThat(Quantization.quantize(Math.nextDown(0.5f), 1f, 0)).isEqualTo(0);
    assertThat(Quantization.quantize(Math.nextUp(-0.5f), 1f, 0)).isEqualTo(0);
  }

  @Test
  void quantize_divides_as_floats() {
    // 0.25 / 0.1f is 2.49999996; the nearest float is 2.5, which rounds to 3.
    assertThat(Quantization.quantize(0.25f, 0.1f, 0)).isEqualTo(3);
  }

  @Test
  void quantize_adds_the_zero_point_before_it_saturates() {
    assertThat(Quantization.quantize(200f, 1f, -128)).isEqualTo(72);
    assertThat(Quantization.quantize(-200f, 1f, 127)).isEqualTo(-73);
    assertThat(Quantization.quantize(255f, 1f, -128)).isEqualTo(127);
    assertThat(Quantization.quantize(-255f, 1f, 127)).isEqualTo(-128);
  }

  @Test
  void quantize_saturates_numbers_without_end() {
    for (int zeroPoint : new int[] {-128, -1, 0, 1, 127}) {
      for (float big : new float[] {1e4f, 3e9f, Float.MAX_VALUE, Float.POSITIVE_INFINITY}) {
        assertThat(Quantization.quantize(big, 0.5f, zeroPoint)).isEqualTo(127);
        assertThat(Quantization.quantize(-big, 0.5f, zeroPoint)).isEqualTo(-128);
      }
    }
  }

  @Test
  void quantize_agrees_with_decimal_arithmetic() {
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      float scale = (float) Math.scalb(1 + random.nextDouble(), random.nextInt(-20, 10));
      int zeroPoint = random.nextInt(-128, 128);
      // Every fourth case lies on or beside a tie.
      float steps =
          i % 4 == 0 ? random.nextInt(-300, 300) + 0.5f : (float) random.nextGaussian(0, 150);
      float real = steps * scale;
      assertThat(Quantization.quantize(real, scale, zeroPoint))
          .as("quantize(%s, %s, %d)", real, scale, zeroPoint)
          .isEqualTo(exactlyQuantized(real, scale, zeroPoint));
    }
  }

  @Test
  void dequantize_is_the_float_nearest_to_the_exact_product() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      int quantized = random.nextInt(-128, 128);
      int zeroPoint = random.nextInt(-128, 128);
      float scale = (float) Math.scalb(1 + random.nextDouble(), random.nextInt(-20, 10));
      BigDecimal exact = new BigDecimal(scale).multiply(new BigDecimal(quantized - zeroPoint));
      assertThat(Quantization.dequantize(quantized, scale, zeroPoint))
          .as("dequantize(%d, %s, %d)", quantized, scale, zeroPoint)
          .isEqualTo(exact.floatValue());
    }
  }

  @Test
  void every_byte_survives_the_way_there_and_back() {
    for (int quantized = -128; quantized <= 127; quantized++) {
      for (float scale : new float[] {0.1f, 1f / 256, 3.7f, 1e-6f}) {
        float real = Quantization.dequantize(quantized, scale, -7);
        assertThat(Quantization.quantize(real, scale, -7)).isEqualTo(quantized);
      }
    }
  }

  private static int exactlyQuantized(float real, float scale, int zeroPoint) {
    MathContext plenty = new MathContext(60);
    float quotient = new BigDecimal(real).divide(new BigDecimal(scale), plenty).floatValue();
    // HALF_UP is what BigDecimal calls ties away from zero.
    return new BigDecimal(quotient)
        .setScale(0, RoundingMode.HALF_UP)
        .add(new BigDecimal(zeroPoint))
        .max(new BigDecimal(-128))
        .min(new BigDecimal(127))
        .intValueExact();
  }
}
