package tinyml;

/**
 * What the two convolutions have in common: a filter, a bias, and the way from a sum of products to
 * an output byte. They differ in which channels of the image a filter sees.
 *
 * <p>In quantised numbers, for each channel c of each pixel of the output,
 *
 * <pre>q_out = zeroPoint_out + M[c] * (bias[c] + sum of (q_in - zeroPoint_in) * q_filter)</pre>
 *
 * <p>limited by the activation. The sum is over the taps of the window that lie in the image: those
 * outside would see the real number 0, and add nothing. Source: TensorFlow Lite, "8-bit
 * quantization specification"; bit-exact with its reference kernels.
 */
public abstract class Convolution extends WindowKernel {
  protected final Tensor filter;
  protected final byte inputZeroPoint;

  protected final Tensor bias; // null where the layer has none
  protected final ChannelMultipliers multipliers;
  protected final byte outputZeroPoint;

  /**
   * Prepares the layer.
   *
   * @param input int8, shape (batches, rows, columns, channels), one scale
   * @param filter int8, four axes, the middle two those of the windows' taps; zero point 0; one
   *     scale, or one an output channel
   * @param bias int32, one element an output channel, or null
   * @param output int8, shape (batches, rows, columns, output channels), one scale
   * @param axis the filter's axis of output channels
   * @throws ModelError if a tensor is different
   */
  protected Convolution(
      Tensor input,
      Tensor filter,
      Tensor bias,
      Tensor output,
      SlidingWindow rows,
      SlidingWindow columns,
      int activation,
      int axis) {
    super(input, output, rows, columns, activation);
    this.filter = filter;
    this.bias = bias;
    checkFilter(axis);
    checkBias();
    multipliers = new ChannelMultipliers(input, filter, axis, output);
    inputZeroPoint = (byte) input.zeroPoint();
    outputZeroPoint = (byte) output.zeroPoint();
  }

  private void checkFilter(int axis) {
    requireType(filter, TensorType.INT8);
    requireFourAxes(filter);
    if (filter.dimension(1) != rows.taps || filter.dimension(2) != columns.taps) {
      throw new ModelError(
          "a convolution has a filter of %d x %d for a window of %d x %d taps",
          filter.dimension(1), filter.dimension(2), rows.taps, columns.taps);
    }
    if (filter.dimension(axis) != outputChannels) {
      throw new ModelError(
          "a convolution has filters for %d channels, but an output with %d",
          filter.dimension(axis), outputChannels);
    }
  }

  private void checkBias() {
    if (bias == null) {
      return;
    }
    requireType(bias, TensorType.INT32);
    if (bias.elements() != outputChannels) {
      throw new ModelError(
          "a convolution has %d biases for %d channels", bias.elements(), outputChannels);
    }
  }

  /**
   * Writes one channel of the output: what its sum of products stands for.
   *
   * @param position where in the output's data
   * @param sum of the products, without the bias
   */
  protected final void storeSum(int position, int sum, int channel) {
    // TODO lab06-store-sum
  }
}
