package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantizationParametersTest {

  @Test
  void asymmetric_spreads_the_bytes_over_the_range() {
    QuantizationParameters chosen = QuantizationParameters.asymmetric(-1f, 3f);

    assertThat(chosen.scale()).isEqualTo(4f / 255);
    assertThat(chosen.zeroPoint()).isEqualTo(-64); // -128 + 63.75, rounded
  }

  @Test
  void asymmetric_widens_the_range_to_contain_zero() {
    assertThat(QuantizationParameters.asymmetric(2f, 6f))
        .isEqualTo(new QuantizationParameters(6f / 255, -128));
    assertThat(QuantizationParameters.asymmetric(-6f, -2f))
        .isEqualTo(new QuantizationParameters(6f / 255, 127));
  }

  @Test
  void asymmetric_gives_a_range_without_width_the_scale_1() {
    QuantizationParameters one = new QuantizationParameters(1f, 0);
    assertThat(QuantizationParameters.asymmetric(0f, 0f)).isEqualTo(one);
    assertThat(QuantizationParameters.asymmetric(-0f, Float.MIN_VALUE)).isEqualTo(one);
  }

  @Test
  void asymmetric_takes_the_widest_range_of_floats() {
    QuantizationParameters chosen =
        QuantizationParameters.asymmetric(-Float.MAX_VALUE, Float.MAX_VALUE);

    assertThat(chosen.scale()).isEqualTo(Float.MAX_VALUE / 127.5f);
    assertThat(chosen.zeroPoint()).isBetween(-1, 0);
  }

  @Test
  void asymmetric_scale_and_zero_point_are_the_nearest_there_are() {
    MathContext plenty = new MathContext(60);
    Random random = new Random(4);
    for (int i = 0; i < 10_000; i++) {
      float reach = (float) Math.scalb(1.0, random.nextInt(-30, 30));
      float min = -reach * random.nextFloat();
      float max = reach * random.nextFloat();
      QuantizationParameters chosen = QuantizationParameters.asymmetric(min, max);

      BigDecimal width = new BigDecimal(max).subtract(new BigDecimal(min));
      assertThat(chosen.scale()).isEqualTo(width.divide(new BigDecimal(255), plenty).floatValue());
      double exact =
          -128 - new BigDecimal(min).divide(new BigDecimal(chosen.scale()), plenty).doubleValue();
      assertThat((double) chosen.zeroPoint())
          .as("zero point of %s .. %s", min, max)
          .isCloseTo(exact, within(0.5));
    }
  }

  @Test
  void symmetric_maps_the_largest_magnitude_of_each_channel_to_127() {
    float[] scales = new float[3];

    QuantizationParameters.symmetric(new float[] {1, -127, 0.5f, 0.25f, 254, 3}, scales);

    assertThat(scales).containsExactly(1f, 0.5f / 127, 2f);
  }

  @Test
  void symmetric_gives_a_channel_of_zeros_the_scale_1() {
    float[] scales = new float[3];

    QuantizationParameters.symmetric(new float[] {0, -0f, 127, 0, Float.MIN_VALUE, 0}, scales);

    assertThat(scales).containsExactly(1f, 1f, 1f);
  }
}
