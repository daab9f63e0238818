package tinyml;

/**
 * The multipliers of a convolution, which take a sum of products to the output's scale: one for
 * each output channel, because each has a filter with a range of its own, or a single one.
 *
 * <p>For channel c the real multiplier is {@code scale_in * scale_filter[c] / scale_out}, all of it
 * computed in double; with a single scale, too, which is where convolutions differ from {@link
 * FullyConnected}. Five bytes a channel are kept. Source: TensorFlow Lite, "8-bit quantization
 * specification"; bit-exact with its reference kernels.
 */
public final class ChannelMultipliers {
  /** Of one multiplier for all channels, or of one a channel. */
  final int[] mantissas;

  /** As many as there are mantissas; a shift is -31 .. 30. */
  final byte[] shifts;

  /**
   * Prepares the multipliers of a layer.
   *
   * @param input one scale
   * @param filter zero point 0; one scale, or one for each index of {@code axis}
   * @param axis the filter's axis of output channels
   * @param output one scale
   * @throws ModelError if the filter's quantisation is different, or a multiplier is greater than
   *     2^29
   */
  public ChannelMultipliers(Tensor input, Tensor filter, int axis, Tensor output) {
    checkFilter(filter, axis);
    mantissas = new int[filter.channels()];
    shifts = new byte[filter.channels()];
    // TODO lab06-channel-multipliers
  }

  /** Refuses a filter whose scale and zero point could not be taken out of the sum. */
  private static void checkFilter(Tensor filter, int axis) {
    // TODO lab06-check-filter
  }

  /** A channel's sum of products times the channel's multiplier, rounded twice. */
  public int multiply(int sum, int channel) {
    // TODO lab06-multiply-sum
    return 0;
  }
}
