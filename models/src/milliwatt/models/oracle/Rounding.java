package milliwatt.models.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * TensorFlow Lite's default way from an accumulator to the next scale, "double rounding", stated in
 * exact decimals.
 */
final class Rounding {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal ONE_IN_Q31 = TWO.pow(31);

  private Rounding() {}

  /**
   * {@code value * multiplier}, first rounded to 31 bits of multiplier with ties up, then by the
   * shift with ties away from zero.
   *
   * @param multiplier greater than 0
   */
  static BigDecimal rescale(BigDecimal value, double multiplier) {
    int shift = Math.getExponent(multiplier) + 1;
    BigDecimal mantissa =
        new BigDecimal(Math.scalb(multiplier, -shift))
            .multiply(ONE_IN_Q31)
            .setScale(0, RoundingMode.HALF_UP);
    BigDecimal shifted = value.multiply(TWO.pow(Math.max(shift, 0)));
    BigDecimal product = shifted.multiply(mantissa).divide(ONE_IN_Q31);
    BigDecimal once = product.add(HALF).setScale(0, RoundingMode.FLOOR);
    return once.divide(TWO.pow(Math.max(-shift, 0))).setScale(0, RoundingMode.HALF_UP);
  }
}
