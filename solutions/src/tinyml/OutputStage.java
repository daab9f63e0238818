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

  // tag::small[]
  /**
   * Whether the short way is right: each multiplier is below 1/2, as nearly all are, and no sum can
   * reach {@link #SMALL}.
   */
  private boolean small(int products) {
    // tag::lab08-small[]
    for (byte shift : shifts) {
      if (shift >= 0) {
        return false;
      }
    }
    long greatest = 0;
    for (int channel = 0; bias != null && channel < channels; channel++) {
      long value = LittleEndian.int32(bias.data, bias.offset + 4 * channel);
      greatest = Math.max(greatest, Math.abs(value));
    }
    return greatest + (long) products * LARGEST_PRODUCT < SMALL;
    // end::lab08-small[] return false;
  }

  // end::small[]

  // tag::store[]
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
    // tag::lab08-add-bias[]
    byte[] biases = bias.data;
    int offset = bias.offset;
    int count = channels;
    for (int channel = 0; channel < count; channel++) {
      sums[channel] = sums[channel] + Dsp.load4(biases, offset + 4 * channel);
    }
    // end::lab08-add-bias[]
  }

  /** Any sums, any multipliers. */
  private void storeAny(int[] sums, byte[] output, int at) {
    // tag::lab08-store-any[]
    for (int channel = 0; channel < channels; channel++) {
      int i = mantissas.length == 1 ? 0 : channel;
      int scaled = FixedPoint.multiplyByQuantizedMultiplier(sums[channel], mantissas[i], shifts[i]);
      output[at + channel] = (byte) Math.max(lowest, Math.min(highest, scaled + zeroPoint));
    }
    // end::lab08-store-any[]
  }

  /** Small sums, a multiplier for each channel. */
  private void storeSmall(int[] sums, byte[] output, int at) {
    // tag::lab08-store-small[]
    // In local variables, or each byte that is written might be one of the fields.
    int[] factors = mantissas;
    byte[] exponents = shifts;
    int count = channels;
    int zero = zeroPoint;
    int least = lowest;
    int most = highest;
    for (int channel = 0; channel < count; channel++) {
      int product = Dsp.smmulr(2 * sums[channel], factors[channel]);
      int scaled = shifted(product, -exponents[channel]);
      output[at + channel] = (byte) Math.max(least, Math.min(most, scaled + zero));
    }
    // end::lab08-store-small[]
  }

  /** Small sums, one multiplier for all channels. */
  private void storeAlike(int[] sums, byte[] output, int at) {
    // tag::lab08-store-alike[]
    int mantissa = mantissas[0];
    int right = -shifts[0];
    int count = channels;
    int zero = zeroPoint;
    int least = lowest;
    int most = highest;
    for (int channel = 0; channel < count; channel++) {
      int scaled = shifted(Dsp.smmulr(2 * sums[channel], mantissa), right);
      output[at + channel] = (byte) Math.max(least, Math.min(most, scaled + zero));
    }
    // end::lab08-store-alike[]
  }

  /** {@link FixedPoint#roundingDivideByPowerOfTwo} for 1 .. 31 and a product that is small. */
  private static int shifted(int product, int right) {
    // tag::lab08-shifted[]
    // Ties away from zero: half a step more, and for a negative product a hair less than that.
    int half = 1 << right - 1;
    return product + half + (product >> 31) >> right;
    // end::lab08-shifted[] return 0;
  }
  // end::store[]
}
