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

  // tag::fill[]
  /** Takes {@code length} bytes from {@code at} on, less {@code zeroPoint}. */
  public void fill(byte[] bytes, int at, int length, int zeroPoint) {
    this.length = length;
    words = length / BYTES;
    // tag::lab08-fill[]
    int zeroPoints = zeroPoint & 0xffff | zeroPoint << 16;
    int count = words;
    int[] first = evens;
    int[] second = odds;
    for (int word = 0; word < count; word++) {
      int four = Dsp.load4(bytes, at + BYTES * word);
      first[word] = Dsp.ssub16(Dsp.sxtb16(four), zeroPoints);
      second[word] = Dsp.ssub16(Dsp.sxtb16Ror8(four), zeroPoints);
    }
    for (int i = BYTES * count; i < length; i++) {
      rest[i - BYTES * count] = bytes[at + i] - zeroPoint;
    }
    // end::lab08-fill[]
  }

  // end::fill[]

  // tag::dot-product[]
  /** The sum of the products with as many bytes from {@code at} on. */
  public int dotProduct(byte[] factors, int at) {
    // tag::lab08-dot-product[]
    int count = words;
    int sum = remainder(factors, at);
    for (int word = 0; word < count; word++) {
      int four = Dsp.load4(factors, at + BYTES * word);
      sum = Dsp.smlad(evens[word], Dsp.sxtb16(four), sum);
      sum = Dsp.smlad(odds[word], Dsp.sxtb16Ror8(four), sum);
    }
    return sum;
    // end::lab08-dot-product[] return 0;
  }

  // end::dot-product[]

  // tag::four-dot-products[]
  /**
   * Four dot products at once, each with the vector behind the one before: what is loaded of this
   * vector serves all four.
   *
   * @param at where the first of the four other vectors begins
   * @param sums filled from {@code first} on
   */
  public void dotProducts(byte[] factors, int at, int[] sums, int first) {
    // tag::lab08-four-dot-products[]
    int count = words;
    int b = at + length;
    int c = b + length;
    int d = c + length;
    int sumA = 0;
    int sumB = 0;
    int sumC = 0;
    int sumD = 0;
    if (length > BYTES * count) {
      sumA = remainder(factors, at);
      sumB = remainder(factors, b);
      sumC = remainder(factors, c);
      sumD = remainder(factors, d);
    }
    for (int word = 0; word < count; word++) {
      int even = evens[word];
      int odd = odds[word];
      int four = Dsp.load4(factors, at + BYTES * word);
      sumA = Dsp.smlad(even, Dsp.sxtb16(four), sumA);
      sumA = Dsp.smlad(odd, Dsp.sxtb16Ror8(four), sumA);
      four = Dsp.load4(factors, b + BYTES * word);
      sumB = Dsp.smlad(even, Dsp.sxtb16(four), sumB);
      sumB = Dsp.smlad(odd, Dsp.sxtb16Ror8(four), sumB);
      four = Dsp.load4(factors, c + BYTES * word);
      sumC = Dsp.smlad(even, Dsp.sxtb16(four), sumC);
      sumC = Dsp.smlad(odd, Dsp.sxtb16Ror8(four), sumC);
      four = Dsp.load4(factors, d + BYTES * word);
      sumD = Dsp.smlad(even, Dsp.sxtb16(four), sumD);
      sumD = Dsp.smlad(odd, Dsp.sxtb16Ror8(four), sumD);
    }
    sums[first] = sumA;
    sums[first + 1] = sumB;
    sums[first + 2] = sumC;
    sums[first + 3] = sumD;
    // end::lab08-four-dot-products[]
  }

  // end::four-dot-products[]

  /** The products of what is left over behind the last four. */
  private int remainder(byte[] factors, int at) {
    // tag::lab08-remainder[]
    int sum = 0;
    for (int i = BYTES * words; i < length; i++) {
      sum = sum + rest[i - BYTES * words] * factors[at + i];
    }
    return sum;
    // end::lab08-remainder[] return 0;
  }
}
