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

  /**
   * Output channels divided by groups.
   *
   * @throws ModelError if the input's channels do not make groups of {@code depth}, or the output's
   *     channels do not share them equally
   */
  private int filtersPerGroup() {
    // TODO lab06-filters-per-group
    return 1;
  }

  @Override
  protected void pixel(int batch, int row, int column) {
    // TODO lab06-convolution
  }
}
