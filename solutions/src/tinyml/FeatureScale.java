package tinyml;

/**
 * The last step: from a logarithm to the byte that the network wants.
 *
 * <p>The network was trained with logarithms divided by 25.6, and a byte's 256 values reach from 0
 * to 26 of these: a step is 25.6 * 26 / 256 of a logarithm, which TFLM rounds to 666 / 256. Source:
 * the arithmetic at the end of TFLM's {@code audio_preprocessor_int8}; bit-exact with it.
 */
public final class FeatureScale {
  private static final int DIVISOR = 666;

  private FeatureScale() {}

  // tag::feature-scale[]
  /**
   * {@code log * 256 / 666} rounded, less 128.
   *
   * @param log 0 .. 32767
   * @return -128 .. 127
   */
  public static byte of(int log) {
    // tag::lab09-feature[]
    return (byte) Math.min(127, (256 * log + DIVISOR / 2) / DIVISOR - 128);
    // end::lab09-feature[] return 0;
  }
  // end::feature-scale[]
}
