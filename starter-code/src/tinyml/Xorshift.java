package tinyml;

/**
 * Random numbers that are the same on every device: three shifts and three exclusive ors a number.
 * Good enough to vary examples and to shuffle them, not for secrets.
 *
 * <p>Source: Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8(14), 2003; the triple
 * 13, 17, 5.
 */
public final class Xorshift {
  /** Any number but 0, which would only ever be followed by 0. */
  private int state;

  /**
   * @param seed the same seed gives the same numbers; 0 stands for 1
   */
  public Xorshift(int seed) {
    state = seed == 0 ? 1 : seed;
  }

  /** The next number: any int but 0. */
  public int next() {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  }

  /**
   * A number from 0 up to a bound.
   *
   * @param bound 1 or more; no number reaches it
   */
  public int below(int bound) {
    return (int) (Integer.toUnsignedLong(next()) * bound >>> 32);
  }

  /**
   * A number between two others.
   *
   * @param least of the numbers, greater than -2^30
   * @param greatest of them, less than 2^30
   */
  public int between(int least, int greatest) {
    return least + below(greatest - least + 1);
  }
}
