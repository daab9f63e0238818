package tinyml;

/**
 * MAX_POOL_2D on signed bytes: each channel of an output pixel is the greatest value of that
 * channel among the pixels in the window, limited by the activation.
 *
 * <p>A greater byte stands for a greater real number, so no scale is needed. Pixels outside the
 * image are left out; as zeros they would win over negative numbers. Source: TensorFlow Lite's
 * reference kernel; bit-exact with it.
 */
public final class MaxPool2D extends Pool2D {
  /** Prepares the operator; see {@link Pool2D}. */
  public MaxPool2D(
      Tensor input, Tensor output, SlidingWindow rows, SlidingWindow columns, int activation) {
    super(input, output, rows, columns, activation);
  }

  // tag::max-pool[]
  @Override
  protected void pixel(int batch, int row, int column) {
    // tag::lab07-max-pool[]
    int firstRow = rows.start(row) + rows.firstTap(row);
    int endRow = rows.start(row) + rows.endTap(row);
    int firstColumn = columns.start(column) + columns.firstTap(column);
    int endColumn = columns.start(column) + columns.endTap(column);
    int out = outputPixel(batch, row, column);
    for (int channel = 0; channel < outputChannels; channel++) {
      int greatest = Byte.MIN_VALUE;
      for (int y = firstRow; y < endRow; y++) {
        for (int x = firstColumn; x < endColumn; x++) {
          greatest = Math.max(greatest, input.data[inputPixel(batch, y, x) + channel]);
        }
      }
      store(out + channel, greatest);
    }
    // end::lab07-max-pool[]
  }
  // end::max-pool[]
}
