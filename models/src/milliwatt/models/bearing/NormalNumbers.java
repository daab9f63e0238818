package milliwatt.models.bearing;

import java.util.random.RandomGenerator;

/**
 * Normally distributed numbers, mean 0 and standard deviation 1, the same on every machine. Source:
 * Marsaglia's polar method, in strict arithmetic.
 */
final class NormalNumbers {
  private final RandomGenerator random;
  private double spare;
  private boolean hasSpare;

  NormalNumbers(RandomGenerator random) {
    this.random = random;
  }

  double next() {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    double x;
    double y;
    double square;
    do {
      x = 2 * random.nextDouble() - 1;
      y = 2 * random.nextDouble() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
    spare = y * factor;
    hasSpare = true;
    return x * factor;
  }
}
