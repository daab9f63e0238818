package lab01;

import java.util.random.RandomGenerator;

/** The scales that checks draw by chance. */
final class RandomScale {
  private RandomScale() {}

  /** From 2^-12 to below 2^4. */
  static float someScale(RandomGenerator random) {
    return Math.scalb(random.nextFloat(1f, 2f), random.nextInt(-12, 4));
  }
}
