package tinyml;

/** The square root of a 64-bit integer, rounded to the nearest, one bit after the other. */
public final class SquareRoot {
  private SquareRoot() {}

  // tag::square-root[]
  /**
   * @param x 0 or more
   * @return the nearest integer; 65535 for all below 2^32 that are above its square
   */
  public static int of(long x) {
    long rest = x;
    long root = 0;
    for (long bit = 1L << (63 - Long.numberOfLeadingZeros(x | 1) & ~1); bit != 0; bit >>= 2) {
      if (rest >= root + bit) {
        rest -= root + bit;
        root = (root >> 1) + bit;
      } else {
        root >>= 1;
      }
    }
    if (rest > root && (root != 0xffff || x >> 32 != 0)) {
      root++;
    }
    return (int) root;
  }
  // end::square-root[]
}
