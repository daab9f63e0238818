package milliwatt.models.oracle;

import java.math.BigDecimal;
import java.util.function.LongUnaryOperator;

/** LOGISTIC and TANH: functions of one number that are flat far from 0. */
final class SigmoidOracle {

  /** The input in fixed point: -16 to 16. */
  private static final int INTEGER_BITS = 4;

  private SigmoidOracle() {}

  /** Output scale 1/256, zero point -128. */
  static void logistic(Elements in, Elements out) {
    run(in, out, 23, -128, SigmoidOracle::logistic);
  }

  /** Output scale 1/128, zero point 0. */
  static void tanh(Elements in, Elements out) {
    run(in, out, 24, 0, SigmoidOracle::tanh);
  }

  private static long logistic(long x) {
    if (x == 0) {
      return 1L << 30;
    }
    long ofMagnitude = FixedPoint.oneOverOnePlus(FixedPoint.exp(-Math.abs(x), INTEGER_BITS));
    return x > 0 ? ofMagnitude : FixedPoint.ONE - ofMagnitude;
  }

  /** Twice the input is the same whole number with one more bit before the point. */
  private static long tanh(long x) {
    if (x == 0) {
      return 0;
    }
    long ofMagnitude =
        FixedPoint.oneMinusOverOnePlus(FixedPoint.exp(-Math.abs(x), INTEGER_BITS + 1));
    return x > 0 ? ofMagnitude : -ofMagnitude;
  }

  private static void run(
      Elements in, Elements out, int bits, int zeroPoint, LongUnaryOperator function) {
    Multiplier multiplier = Multiplier.of(Math.scalb((double) in.scale(), 31 - INTEGER_BITS));
    BigDecimal radius = radius(INTEGER_BITS, multiplier.shift());
    Bounds bounds = Bounds.of(out.type());
    for (int i = 0; i < out.count(); i++) {
      long steps = in.steps(i);
      if (BigDecimal.valueOf(Math.abs(steps)).compareTo(radius) >= 0) {
        out.set(i, steps <= 0 ? bounds.least() : bounds.greatest()); // 0 where the radius is 0
      } else {
        long q0 = function.applyAsLong(multiplier.times(steps));
        out.set(i, bounds.clamp(FixedPoint.divideByPowerOfTwo(q0, bits) + zeroPoint));
      }
    }
  }

  /** How many steps from 0 the fixed-point format surely reaches. */
  static BigDecimal radius(int integerBits, int shift) {
    long largest = ((1L << integerBits) - 1) << (31 - integerBits);
    return BigDecimal.valueOf(Math.floor(Math.scalb((double) largest, -shift)));
  }
}
