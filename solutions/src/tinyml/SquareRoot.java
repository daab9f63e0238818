package tinyml;

/**
 * The square root without a division: bit by bit, from the highest, as one does it on paper.
 *
 * <p>Source: TFLM, {@code SignalFilterBankSquareRoot}; bit-exact with it.
 */
public final class SquareRoot {
  private SquareRoot() {}

  // tag::square-root[]
  /**
   * The nearest integer to the square root.
   *
   * @param x 0 or more
   * @return for x below 2^32 it has 16 bits, so that the nearest to the roots of the last 65,535 of
   *     these, 65536, becomes 65535
   */
  public static int of(long x) {
    // tag::lab09-square-root[]
    long rest = x; // x - root^2, where root is shifted to its final place
    long root = 0;
    for (long bit = 1L << (63 - Long.numberOfLeadingZeros(x | 1) & ~1); bit != 0; bit >>= 2) {
      if (rest >= root + bit) {
        rest -= root + bit;
        root = (root >> 1) + bit;
      } else {
        root >>= 1;
      }
    }
    boolean up = rest > root && (root != 0xffff || x > 0xffff_ffffL);
    return (int) (up ? root + 1 : root);
    // end::lab09-square-root[] return 0;
  }
  // end::square-root[]
}
