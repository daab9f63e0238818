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
  private final int[] mantissas; // one a channel
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
    this.zeroPoint = zeroPoint;
    this.lowest = lowest;
    this.highest = highest;
    boolean one = mantissas.length == 1 && channels > 1;
    this.mantissas = one ? repeated(mantissas[0], channels) : mantissas;
    this.shifts = one ? repeated(shifts[0], channels) : shifts;
    small = shiftsRight() && greatestBias() + (long) products * LARGEST_PRODUCT < SMALL;
  }

  private static int[] repeated(int value, int times) {
    int[] all = new int[times];
    for (int i = 0; i < times; i++) {
      all[i] = value;
    }
    return all;
  }

  private static byte[] repeated(byte value, int times) {
    byte[] all = new byte[times];
    for (int i = 0; i < times; i++) {
      all[i] = value;
    }
    return all;
  }

  /** Whether every multiplier is below 1/2, as nearly all are. */
  private boolean shiftsRight() {
    for (byte shift : shifts) {
      if (shift >= 0) {
        return false;
      }
    }
    return true;
  }

  private long greatestBias() {
    long greatest = 0;
    for (int channel = 0; channel < channels; channel++) {
      greatest = Math.max(greatest, Math.abs((long) bias(channel)));
    }
    return greatest;
  }

  private int bias(int channel) {
    return bias == null ? 0 : LittleEndian.int32(bias.data, bias.offset + 4 * channel);
  }

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
    if (small) {
      storeSmall(sums, output, at);
    } else {
      storeAny(sums, output, at);
    }
  }

  private void addBias(int[] sums) {
    byte[] biases = bias.data;
    int offset = bias.offset;
    for (int channel = 0; channel < channels; channel++) {
      sums[channel] = sums[channel] + Dsp.load4(biases, offset + 4 * channel);
    }
  }

  private void storeSmall(int[] sums, byte[] output, int at) {
    for (int channel = 0; channel < channels; channel++) {
      int product = Dsp.smmulr(2 * sums[channel], mantissas[channel]);
      int right = -shifts[channel];
      // Ties away from zero: half a step more, and for a negative product a hair less than that.
      int half = 1 << right - 1;
      int scaled = product + half + (product >> 31) >> right;
      output[at + channel] = (byte) Math.max(lowest, Math.min(highest, scaled + zeroPoint));
    }
  }

  // end::store[]

  private void storeAny(int[] sums, byte[] output, int at) {
    for (int channel = 0; channel < channels; channel++) {
      int scaled =
          FixedPoint.multiplyByQuantizedMultiplier(
              sums[channel], mantissas[channel], shifts[channel]);
      output[at + channel] = (byte) Math.max(lowest, Math.min(highest, scaled + zeroPoint));
    }
  }
}
