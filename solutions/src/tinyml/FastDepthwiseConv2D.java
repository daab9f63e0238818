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
    // tag::lab08-computes-depthwise[]
    return filter.rank() == 4
        && input.rank() == 4
        && filter.dimension(0) == 1
        && filter.dimension(3) == input.dimension(3)
        && filter.dimension(3) % CHANNELS == 0;
    // end::lab08-computes-depthwise[] return true;
  }

  // tag::fast-depthwise[]
  @Override
  protected void pixel(int batch, int row, int column) {
    // tag::lab08-depthwise[]
    int firstRow = rows.firstTap(row);
    int endRow = rows.endTap(row);
    int firstColumn = columns.firstTap(column);
    int endColumn = columns.endTap(column);
    int left = columns.start(column) + firstColumn * columns.dilation;
    int step = columns.dilation * inputChannels;
    int taps = endColumn - firstColumn;
    // From behind the last tap of a row to the first tap of the next.
    int nextRow = rows.dilation * columns.input * inputChannels - taps * step;
    int nextFactors = (columns.taps - taps) * outputChannels;
    int firstPixel = inputPixel(batch, rows.start(row) + firstRow * rows.dilation, left);
    int firstFactor = filter.offset + (firstRow * columns.taps + firstColumn) * outputChannels;
    int zeroPoints = inputZeroPoint & 0xffff | inputZeroPoint << 16;
    int[] sums = scratch.sums;
    byte[] pixels = input.data;
    byte[] factors = filter.data;
    for (int channel = 0; channel < outputChannels; channel += CHANNELS) {
      int sum0 = 0;
      int sum1 = 0;
      int sum2 = 0;
      int sum3 = 0;
      int in = firstPixel + channel;
      int f = firstFactor + channel;
      for (int i = firstRow; i < endRow; i++) {
        for (int j = 0; j < taps; j++) {
          int values = Dsp.load4(pixels, in);
          int weights = Dsp.load4(factors, f);
          int even = Dsp.ssub16(Dsp.sxtb16(values), zeroPoints);
          int odd = Dsp.ssub16(Dsp.sxtb16Ror8(values), zeroPoints);
          int evenWeights = Dsp.sxtb16(weights);
          int oddWeights = Dsp.sxtb16Ror8(weights);
          sum0 = sum0 + (short) even * (short) evenWeights;
          sum1 = sum1 + (short) odd * (short) oddWeights;
          sum2 = sum2 + (even >> 16) * (evenWeights >> 16);
          sum3 = sum3 + (odd >> 16) * (oddWeights >> 16);
          in = in + step;
          f = f + outputChannels;
        }
        in = in + nextRow;
        f = f + nextFactors;
      }
      sums[channel] = sum0;
      sums[channel + 1] = sum1;
      sums[channel + 2] = sum2;
      sums[channel + 3] = sum3;
    }
    outputStage.store(sums, output.data, outputPixel(batch, row, column));
    // end::lab08-depthwise[]
  }
  // end::fast-depthwise[]
}
