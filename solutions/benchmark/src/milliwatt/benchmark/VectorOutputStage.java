package milliwatt.benchmark;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import tinyml.LittleEndian;
import tinyml.QuantizedMultiplier;
import tinyml.Tensor;

/**
 * {@link tinyml.OutputStage} for many channels at once: bias, multiplier, zero point and limits. It
 * is for layers whose sums stay small and whose multipliers are below 1/2, as nearly all are.
 */
final class VectorOutputStage {
  private static final VectorSpecies<Long> LONGS =
      LongVector.SPECIES_PREFERRED.length() * 2 == Lanes.COUNT
          ? LongVector.SPECIES_PREFERRED
          : VectorSpecies.of(long.class, Lanes.INTS.vectorShape());

  private static final long SMALL = 1 << 30;
  private static final int LARGEST_PRODUCT = 255 * 128;

  private final int channels;
  private final int[] biases; // all of these for whole vectors
  private final long[] mantissas;
  private final int[] rights;
  private final int[] halves; // of the last place that the shift keeps
  private final byte[] bytes = new byte[Lanes.COUNT]; // where a pixel ends within a vector
  private final int zeroPoint;
  private final int lowest;
  private final int highest;

  /** Whether the layer is one of those that it is for. */
  final boolean right;

  /**
   * Prepares the end of a layer; its constants are known.
   *
   * @param products that a sum is made of
   */
  VectorOutputStage(
      Tensor input,
      Tensor filter,
      Tensor bias,
      Tensor output,
      int channels,
      int lowest,
      int highest,
      int products) {
    this.channels = channels;
    this.lowest = lowest;
    this.highest = highest;
    zeroPoint = output.zeroPoint();
    int room = Lanes.roundedUp(channels);
    biases = new int[room];
    mantissas = new long[room];
    rights = new int[room];
    halves = new int[room];
    boolean suits = true;
    for (int channel = 0; channel < channels; channel++) {
      float scale = filter.scale(filter.channels() == 1 ? 0 : channel);
      double real = (double) input.scale(0) * scale / output.scale(0);
      QuantizedMultiplier multiplier = QuantizedMultiplier.of(real);
      mantissas[channel] = multiplier.mantissa;
      rights[channel] = Math.max(1, -multiplier.shift);
      halves[channel] = 1 << rights[channel] - 1;
      if (bias != null) {
        biases[channel] = LittleEndian.int32(bias.data, bias.offset + 4 * channel);
      }
      long greatest = Math.abs((long) biases[channel]) + (long) products * LARGEST_PRODUCT;
      suits = suits && multiplier.shift < 0 && greatest < SMALL;
    }
    right = suits;
  }

  /** Writes a pixel, of sums without bias, as many as whole vectors have. */
  void store(int[] sums, byte[] output, int at) {
    int channel = 0;
    for (; channel + Lanes.COUNT <= channels; channel += Lanes.COUNT) {
      scaled(sums, channel).intoArray(output, at + channel);
    }
    if (channel < channels) {
      scaled(sums, channel).intoArray(bytes, 0);
      System.arraycopy(bytes, 0, output, at + channel, channels - channel);
    }
  }

  private ByteVector scaled(int[] sums, int channel) {
    IntVector sum =
        IntVector.fromArray(Lanes.INTS, sums, channel)
            .add(IntVector.fromArray(Lanes.INTS, biases, channel));
    IntVector product = high(sum, channel, 0).lanewise(VectorOperators.OR, high(sum, channel, 1));
    // Ties away from zero, as OutputStage explains.
    IntVector rounded =
        product
            .add(IntVector.fromArray(Lanes.INTS, halves, channel))
            .add(product.lanewise(VectorOperators.ASHR, 31))
            .lanewise(VectorOperators.ASHR, IntVector.fromArray(Lanes.INTS, rights, channel));
    IntVector limited = rounded.add(zeroPoint).max(lowest).min(highest);
    return (ByteVector) limited.convertShape(VectorOperators.I2B, Lanes.BYTES, 0);
  }

  /** The first rounding of one half of the lanes: twice the product, its upper 32 bits, ties up. */
  private IntVector high(IntVector sum, int channel, int half) {
    LongVector wide = (LongVector) sum.convertShape(VectorOperators.I2L, LONGS, half);
    LongVector factors = LongVector.fromArray(LONGS, mantissas, channel + half * LONGS.length());
    LongVector scaled = wide.mul(factors).add(1L << 30).lanewise(VectorOperators.ASHR, 31);
    return (IntVector) scaled.convertShape(VectorOperators.L2I, Lanes.INTS, -half);
  }
}
