package milliwatt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import lab01.QuantizationLab;
import milliwatt.check.Check;

/** Checks as an instructor writes them for a jar of their own. */
final class PrivateSampleChecks {
  @Check(
      points = 3,
      topic = "dequantize",
      why = "All bytes are to be right, not only those that a report has shown.",
      help = "Does your formula hold for every byte?")
  void a_byte_nobody_else_asks_for(QuantizationLab lab) {
    assertThat(lab.dequantize(77, 0.5f, 0)).as("dequantize(77, 0.5, 0)").isEqualTo(38.5f);
  }

  @Check(
      points = 2,
      topic = "quantize",
      why = "What a private check needs may be a public one.",
      help = "See the public check.",
      needs = "quantize_finds_the_nearest_step")
  void needs_a_public_one(QuantizationLab lab) {
    assertThat(lab.quantize(1f, 0.5f, 0)).isEqualTo((byte) 2);
  }
}
