package milliwatt.models.oracle;

import java.math.BigInteger;

/** Division by a power of two, in whole numbers of any size, with the two ways to round a tie. */
final class Rounding {

  private Rounding() {}

  /** Ties towards the greater number. */
  static BigInteger up(BigInteger value, int bits) {
    return bits == 0 ? value : value.add(BigInteger.TWO.pow(bits - 1)).shiftRight(bits);
  }

  /** Ties away from zero. */
  static BigInteger awayFromZero(BigInteger value, int bits) {
    return value.signum() < 0 ? up(value.negate(), bits).negate() : up(value, bits);
  }

  /** The whole number next to a real; ties away from zero. */
  static long awayFromZero(double real) {
    return real < 0 ? -Math.round(-real) : Math.round(real);
  }
}
