package tinyml;

/**
 * DEPTHWISE_CONV_2D on signed bytes: every filter sees a single channel of the image.
 *
 * <pre>sum[c] = sum over taps i, j of
 *     (input[row of i][column of j][c / multiplier] - zeroPoint) * filter[0][i][j][c]</pre>
 *
 * <p>The depth multiplier is the number of filters for each channel of the image, mostly 1; it
 * follows from the shapes, and what the model's options say about it is not read. What becomes of a
 * sum, see {@link Convolution}.
 */
public final class DepthwiseConv2D extends Convolution {
  /** Output channels for each input channel, at least 1. */
  private final int depthMultiplier;

  /**
   * Prepares the layer; see {@link Convolution}.
   *
   * @param filter shape (1, rows.taps, columns.taps, output channels)
   */
  public DepthwiseConv2D(
      Tensor input,
      Tensor filter,
      Tensor bias,
      Tensor output,
      SlidingWindow rows,
      SlidingWindow columns,
      int activation) {
    super(input, filter, bias, output, rows, columns, activation, 3);
    depthMultiplier = depthMultiplier();
  }

  /**
   * Output channels divided by input channels.
   *
   * @throws ModelError if there is a rest, or more than one row of filters
   */
  private int depthMultiplier() {
    // TODO lab06-depth-multiplier
    return 1;
  }

  @Override
  protected void pixel(int batch, int row, int column) {
    // TODO lab06-depthwise
  }
}
