package tinyml;

/**
 * CONV_2D on signed bytes: every output channel has a filter of its own that slides over the image,
 * and sees all channels of a pixel at once:
 *
 * <pre>sum[c] = sum over taps i, j and channels d of
 *     (input[row of i][column of j][d] - zeroPoint) * filter[c][i][j][d]</pre>
 *
 * <p>A filter that is less deep than the image has channels makes a <em>grouped</em> convolution:
 * with half the depth, the first half of the filters sees the first half of the channels, and the
 * second half the second. What becomes of a sum, see {@link Convolution}.
 */
public final class Conv2D extends Convolution {
  /** Channels that a filter sees, at least 1. */
  private final int depth;

  /** Filters that see the same channels, at least 1. */
  private final int filtersPerGroup;

  /**
   * Prepares the layer; see {@link Convolution}.
   *
   * @param filter shape (output channels, rows.taps, columns.taps, depth); the depth divides the
   *     input's channels, and the number of groups that this makes divides the output channels
   */
  public Conv2D(
      Tensor input,
      Tensor filter,
      Tensor bias,
      Tensor output,
      SlidingWindow rows,
      SlidingWindow columns,
      int activation) {
    super(input, filter, bias, output, rows, columns, activation, 0);
    depth = filter.dimension(3);
    filtersPerGroup = filtersPerGroup();
  }

  // tag::groups[]
  /**
   * Output channels divided by groups.
   *
   * @throws ModelError if the input's channels do not make groups of {@code depth}, or the output's
   *     channels do not share them equally
   */
  private int filtersPerGroup() {
    // tag::lab06-filters-per-group[]
    int groups = depth < 1 ? 0 : inputChannels / depth;
    if (groups < 1 || inputChannels % depth != 0 || outputChannels % groups != 0) {
      throw new ModelError(
          "CONV_2D has %d filters of depth %d for %d channels",
          outputChannels, depth, inputChannels);
    }
    return outputChannels / groups;
    // end::lab06-filters-per-group[] return 1;
  }

  // end::groups[]

  // tag::convolution[]
  @Override
  protected void pixel(int batch, int row, int column) {
    // tag::lab06-convolution[]
    int firstRow = rows.firstTap(row);
    int endRow = rows.endTap(row);
    int firstColumn = columns.firstTap(column);
    int endColumn = columns.endTap(column);
    // Taps of a row that are neighbours in the image, too, are one long dot product.
    boolean neighbours = columns.dilation == 1 && depth == inputChannels;
    int taps = neighbours ? endColumn - firstColumn : 1;
    int length = taps * depth;
    // Two filters at a time load each byte of the image once, and neither sum waits for the other.
    int filters = filtersPerGroup % 2 == 0 ? 2 : 1;
    int apart = (filters - 1) * rows.taps * columns.taps * depth;
    byte[] pixels = input.data;
    byte[] factors = filter.data;
    int zeroPoint = inputZeroPoint;
    int out = outputPixel(batch, row, column);
    for (int channel = 0; channel < outputChannels; channel += filters) {
      int firstChannel = channel / filtersPerGroup * depth;
      int sum = 0;
      int sumOfLast = 0;
      for (int i = firstRow; i < endRow; i++) {
        int y = rows.start(row) + i * rows.dilation;
        for (int j = firstColumn; j < endColumn; j += taps) {
          int x = columns.start(column) + j * columns.dilation;
          int in = inputPixel(batch, y, x) + firstChannel;
          int f = filter.offset + ((channel * rows.taps + i) * columns.taps + j) * depth;
          int g = f + apart;
          for (int d = 0; d < length; d++) {
            int value = pixels[in + d] - zeroPoint;
            sum = sum + value * factors[f + d];
            sumOfLast = sumOfLast + value * factors[g + d];
          }
        }
      }
      storeSum(out + channel, sum, channel);
      int last = channel + filters - 1;
      storeSum(out + last, sumOfLast, last);
    }
    // end::lab06-convolution[]
  }
  // end::convolution[]
}
