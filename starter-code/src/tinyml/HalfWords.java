package tinyml;

/**
 * A vector of bytes, made ready for being multiplied with many others: the zero point is taken off
 * once, and two values share an int, so that {@link Dsp#smlad} multiplies two at a time.
 *
 * <p>Of four neighbours a, b, c and d, {@code a} and {@code c} are the halves of one int, {@code b}
 * and {@code d} those of another, because that is how {@link Dsp#sxtb16} splits the four bytes of
 * the other vector. What is left over behind the last four stays as it is, an int each.
 */
public final class HalfWords {
  private static final int BYTES = 4;

  private final int[] evens; // values 0 and 2 of each four, low half first
  private final int[] odds; // values 1 and 3
  private final int[] rest;
  private int length;
  private int words; // of evens and of odds that are in use

  /** Room for vectors of up to {@code capacity} values; 0 or more. */
  public HalfWords(int capacity) {
    evens = new int[capacity / BYTES];
    odds = new int[capacity / BYTES];
    rest = new int[BYTES - 1];
  }

  /** Bytes of RAM, without what each array takes for itself. */
  public int bytes() {
    return 4 * (evens.length + odds.length + rest.length);
  }

  /** Takes {@code length} bytes from {@code at} on, less {@code zeroPoint}. */
  public void fill(byte[] bytes, int at, int length, int zeroPoint) {
    this.length = length;
    words = length / BYTES;
    // TODO lab08-fill
  }

  /** The sum of the products with as many bytes from {@code at} on. */
  public int dotProduct(byte[] factors, int at) {
    // TODO lab08-dot-product
    return 0;
  }

  /**
   * Four dot products at once, each with the vector behind the one before: what is loaded of this
   * vector serves all four.
   *
   * @param at where the first of the four other vectors begins
   * @param sums filled from {@code first} on
   */
  public void dotProducts(byte[] factors, int at, int[] sums, int first) {
    // TODO lab08-four-dot-products
  }

  /** The products of what is left over behind the last four. */
  private int remainder(byte[] factors, int at) {
    // TODO lab08-remainder
    return 0;
  }
}
