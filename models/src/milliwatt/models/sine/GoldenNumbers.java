package milliwatt.models.sine;

import java.nio.charset.StandardCharsets;

/** The files with which any runtime's results for the sine models can be compared. */
final class GoldenNumbers {

  private static final int FLOAT_POINTS = 64;

  private GoldenNumbers() {}

  /** The int8 model's 256 output bytes, for the inputs -128 to 127. */
  static byte[] int8(SineModels models) {
    return Curve.int8Outputs(models.int8());
  }

  /**
   * A line for each of 64 inputs of the float model: input, output, as the shortest decimals that
   * give the same float32 back.
   */
  static byte[] float32(SineModels models) {
    Curve curve = Curve.float32(models.float32(), FLOAT_POINTS);
    StringBuilder csv = new StringBuilder("x,sine\n");
    for (int i = 0; i < FLOAT_POINTS; i++) {
      csv.append(curve.x()[i]).append(',').append(curve.y()[i]).append('\n');
    }
    return csv.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
