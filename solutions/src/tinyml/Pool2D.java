package tinyml;

/**
 * AVERAGE_POOL_2D or MAX_POOL_2D: a window without weights slides over an image, and each channel
 * of a pixel is made from the same channel of all pixels in the window.
 *
 * <p>Input and output have the same scale and zero point, so nothing is requantised: what a pooling
 * finds in the stored bytes is a stored byte. Pixels outside the image take no part.
 */
abstract class Pool2D extends WindowKernel {
  /**
   * Prepares the walk.
   *
   * @param input int8, shape (batches, rows.input, columns.input, channels), one scale
   * @param output int8, shape (batches, rows.output, columns.output, channels), quantised as {@code
   *     input} is
   * @param rows how the window slides over the rows of an image; dilation 1
   * @param columns how it slides over the columns; dilation 1
   * @param activation one of the numbers in {@link Activation}
   * @throws ModelError if a tensor or a window is different
   */
  Pool2D(Tensor input, Tensor output, SlidingWindow rows, SlidingWindow columns, int activation) {
    super(input, output, rows, columns, activation);
    requireSameQuantization(input, output);
    if (inputChannels != outputChannels) {
      throw new ModelError(
          "a pooling has %d channels of input for %d of output", inputChannels, outputChannels);
    }
    // With gaps between its taps, a window near the border might see no pixel at all.
    if (rows.dilation != 1 || columns.dilation != 1) {
      throw new ModelError(
          "a pooling has dilation %d x %d, not 1 x 1", rows.dilation, columns.dilation);
    }
  }
}
