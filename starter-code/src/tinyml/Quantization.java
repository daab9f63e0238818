package tinyml;

/**
 * Affine quantisation: a real number r is stored as the signed byte q with
 *
 * <pre>r = scale * (q - zeroPoint)</pre>
 *
 * <p>One scale and one zero point serve a whole tensor, or one channel of it. Source: TensorFlow
 * Lite, "8-bit quantization specification".
 */
public final class Quantization {
  private Quantization() {}

  /**
   * The signed byte that stands for a real number.
   *
   * @param real any float; infinities saturate
   * @param scale size of one step, greater than 0, in the unit of {@code real}
   * @param zeroPoint the byte that stands for 0, -128 .. 127
   * @return {@code real / scale}, in float, rounded to the nearest integer with ties away from
   *     zero, plus {@code zeroPoint}, limited to -128 .. 127
   */
  public static int quantize(float real, float scale, int zeroPoint) {
    // TODO lab01-quantize
    return 0;
  }

  /**
   * The real number that a signed byte stands for.
   *
   * @param quantized -128 .. 127
   * @param scale size of one step, greater than 0
   * @param zeroPoint the byte that stands for 0, -128 .. 127
   * @return {@code scale * (quantized - zeroPoint)}, in the unit of {@code scale}
   */
  public static float dequantize(int quantized, float scale, int zeroPoint) {
    // TODO lab01-dequantize
    return 0;
  }
}
