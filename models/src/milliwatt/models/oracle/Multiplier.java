package milliwatt.models.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The real {@code mantissa * 2^(shift - 31)}, and TensorFlow Lite's default way to multiply an
 * accumulator by it, "double rounding".
 *
 * @param mantissa 2^30 to 2^31 - 1, or 0
 */
record Multiplier(long mantissa, int shift) {

  /** The multiplier next to a real that is at least 0. */
  static Multiplier of(double real) {
    if (real == 0) {
      return new Multiplier(0, 0);
    }
    int shift = Math.getExponent(real) + 1;
    long mantissa =
        new BigDecimal(Math.scalb(real, 31 - shift))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    if (mantissa == 1L << 31) {
      mantissa /= 2;
      shift++;
    }
    return shift < -31 ? new Multiplier(0, 0) : new Multiplier(mantissa, shift);
  }

  /**
   * The product, first rounded to whole numbers of {@code 2^shift}, if that is less than 1, with
   * ties up, and then to whole numbers with ties away from zero.
   */
  long times(long value) {
    BigInteger shifted = BigInteger.valueOf(value).shiftLeft(Math.max(shift, 0));
    BigInteger once = Rounding.up(shifted.multiply(BigInteger.valueOf(mantissa)), 31);
    return Rounding.awayFromZero(once, Math.max(-shift, 0)).longValueExact();
  }
}
