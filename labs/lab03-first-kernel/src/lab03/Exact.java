package lab03;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The rules of int8 arithmetic in whole numbers of any length, so that nothing can wrap around. */
final class Exact {
  private static final BigInteger HALF = BigInteger.ONE.shiftLeft(30);

  private Exact() {}

  /** The real number times the value, rounded twice as TensorFlow Lite does. */
  static int multiply(int value, double real) {
    BigDecimal exact = new BigDecimal(real);
    int shift = 0;
    while (exact.compareTo(BigDecimal.ONE) >= 0) {
      exact = exact.divide(BigDecimal.TWO);
      shift++;
    }
    while (exact.compareTo(new BigDecimal("0.5")) < 0) {
      exact = exact.multiply(BigDecimal.TWO);
      shift--;
    }
    BigInteger mantissa =
        exact
            .multiply(new BigDecimal(BigInteger.ONE.shiftLeft(31)))
            .setScale(0, RoundingMode.HALF_UP)
            .toBigIntegerExact();
    BigInteger product = BigInteger.valueOf(value).shiftLeft(Math.max(shift, 0)).multiply(mantissa);
    BigInteger high = product.add(HALF).shiftRight(31);
    BigDecimal divisor = new BigDecimal(BigInteger.ONE.shiftLeft(Math.max(-shift, 0)));
    return new BigDecimal(high).divide(divisor, 0, RoundingMode.HALF_UP).intValueExact();
  }

  /** An int8 layer of one batch after another, without an activation. */
  static byte[] fullyConnected(Layer layer) {
    int units = layer.weights().length / layer.depth();
    int batches = layer.input().length / layer.depth();
    byte[] output = new byte[batches * units];
    for (int i = 0; i < output.length; i++) {
      int unit = i % units;
      int sum = layer.bias().length == 0 ? 0 : layer.bias()[unit];
      for (int d = 0; d < layer.depth(); d++) {
        int steps = layer.input()[i / units * layer.depth() + d] - layer.inputZeroPoint();
        sum = Math.addExact(sum, steps * layer.weights()[unit * layer.depth() + d]);
      }
      int real = multiply(sum, layer.multiplier(unit)) + layer.outputZeroPoint();
      output[i] = (byte) Math.clamp(real, layer.lowest(), layer.highest());
    }
    return output;
  }
}
