package tinyml;

/**
 * The square root without a division: bit by bit, from the highest, as one does it on paper.
 *
 * <p>Source: TFLM, {@code SignalFilterBankSquareRoot}; bit-exact with it.
 */
public final class SquareRoot {
  private SquareRoot() {}

  /**
   * The nearest integer to the square root.
   *
   * @param x 0 or more
   * @return for x below 2^32 it has 16 bits, so that the nearest to the roots of the last 65,535 of
   *     these, 65536, becomes 65535
   */
  public static int of(long x) {
    // TODO lab09-square-root
    return 0;
  }
}
