package milliwatt.models.oracle;

import java.math.BigInteger;

/** HARD_SWISH, {@code x * relu6(x + 3) / 6}, in 16 bits. */
final class HardSwishOracle {

  private static final Bounds INT16 = new Bounds(Short.MIN_VALUE, Short.MAX_VALUE);

  /** Bits below the input's unit that intermediate results have. */
  private static final int EXTRA_BITS = 7;

  private HardSwishOracle() {}

  /** Quotients of scales are float32. */
  static void run(Elements in, Elements out) {
    float fineScale = in.scale() / (1 << EXTRA_BITS);
    Multiplier toOutput = Multiplier.of(fineScale / out.scale());
    Multiplier toRelu = Multiplier.of(fineScale / (3f / 32768));
    Bounds bounds = Bounds.of(out.type());
    for (int i = 0; i < out.count(); i++) {
      long fine = in.steps(i) << EXTRA_BITS;
      long product = truncatedProduct(gate(fine, toRelu), times(fine, mantissa16(toOutput)));
      long q = FixedPoint.divideByPowerOfTwo(product, -toOutput.shift()) + out.zeroPoint();
      out.set(i, bounds.clamp(q));
    }
  }

  /** relu6(x + 3) / 6, of 0 to 1 in units of 2^-15: x / 3, clamped to -1 .. 1, plus 1, halved. */
  private static long gate(long fine, Multiplier toRelu) {
    int shift = toRelu.shift();
    long x = fine;
    if (shift > 0) {
      // One bit is left for after the product, so that the product is as exact as can be.
      x = INT16.clamp(times(INT16.clamp(x << (shift - 1)), mantissa16(toRelu)) << 1);
    } else {
      x = FixedPoint.divideByPowerOfTwo(times(x, mantissa16(toRelu)), -shift);
    }
    return (x + (1 << 15)) >> 1;
  }

  private static long mantissa16(Multiplier multiplier) {
    return Math.min((multiplier.mantissa() + (1 << 15)) >> 16, Short.MAX_VALUE);
  }

  /** Ties up. */
  private static long times(long a, long b) {
    return INT16.clamp(Rounding.up(BigInteger.valueOf(a * b), 15).longValueExact());
  }

  private static long truncatedProduct(long a, long b) {
    return INT16.clamp(a * b / (1 << 15));
  }
}
