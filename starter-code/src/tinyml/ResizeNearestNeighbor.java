package tinyml;

/**
 * RESIZE_NEAREST_NEIGHBOR: an image with more or fewer rows and columns, each pixel a copy of the
 * one of the input that is nearest, see {@link NearestNeighbor}. It undoes a pooling, as far as
 * that goes.
 */
public final class ResizeNearestNeighbor extends Kernel {
  private final Tensor input;
  private final Tensor output;
  private final NearestNeighbor rows;
  private final NearestNeighbor columns;

  /**
   * Prepares the operator.
   *
   * @param input any type, shape (batches, rows, columns, channels)
   * @param size int32, a constant: rows and columns of the output
   * @param output of the input's type, quantised as it is, shape (batches, size 0, size 1,
   *     channels)
   * @param alignCorners whether the last pixels meet
   * @param halfPixelCenters whether positions are the middles of pixels
   * @throws ModelError if a tensor is different
   */
  public ResizeNearestNeighbor(
      Tensor input, Tensor size, Tensor output, boolean alignCorners, boolean halfPixelCenters) {
    this.input = input;
    this.output = output;
    requireType(output, input.type);
    requireSameQuantization(input, output);
    int[] target = integers(size, 2);
    if (input.rank() != 4 || output.rank() != 4) {
      throw new ModelError(
          "RESIZE_NEAREST_NEIGHBOR makes %d axes of %d, not 4 of 4", output.rank(), input.rank());
    }
    if (output.dimension(0) != input.dimension(0)
        || output.dimension(1) != target[0]
        || output.dimension(2) != target[1]
        || output.dimension(3) != input.dimension(3)) {
      throw new ModelError(
          "RESIZE_NEAREST_NEIGHBOR to %d x %d has an output of another shape",
          target[0], target[1]);
    }
    rows = new NearestNeighbor(input.dimension(1), target[0], alignCorners, halfPixelCenters);
    columns = new NearestNeighbor(input.dimension(2), target[1], alignCorners, halfPixelCenters);
  }

  @Override
  public void invoke() {
    // TODO lab07-resize
  }
}
