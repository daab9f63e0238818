package tinyml;

/**
 * How the rows or the columns of an image are stretched or squeezed: which one of the input stands
 * at each position of the output.
 *
 * <p>The scale is {@code input / output}, or with aligned corners {@code (input - 1) / (output -
 * 1)}, which makes the last positions meet. Position i comes from {@code i * scale}, rounded down,
 * or with aligned corners to the nearest. With half-pixel centres {@code (i + 1/2) * scale} takes
 * its place: positions are the middles of pixels then. All of it is computed in float. Source:
 * TensorFlow Lite's reference kernel; bit-exact with it.
 */
public final class NearestNeighbor {
  private final int input;
  private final float scale;
  private final boolean alignCorners;
  private final boolean halfPixelCenters;

  /**
   * One axis.
   *
   * @param input positions of the input
   * @param output positions of the output
   * @throws ModelError if a number is less than 1
   */
  public NearestNeighbor(int input, int output, boolean alignCorners, boolean halfPixelCenters) {
    if (input < 1 || output < 1) {
      throw new ModelError("%d positions cannot be stretched to %d", input, output);
    }
    this.input = input;
    this.alignCorners = alignCorners;
    this.halfPixelCenters = halfPixelCenters;
    // TODO lab07-nearest-scale
    scale = 1;
  }

  /** The position of the input that stands at position {@code i} of the output. */
  public int position(int i) {
    // TODO lab07-nearest-position
    return 0;
  }
}
