package tinyml;

/**
 * A complex number in one int: the real part is its low half, the imaginary part its high half,
 * both signed 16-bit fractions in units of 2^-15.
 *
 * <p>All rounding is to the nearest unit, ties up, as in kissfft with 16 bits.
 */
public final class Complex {
  static final int HALF = 1 << 14; // half of a unit, before a shift by 15
  private static final int QUARTER = 32767 / 4;
  private static final int ONE_HALF = 32767 / 2;

  private Complex() {}

  // tag::complex[]
  /** What does not fit into 16 bits wraps around. */
  static int of(int real, int imaginary) {
    return real & 0xffff | imaginary << 16;
  }

  static int real(int z) {
    return (short) z;
  }

  static int imaginary(int z) {
    return z >> 16;
  }

  /** A quarter of it: times 8191 / 32768, rounded, which is a little less. */
  static int quarter(int z) {
    // tag::lab09-quarter[]
    return of(real(z) * QUARTER + HALF >> 15, imaginary(z) * QUARTER + HALF >> 15);
    // end::lab09-quarter[] return 0;
  }

  /** Half of it: times 16383 / 32768, rounded, which is a little less. */
  static int half(int z) {
    // tag::lab09-half[]
    return of(real(z) * ONE_HALF + HALF >> 15, imaginary(z) * ONE_HALF + HALF >> 15);
    // end::lab09-half[] return 0;
  }
  // end::complex[]
}
