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

  @Override
  protected void pixel(int batch, int row, int column) {
    // TODO lab07-max-pool
  }
}
