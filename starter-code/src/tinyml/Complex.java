package tinyml;

/**
 * A complex number in one int: its real part is the low half, its imaginary part the high half,
 * both signed and in units of 2^-15, so that they reach from -1 to just below 1.
 *
 * <p>Products are rounded to the nearest unit, ties up. What does not fit into 16 bits wraps
 * around. Source: kissfft with {@code FIXED_POINT=16}; bit-exact with it.
 */
public final class Complex {
  /** Half of a unit, as a product has it before its last 15 bits are dropped. */
  private static final int HALF_UNIT = 1 << 14;

  private static final int A_HALF = 32_767 / 2;
  private static final int A_QUARTER = 32_767 / 4;

  private Complex() {}

  /** The low 16 bits of either part are kept. */
  public static int of(int real, int imaginary) {
    return real & 0xffff | imaginary << 16;
  }

  /** -32768 .. 32767. */
  public static int real(int z) {
    return (short) z;
  }

  /** -32768 .. 32767. */
  public static int imaginary(int z) {
    return z >> 16;
  }

  /** The imaginary part with the other sign. */
  public static int conjugate(int z) {
    return of(real(z), -imaginary(z));
  }

  /** Both parts times 16383 / 2^15, rounded: nearly a half. */
  public static int half(int z) {
    // TODO lab09-half
    return z;
  }

  /** Both parts times 8191 / 2^15, rounded: nearly a quarter. */
  public static int quarter(int z) {
    // TODO lab09-quarter
    return z;
  }

  /**
   * z turned clockwise by the angle of w: z times the conjugate of w.
   *
   * @param w of the {@link UnitCircle}
   */
  public static int turned(int z, int w) {
    return of(turnedReal(z, w), turnedImaginary(z, w));
  }

  private static int turnedReal(int z, int w) {
    // TODO lab09-turned-real
    return real(z);
  }

  private static int turnedImaginary(int z, int w) {
    // TODO lab09-turned-imaginary
    return imaginary(z);
  }
}
