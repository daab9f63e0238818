package tinyml;

/**
 * A kernel that slides a window over images and computes an output pixel from what it sees there:
 * convolutions and poolings.
 *
 * <p>An image has four axes: batch, row, column, channel (NHWC). Its channels are neighbours in
 * memory; those of one position are a <em>pixel</em>. The window moves on rows and columns only.
 *
 * <p>The pixels are computed one after the other, all channels of one before the next. That is a
 * promise to the planner, which may let the output overlap the input, see {@link Overlap}: while a
 * pixel is computed nothing but this pixel is written, and every pixel of the input is left alone
 * until the last window that sees it has had its turn.
 */
public abstract class WindowKernel extends Kernel {
  private static final int AXES = 4;

  protected final Tensor input;
  protected final Tensor output;
  protected final SlidingWindow rows;
  protected final SlidingWindow columns;

  /** Bytes of a pixel of the input, at least 1. */
  protected final int inputChannels;

  /** Bytes of a pixel of the output, at least 1. */
  protected final int outputChannels;

  /** The least output that the activation lets through. */
  protected final byte lowest;

  /** The greatest output that the activation lets through. */
  protected final byte highest;

  /**
   * Prepares the walk.
   *
   * @param input int8, shape (batches, rows.input, columns.input, channels), one scale
   * @param output int8, shape (batches, rows.output, columns.output, channels), one scale; its
   *     channels are for the kernel to check
   * @param rows how the window slides over the rows of an image
   * @param columns how it slides over the columns
   * @param activation one of the numbers in {@link Activation}
   * @throws ModelError if a tensor is different
   */
  protected WindowKernel(
      Tensor input, Tensor output, SlidingWindow rows, SlidingWindow columns, int activation) {
    this.input = input;
    this.output = output;
    this.rows = rows;
    this.columns = columns;
    requireType(input, TensorType.INT8);
    requireType(output, TensorType.INT8);
    requireFourAxes(input);
    requireFourAxes(output);
    requireOneScale(input);
    requireOneScale(output);
    requireImages(input, output.dimension(0), rows.input, columns.input);
    requireImages(output, input.dimension(0), rows.output, columns.output);
    inputChannels = input.dimension(3);
    outputChannels = output.dimension(3);
    float scale = output.scale(0);
    int zeroPoint = output.zeroPoint();
    lowest = (byte) Activation.lowestQuantized(activation, scale, zeroPoint);
    highest = (byte) Activation.highestQuantized(activation, scale, zeroPoint);
  }

  /** Refuses a tensor that does not have the four axes of images and filters. */
  protected static void requireFourAxes(Tensor tensor) {
    if (tensor.rank() != AXES) {
      throw new ModelError(
          "an operator has a tensor with %d axes where it needs %d", tensor.rank(), AXES);
    }
  }

  /** Refuses images of another size, and those without channels. */
  private static void requireImages(Tensor images, int batches, int rows, int columns) {
    if (images.dimension(0) != batches
        || images.dimension(1) != rows
        || images.dimension(2) != columns
        || images.dimension(3) < 1) {
      throw new ModelError(
          "an operator has %d images of %d x %d pixels with %d channels"
              + " where its window needs %d of %d x %d with at least 1",
          images.dimension(0),
          images.dimension(1),
          images.dimension(2),
          images.dimension(3),
          batches,
          rows,
          columns);
    }
  }

  // tag::walk[]
  /**
   * Computes all pixels of the output in the order in which they lie in memory, or from the last to
   * the first where {@link #walksBackward} says so.
   */
  @Override
  public final void invoke() {
    // tag::lab06-walk[]
    int pixels = output.dimension(0) * rows.output * columns.output;
    boolean backward = walksBackward(input, output);
    for (int i = 0; i < pixels; i++) {
      int pixel = backward ? pixels - 1 - i : i;
      int line = pixel / columns.output;
      pixel(line / rows.output, line % rows.output, pixel % columns.output);
    }
    // end::lab06-walk[]
  }

  /**
   * Computes all channels of one pixel of the output.
   *
   * @param batch which image
   * @param row 0 .. rows.output - 1
   * @param column 0 .. columns.output - 1
   */
  protected abstract void pixel(int batch, int row, int column);

  // end::walk[]

  // tag::pixels[]
  /** Where in the input's data a pixel begins; {@code row} and {@code column} are inside. */
  protected final int inputPixel(int batch, int row, int column) {
    // tag::lab06-input-pixel[]
    int pixel = (batch * rows.input + row) * columns.input + column;
    return input.offset + pixel * inputChannels;
    // end::lab06-input-pixel[] return 0;
  }

  /** Where in the output's data a pixel begins. */
  protected final int outputPixel(int batch, int row, int column) {
    // tag::lab06-output-pixel[]
    int pixel = (batch * rows.output + row) * columns.output + column;
    return output.offset + pixel * outputChannels;
    // end::lab06-output-pixel[] return 0;
  }

  /** Writes one channel of the output, limited to what the activation lets through. */
  protected final void store(int position, int value) {
    // tag::lab06-store[]
    output.data[position] = (byte) Math.max(lowest, Math.min(highest, value));
    // end::lab06-store[]
  }
  // end::pixels[]
}
