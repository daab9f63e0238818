package milliwatt.models.quantization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.training.TrainedLayer;
import org.junit.jupiter.api.Test;

class PostTrainingQuantizationTest {

  @Test
  void a_range_above_0_gets_the_lowest_byte_for_0() {
    QuantizationSpec quantization = Range.ZERO.including(25.5f).including(3).asymmetric();

    assertThat(quantization.scale()).isEqualTo(0.1f);
    assertThat(quantization.zeroPoint()).isEqualTo(-128);
  }

  @Test
  void a_lopsided_range_puts_0_where_it_lies() {
    QuantizationSpec quantization = Range.ZERO.including(-1).including(254).asymmetric();

    assertThat(quantization.scale()).isEqualTo(1f);
    assertThat(quantization.zeroPoint()).isEqualTo(-127);
  }

  @Test
  void an_empty_range_still_has_a_scale() {
    assertThat(Range.ZERO.asymmetric().scale()).isEqualTo(1f);
    assertThat(Range.ZERO.symmetric().scale()).isEqualTo(1f);
  }

  @Test
  void ranges_are_those_the_calibration_saw_layer_by_layer() {
    TrainedLayer doubling = new TrainedLayer(1, 1, true, new float[] {2}, new float[] {0});
    TrainedLayer negating = new TrainedLayer(1, 1, false, new float[] {-1}, new float[] {0});

    List<QuantizedLayer> layers =
        PostTrainingQuantization.quantize(
            List.of(doubling, negating), List.of(new float[] {-255}, new float[] {255}));

    assertThat(layers.get(0).input().scale()).isEqualTo(2f);
    assertThat(layers.get(0).output().scale()).isEqualTo(2f);
    assertThat(layers.get(0).output().zeroPoint()).isEqualTo(-128);
    assertThat(layers.get(1).output().scale()).isEqualTo(2f);
    assertThat(layers.get(1).output().zeroPoint()).isEqualTo(127);
    assertThat(layers.get(1).input()).isSameAs(layers.get(0).output());
  }

  @Test
  void weights_reach_127_with_ties_away_from_zero() {
    QuantizedLayer quantized = quantized(new float[] {-63.5f, 31.75f, 0.25f, -0.25f});

    assertThat(quantized.weightQuantization().scale()).isEqualTo(0.5f);
    assertThat(quantized.weights()).containsExactly(-127, 64, 1, -1);
  }

  @Test
  void biases_count_in_products_of_input_and_weight() {
    QuantizedLayer quantized = quantized(new float[] {-63.5f, 0, 0, 0});

    assertThat(quantized.biasQuantization().scale()).isEqualTo(0.125f);
    assertThat(quantized.biases()).containsExactly(8, -24);
  }

  /** Two outputs with biases 1 and -3; the input's scale is a quarter. */
  private static QuantizedLayer quantized(float[] weights) {
    return QuantizedLayer.of(
        new TrainedLayer(2, 2, false, weights, new float[] {1, -3}),
        QuantizationSpec.perTensor(0.25f, 7),
        QuantizationSpec.perTensor(1, 0));
  }
}
