package tinyml;

/**
 * AVERAGE_POOL_2D on signed bytes: each channel of an output pixel is the mean of that channel over
 * the pixels in the window.
 *
 * <pre>output[c] = sum over taps i, j inside the image of input[row of i][column of j][c] / n</pre>
 *
 * <p>n counts the taps <em>inside</em> the image, so it is smaller at a padded border. The bytes
 * are added as they are stored, without taking the zero point off: the mean of {@code q} is the
 * mean of {@code q - zeroPoint}, plus the zero point. The quotient is rounded to the nearest
 * integer with ties away from zero, where zero is that of the stored bytes, and limited by the
 * activation. Source: TensorFlow Lite's reference kernel; bit-exact with it.
 */
public final class AveragePool2D extends Pool2D {
  /** Prepares the operator; see {@link Pool2D}. */
  public AveragePool2D(
      Tensor input, Tensor output, SlidingWindow rows, SlidingWindow columns, int activation) {
    super(input, output, rows, columns, activation);
  }

  // tag::average-pool[]
  @Override
  protected void pixel(int batch, int row, int column) {
    // tag::lab07-average-pool[]
    int firstRow = rows.start(row) + rows.firstTap(row);
    int endRow = rows.start(row) + rows.endTap(row);
    int firstColumn = columns.start(column) + columns.firstTap(column);
    int endColumn = columns.start(column) + columns.endTap(column);
    int count = (endRow - firstRow) * (endColumn - firstColumn);
    int out = outputPixel(batch, row, column);
    for (int channel = 0; channel < outputChannels; channel++) {
      int sum = 0;
      for (int y = firstRow; y < endRow; y++) {
        for (int x = firstColumn; x < endColumn; x++) {
          sum = sum + input.data[inputPixel(batch, y, x) + channel];
        }
      }
      store(out + channel, roundingDivide(sum, count));
    }
    // end::lab07-average-pool[]
  }

  /** {@code sum / count} rounded to the nearest integer, ties away from zero; count is above 0. */
  private static int roundingDivide(int sum, int count) {
    // tag::lab07-rounding-divide[]
    // Java's division drops the fraction, so half of the divisor is added away from zero.
    int half = count / 2;
    return (sum > 0 ? sum + half : sum - half) / count;
    // end::lab07-rounding-divide[] return sum;
  }
  // end::average-pool[]
}
