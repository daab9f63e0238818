package tinyml;

/**
 * The two numbers that make signed bytes out of reals; see {@link Quantization}.
 *
 * @param scale size of one step, greater than 0, in the unit of the reals
 * @param zeroPoint the byte that stands for 0 exactly, -128 .. 127
 */
public record QuantizationParameters(float scale, int zeroPoint) {

  // tag::asymmetric[]
  /**
   * Spreads the 256 bytes over a range, as TensorFlow Lite does for activations.
   *
   * <p>The range is first widened to contain 0, so that 0 has a byte of its own. The scale is a
   * 255th of its width; the zero point is the integer nearest to {@code -128 - min / scale}. A
   * range too narrow for a scale above 0 gets scale 1 and zero point 0.
   *
   * @param min least real to represent, finite
   * @param max greatest real to represent, finite, at least {@code min}
   */
  public static QuantizationParameters asymmetric(float min, float max) {
    // tag::lab01-asymmetric[]
    // In double: the width of a range of floats may be too large for a float.
    double low = Math.min(min, 0f);
    double high = Math.max(max, 0f);
    float scale = (float) ((high - low) / 255);
    if (scale == 0) {
      return new QuantizationParameters(1f, 0);
    }
    int zeroPoint = (int) Math.round(-128 - low / scale);
    return new QuantizationParameters(scale, Saturation.saturate(zeroPoint));
    // end::lab01-asymmetric[] return new QuantizationParameters(1f, 0);
  }

  // end::asymmetric[]
  // tag::symmetric[]
  /**
   * Chooses one scale a channel, as TensorFlow Lite does for weights: zero point 0, and the largest
   * magnitude of the channel at 127 or -127.
   *
   * <p>A channel too small for a scale above 0 gets scale 1.
   *
   * @param weights channel after channel, {@code weights.length / scales.length} values each,
   *     finite
   * @param scales filled with one scale a channel, each a 127th of the channel's largest magnitude
   */
  public static void symmetric(float[] weights, float[] scales) {
    // tag::lab01-symmetric[]
    int perChannel = weights.length / scales.length;
    for (int channel = 0; channel < scales.length; channel++) {
      float largest = 0;
      for (int i = channel * perChannel; i < (channel + 1) * perChannel; i++) {
        largest = Math.max(largest, Math.abs(weights[i]));
      }
      float scale = largest / 127;
      scales[channel] = scale == 0 ? 1 : scale;
    }
    // end::lab01-symmetric[]
  }
  // end::symmetric[]
}
