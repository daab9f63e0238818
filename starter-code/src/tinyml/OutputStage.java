package tinyml;

/**
 * From sums of products to output bytes, a whole pixel at a time: bias, multiplier, zero point and
 * limits of each channel.
 *
 * <p>{@link FixedPoint} does the same for any numbers. Here the products are known to stay small,
 * so that the first rounding is a single {@link Dsp#smmulr}; a layer where they might not takes the
 * long way. Both give the same bytes.
 */
public final class OutputStage {
  /** Twice a sum below this fits into an int. */
  private static final long SMALL = 1 << 30;

  private static final int LARGEST_PRODUCT = 255 * 128;

  private final int channels;
  private final Tensor bias; // null where the layer has none
  private final int[] mantissas; // of one multiplier for all channels, or of one a channel
  private final byte[] shifts;
  private final int zeroPoint;
  private final int lowest;
  private final int highest;
  private final boolean small;

  /**
   * Prepares the end of a layer.
   *
   * @param bias int32, one element a channel, or null
   * @param mantissas of {@link QuantizedMultiplier}, one for all channels or one a channel
   * @param shifts as many
   * @param products that a sum is made of, each of a byte less its zero point and a byte
   */
  public OutputStage(
      int channels,
      Tensor bias,
      int[] mantissas,
      byte[] shifts,
      int zeroPoint,
      int lowest,
      int highest,
      int products) {
    this.channels = channels;
    this.bias = bias;
    this.mantissas = mantissas;
    this.shifts = shifts;
    this.zeroPoint = zeroPoint;
    this.lowest = lowest;
    this.highest = highest;
    small = small(products);
  }

  /**
   * Whether the short way is right: each multiplier is below 1/2, as nearly all are, and no sum can
   * reach {@link #SMALL}.
   */
  private boolean small(int products) {
    // TODO lab08-small
    return false;
  }

  /**
   * Writes a pixel.
   *
   * @param sums of products without the bias, one a channel; changed here
   * @param output where the bytes go, from {@code at} on
   */
  public void store(int[] sums, byte[] output, int at) {
    if (bias != null) {
      addBias(sums);
    }
    if (!small) {
      storeAny(sums, output, at);
    } else if (mantissas.length == 1) {
      storeAlike(sums, output, at);
    } else {
      storeSmall(sums, output, at);
    }
  }

  private void addBias(int[] sums) {
    // TODO lab08-add-bias
  }

  /** Any sums, any multipliers. */
  private void storeAny(int[] sums, byte[] output, int at) {
    // TODO lab08-store-any
  }

  /** Small sums, a multiplier for each channel. */
  private void storeSmall(int[] sums, byte[] output, int at) {
    // TODO lab08-store-small
  }

  /** Small sums, one multiplier for all channels. */
  private void storeAlike(int[] sums, byte[] output, int at) {
    // TODO lab08-store-alike
  }

  /** {@link FixedPoint#roundingDivideByPowerOfTwo} for 1 .. 31 and a product that is small. */
  private static int shifted(int product, int right) {
    // TODO lab08-shifted
    return 0;
  }
}
