package milliwatt.audio;

import java.util.Arrays;

/**
 * One channel of a frame (RFC 9639, section 9.2): a constant, the samples as they are, or what is
 * left of them when each has been predicted from those before it.
 */
final class FlacSubframe {
  private static final int CONSTANT = 0;
  private static final int VERBATIM = 1;
  private static final int FIXED = 8;
  private static final int MOST_FIXED = 12;
  private static final int LINEAR = 32;

  /** Of the fixed predictors, by order: those of a polynomial through the samples before. */
  private static final int[][] FIXED_WEIGHTS = {{}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1}};

  private FlacSubframe() {}

  /**
   * Reads so many samples.
   *
   * @param sampleBits of each
   * @throws FlacFrame.Damage if it is not as it was written
   */
  static int[] read(Bits bits, int length, int sampleBits) {
    FlacFrame.require(bits.unsigned(1) == 0);
    int type = (int) bits.unsigned(6);
    // Lowest bits that are 0 in all samples are left out.
    int wasted = bits.unsigned(1) == 0 ? 0 : bits.unary() + 1;
    int width = sampleBits - wasted;
    FlacFrame.require(width > 0);
    int[] samples = new int[length];
    if (type == CONSTANT) {
      Arrays.fill(samples, bits.signed(width));
    } else if (type == VERBATIM) {
      warmUp(bits, samples, length, width);
    } else if (type >= FIXED && type <= MOST_FIXED) {
      int order = type - FIXED;
      warmUp(bits, samples, order, width);
      residual(bits, samples, order);
      predict(samples, FIXED_WEIGHTS[order], 0);
    } else {
      FlacFrame.require(type >= LINEAR);
      linear(bits, samples, type - LINEAR + 1, width);
    }
    for (int i = 0; i < length; i++) {
      samples[i] <<= wasted;
    }
    return samples;
  }

  private static void linear(Bits bits, int[] samples, int order, int width) {
    warmUp(bits, samples, order, width);
    int precision = (int) bits.unsigned(4) + 1;
    int shift = bits.signed(5);
    FlacFrame.require(precision < 16 && shift >= 0);
    int[] weights = new int[order];
    for (int i = 0; i < order; i++) {
      weights[i] = bits.signed(precision);
    }
    residual(bits, samples, order);
    predict(samples, weights, shift);
  }

  /** The first samples, as they are. */
  private static void warmUp(Bits bits, int[] samples, int count, int width) {
    FlacFrame.require(count <= samples.length);
    for (int i = 0; i < count; i++) {
      samples[i] = bits.signed(width);
    }
  }

  /** By how much the prediction misses the samples from {@code order} on, in Rice codes. */
  private static void residual(Bits bits, int[] samples, int order) {
    int method = (int) bits.unsigned(2);
    FlacFrame.require(method < 2);
    int parameterBits = 4 + method;
    int partitions = 1 << bits.unsigned(4);
    int partition = samples.length / partitions;
    FlacFrame.require(partition * partitions == samples.length && partition >= order);
    for (int i = order, end = partition; end <= samples.length; end += partition) {
      int parameter = (int) bits.unsigned(parameterBits);
      boolean escaped = parameter == (1 << parameterBits) - 1;
      int width = escaped ? (int) bits.unsigned(5) : 0;
      for (; i < end; i++) {
        samples[i] = escaped ? bits.signed(width) : rice(bits, parameter);
      }
    }
  }

  private static int rice(Bits bits, int parameter) {
    int code = bits.unary() << parameter | (int) bits.unsigned(parameter);
    return code >>> 1 ^ -(code & 1);
  }

  private static void predict(int[] samples, int[] weights, int shift) {
    for (int i = weights.length; i < samples.length; i++) {
      long sum = 0;
      for (int k = 0; k < weights.length; k++) {
        sum += (long) weights[k] * samples[i - 1 - k];
      }
      samples[i] += (int) (sum >> shift);
    }
  }
}
