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

  // tag::depth-multiplier[]
  /**
   * Output channels divided by input channels.
   *
   * @throws ModelError if there is a rest, or more than one row of filters
   */
  private int depthMultiplier() {
    // tag::lab06-depth-multiplier[]
    if (filter.dimension(0) != 1 || outputChannels % inputChannels != 0) {
      throw new ModelError(
          "DEPTHWISE_CONV_2D has %d times %d filters for %d channels",
          filter.dimension(0), outputChannels, inputChannels);
    }
    return outputChannels / inputChannels;
    // end::lab06-depth-multiplier[] return 1;
  }

  // end::depth-multiplier[]

  // tag::depthwise[]
  @Override
  protected void pixel(int batch, int row, int column) {
    // tag::lab06-depthwise[]
    int firstRow = rows.firstTap(row);
    int endRow = rows.endTap(row);
    int firstColumn = columns.firstTap(column);
    int endColumn = columns.endTap(column);
    int left = columns.start(column) + firstColumn * columns.dilation;
    int step = columns.dilation * inputChannels;
    byte[] pixels = input.data;
    byte[] factors = filter.data;
    int zeroPoint = inputZeroPoint;
    int out = outputPixel(batch, row, column);
    for (int channel = 0; channel < outputChannels; channel++) {
      int seen = channel / depthMultiplier;
      int sum = 0;
      for (int i = firstRow; i < endRow; i++) {
        int y = rows.start(row) + i * rows.dilation;
        int in = inputPixel(batch, y, left) + seen;
        int f = filter.offset + (i * columns.taps + firstColumn) * outputChannels + channel;
        for (int j = firstColumn; j < endColumn; j++) {
          sum = sum + (pixels[in] - zeroPoint) * factors[f];
          in = in + step;
          f = f + outputChannels;
        }
      }
      storeSum(out + channel, sum, channel);
    }
    // end::lab06-depthwise[]
  }
  // end::depthwise[]
}
