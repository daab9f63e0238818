package tinyml;

/**
 * DEPTHWISE_CONV_2D as {@link DepthwiseConv2D} computes it, byte for byte, four channels at a time:
 * neighbours in memory, so one load fetches a value of each, and another the four factors.
 */
public final class FastDepthwiseConv2D extends Convolution {
  private static final int CHANNELS = 4; // at a time

  private final Scratch scratch;
  private final OutputStage outputStage;

  /**
   * Prepares the layer; see {@link Convolution}.
   *
   * @param filter shape (1, rows.taps, columns.taps, channels), as many as the input has, a
   *     multiple of 4
   * @param scratch with room for the layer
   */
  public FastDepthwiseConv2D(
      Tensor input,
      Tensor filter,
      Tensor bias,
      Tensor output,
      SlidingWindow rows,
      SlidingWindow columns,
      int activation,
      Scratch scratch) {
    super(input, filter, bias, output, rows, columns, activation, 3);
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
            rows.taps * columns.taps);
  }

  /** Whether each channel has one filter, and the channels come in fours. */
  public static boolean computes(Tensor input, Tensor filter) {
    // TODO lab08-computes-depthwise
    return true;
  }

  @Override
  protected void pixel(int batch, int row, int column) {
    // TODO lab08-depthwise
  }
}
