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

  private final int length;
  private final int[] evens; // values 0 and 2 of each four, low half first
  private final int[] odds; // values 1 and 3
  private final int[] rest;

  /** Room for vectors of {@code length} values; 0 or more. */
  public HalfWords(int length) {
    this.length = length;
    evens = new int[length / BYTES];
    odds = new int[length / BYTES];
    rest = new int[length % BYTES];
  }

  // tag::fill[]
  /** Takes {@code length} bytes from {@code at} on, less {@code zeroPoint}. */
  public void fill(byte[] bytes, int at, int zeroPoint) {
    // tag::lab08-fill[]
    int zeroPoints = zeroPoint & 0xffff | zeroPoint << 16;
    for (int word = 0; word < evens.length; word++) {
      int four = Dsp.load4(bytes, at + BYTES * word);
      evens[word] = Dsp.ssub16(Dsp.sxtb16(four), zeroPoints);
      odds[word] = Dsp.ssub16(Dsp.sxtb16Ror8(four), zeroPoints);
    }
    int behind = at + BYTES * evens.length;
    for (int i = 0; i < rest.length; i++) {
      rest[i] = bytes[behind + i] - zeroPoint;
    }
    // end::lab08-fill[]
  }

  // end::fill[]

  // tag::dot-product[]
  /** The sum of the products with the {@code length} bytes from {@code at} on. */
  public int dotProduct(byte[] factors, int at) {
    // tag::lab08-dot-product[]
    int sum = remainder(factors, at);
    for (int word = 0; word < evens.length; word++) {
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
    int b = at + length;
    int c = b + length;
    int d = c + length;
    int sumA = 0;
    int sumB = 0;
    int sumC = 0;
    int sumD = 0;
    if (rest.length > 0) {
      sumA = remainder(factors, at);
      sumB = remainder(factors, b);
      sumC = remainder(factors, c);
      sumD = remainder(factors, d);
    }
    for (int word = 0; word < evens.length; word++) {
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
    int behind = at + BYTES * evens.length;
    int sum = 0;
    for (int i = 0; i < rest.length; i++) {
      sum = sum + rest[i] * factors[behind + i];
    }
    return sum;
    // end::lab08-remainder[] return 0;
  }
}
