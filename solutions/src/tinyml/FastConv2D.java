package tinyml;

/**
 * CONV_2D as {@link Conv2D} computes it, byte for byte, with a fraction of the instructions: what a
 * window sees is laid out once as one long vector, and then meets the filters four at a time.
 *
 * <p>Outside the image the vector has the input's zero point, which stands for 0 and adds nothing.
 * A window of one tap sees a pixel that is such a vector already, and nothing is copied.
 */
public final class FastConv2D extends Convolution {
  private static final int FILTERS = 4; // at a time

  private final int depth;
  private final int length; // of a filter, and of what a window sees
  private final Scratch scratch;
  private final OutputStage outputStage;

  /**
   * Prepares the layer; see {@link Convolution}.
   *
   * @param filter shape (output channels, rows.taps, columns.taps, input channels)
   * @param scratch with room for the layer
   */
  public FastConv2D(
      Tensor input,
      Tensor filter,
      Tensor bias,
      Tensor output,
      SlidingWindow rows,
      SlidingWindow columns,
      int activation,
      Scratch scratch) {
    super(input, filter, bias, output, rows, columns, activation, 0);
    depth = inputChannels;
    length = rows.taps * columns.taps * depth;
    this.scratch = scratch;
    outputStage =
        new OutputStage(
            outputChannels,
            bias,
            multipliers.mantissas,
            multipliers.shifts,
            outputZeroPoint,
            lowest,
            highest,
            length);
  }

  /** Whether a filter sees all channels, and is not one of a group. */
  public static boolean computes(Tensor input, Tensor filter) {
    // tag::lab08-computes-convolution[]
    return filter.rank() == 4 && input.rank() == 4 && filter.dimension(3) == input.dimension(3);
    // end::lab08-computes-convolution[] return true;
  }

  // tag::fast-convolution[]
  @Override
  protected void pixel(int batch, int row, int column) {
    // tag::lab08-convolution[]
    HalfWords values = scratch.values;
    if (length == depth) {
      int in = inputPixel(batch, rows.start(row), columns.start(column));
      values.fill(input.data, in, length, inputZeroPoint);
    } else {
      look(batch, row, column);
      values.fill(scratch.window, scratch.start, length, inputZeroPoint);
    }
    int[] sums = scratch.sums;
    int f = filter.offset;
    int channel = 0;
    while (channel + FILTERS <= outputChannels) {
      values.dotProducts(filter.data, f, sums, channel);
      channel = channel + FILTERS;
      f = f + FILTERS * length;
    }
    while (channel < outputChannels) {
      sums[channel] = values.dotProduct(filter.data, f);
      channel = channel + 1;
      f = f + length;
    }
    outputStage.store(sums, output.data, outputPixel(batch, row, column));
    // end::lab08-convolution[]
  }

  /** Copies what the window sees, tap after tap; what lies outside the image is the zero point. */
  private void look(int batch, int row, int column) {
    // tag::lab08-look[]
    int firstColumn = columns.firstTap(column);
    int endColumn = columns.endTap(column);
    boolean whole = firstColumn == 0 && endColumn == columns.taps;
    int to = scratch.start;
    for (int i = 0; i < rows.taps; i++) {
      int y = rows.start(row) + i * rows.dilation;
      boolean inside = y >= 0 && y < rows.input;
      if (!inside || !whole) {
        clear(to, columns.taps * depth);
      }
      if (inside) {
        copyRow(batch, y, columns.start(column), firstColumn, endColumn, to);
      }
      to = to + columns.taps * depth;
    }
    // end::lab08-look[]
  }

  /**
   * Copies the taps of one row that lie in the image.
   *
   * @param start where in the row tap 0 looks; perhaps outside
   * @param to where in the window the row's taps begin, those outside included
   */
  private void copyRow(int batch, int y, int start, int firstTap, int endTap, int to) {
    // tag::lab08-copy-row[]
    // Neighbours in the image are neighbours here, too.
    int taps = columns.dilation == 1 ? endTap - firstTap : 1;
    for (int j = firstTap; j < endTap; j = j + taps) {
      int in = inputPixel(batch, y, start + j * columns.dilation);
      copy(in, to + j * depth, taps * depth);
    }
    // end::lab08-copy-row[]
  }

  private void copy(int from, int to, int bytes) {
    byte[] source = input.data;
    byte[] target = scratch.window;
    for (int i = 0; i < bytes; i++) {
      target[to + i] = source[from + i];
    }
  }

  private void clear(int from, int bytes) {
    byte[] target = scratch.window;
    byte zero = inputZeroPoint;
    for (int i = 0; i < bytes; i++) {
      target[from + i] = zero;
    }
  }
  // end::fast-convolution[]
}
