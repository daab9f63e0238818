package milliwatt.models.oracle;

import java.math.BigDecimal;

/** SOFTMAX along the last axis. Output scale 1/256, zero point -128. */
final class SoftmaxOracle {

  /** Bits before the point of a difference to the largest input, and of the sum. */
  private static final int DIFFERENCE_BITS = 5;

  private static final int SUM_BITS = 12;

  private SoftmaxOracle() {}

  static void run(Elements in, Elements out, float beta) {
    int depth = in.shape()[in.rank() - 1];
    double real = Math.scalb((double) beta * in.scale(), 31 - DIFFERENCE_BITS);
    Multiplier multiplier = Multiplier.of(Math.min(real, Integer.MAX_VALUE));
    for (int first = 0; first < in.count(); first += depth) {
      row(in, out, first, depth, multiplier);
    }
  }

  private static void row(Elements in, Elements out, int first, int depth, Multiplier multiplier) {
    long largest = in.integer(first);
    for (int i = 1; i < depth; i++) {
      largest = Math.max(largest, in.integer(first + i));
    }
    long[] exps = new long[depth];
    long sum = 0;
    for (int i = 0; i < depth; i++) {
      exps[i] = exp(in.integer(first + i) - largest, multiplier);
      sum += FixedPoint.divideByPowerOfTwo(exps[i], SUM_BITS);
    }
    // The sum is between 1 and 2 times a power of two; its reciprocal is that of the fraction.
    int power = 63 - Long.numberOfLeadingZeros(sum) - (31 - SUM_BITS);
    long fraction = (sum << (SUM_BITS - power)) - (1L << 31);
    long reciprocal = FixedPoint.oneOverOnePlus(fraction);
    Bounds bounds = Bounds.of(out.type());
    for (int i = 0; i < depth; i++) {
      long share = FixedPoint.times(reciprocal, exps[i]);
      long q = FixedPoint.divideByPowerOfTwo(share, power + 31 - 8) - 128;
      out.set(first + i, bounds.clamp(q));
    }
  }

  /** Of a difference of 0 or less, in Q0; 0 where the difference is beyond fixed point. */
  private static long exp(long difference, Multiplier multiplier) {
    BigDecimal radius = SigmoidOracle.radius(DIFFERENCE_BITS, multiplier.shift());
    return BigDecimal.valueOf(-difference).compareTo(radius) > 0
        ? 0
        : FixedPoint.exp(
            FixedPoint.times(difference << multiplier.shift(), multiplier.mantissa()),
            DIFFERENCE_BITS);
  }
}
