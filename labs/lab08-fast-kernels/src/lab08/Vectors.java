package lab08;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;

/**
 * A vector of bytes, and the vectors that it meets, side by side in one array.
 *
 * @param at where in {@code bytes} the vector begins
 * @param factors the other vectors, from {@code first} on
 */
record Vectors(int length, byte[] bytes, int at, int zeroPoint, byte[] factors, int first) {
  /** So many factors for a vector of that length, all bytes random. */
  static Vectors random(RandomGenerator random, int length, int zeroPoint, int count) {
    int at = random.nextInt(0, 6);
    int first = random.nextInt(0, 6);
    byte[] bytes = new byte[at + length + 3];
    byte[] factors = new byte[first + count * length + 3];
    random.nextBytes(bytes);
    random.nextBytes(factors);
    return new Vectors(length, bytes, at, zeroPoint, factors, first);
  }

  /** The dot product with one of the others, computed one by one. */
  int exact(int other) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum += (bytes[at + i] - zeroPoint) * factors[first + other * length + i];
    }
    return sum;
  }

  void expectOne(FastKernelsLab lab) {
    lab.vector(length);
    expectOneAgain(lab);
  }

  /** The same in the room of a vector that was at least as long. */
  void expectOneAgain(FastKernelsLab lab) {
    lab.fill(bytes, at, length, zeroPoint);
    assertThat(lab.dotProduct(factors, first))
        .as("dot product of %d values with zero point %d", length, zeroPoint)
        .isEqualTo(exact(0));
  }

  /** All four at once, written behind two sums that are to be left alone. */
  void expectFour(FastKernelsLab lab) {
    lab.vector(length);
    lab.fill(bytes, at, length, zeroPoint);
    int[] sums = {77, 77, 0, 0, 0, 0, 77};
    lab.dotProducts(factors, first, sums, 2);
    assertThat(sums)
        .as("sums 2 to 5 of %d values with zero point %d", length, zeroPoint)
        .containsExactly(77, 77, exact(0), exact(1), exact(2), exact(3), 77);
  }
}
