package tinyml;

/**
 * The Fourier transform of 256 complex numbers, with 16-bit fractions:
 *
 * <pre>
 * Z(k) = 1/256 * sum over n of z(n) * (cos(2 * pi * k * n / 256) - i * sin(2 * pi * k * n / 256))
 * </pre>
 *
 * <p>Radix 4, decimation in time: four transforms of every fourth number, each a quarter as long,
 * and their results combined by <i>butterflies</i>. Each of the four stages takes a quarter first,
 * so that nothing grows beyond 16 bits. Source: kissfft with {@code FIXED_POINT=16}; bit-exact with
 * it.
 */
public final class ComplexFft {
  /** Numbers in, numbers out. */
  public static final int POINTS = 256;

  private ComplexFft() {}

  // tag::complex-fft[]
  /**
   * Transforms in place.
   *
   * @param z {@link Complex} numbers, 256 of them or more, of which the first 256 count; they are
   *     expected in the order of {@link #reversed}
   */
  static void transform(int[] z) {
    // tag::lab09-stages[]
    for (int quarter = 1; quarter < POINTS; quarter *= 4) {
      for (int k = 0; k < quarter; k++) {
        int step = Sine.STEPS / (4 * quarter) * k;
        for (int i = k; i < POINTS; i += 4 * quarter) {
          butterfly(z, i, quarter, step);
        }
      }
    }
    // end::lab09-stages[]
  }

  /** The place of number i before the first stage: its four digits to the base 4, backward. */
  static int reversed(int i) {
    // tag::lab09-reversed[]
    return (i & 0x03) << 6 | (i & 0x0c) << 2 | (i & 0x30) >> 2 | (i & 0xc0) >> 6;
    // end::lab09-reversed[] return 0;
  }

  /**
   * Four points, {@code distance} apart, from number i on: the transform of four numbers, the last
   * three of which are turned first, by {@code step}, twice and three times as much.
   */
  private static void butterfly(int[] z, int i, int distance, int step) {
    // tag::lab09-butterfly[]
    int a = Complex.quarter(z[i]);
    int b = Complex.quarter(z[i + distance]);
    int c = Complex.quarter(z[i + 2 * distance]);
    int d = Complex.quarter(z[i + 3 * distance]);
    int bReal = turnedReal(b, step);
    int bImaginary = turnedImaginary(b, step);
    int cReal = turnedReal(c, 2 * step);
    int cImaginary = turnedImaginary(c, 2 * step);
    int dReal = turnedReal(d, 3 * step);
    int dImaginary = turnedImaginary(d, 3 * step);
    int evenReal = Complex.real(a) + cReal;
    int evenImaginary = Complex.imaginary(a) + cImaginary;
    int oddReal = bReal + dReal;
    int oddImaginary = bImaginary + dImaginary;
    z[i] = Complex.of(evenReal + oddReal, evenImaginary + oddImaginary);
    z[i + 2 * distance] = Complex.of(evenReal - oddReal, evenImaginary - oddImaginary);
    evenReal = Complex.real(a) - cReal;
    evenImaginary = Complex.imaginary(a) - cImaginary;
    oddReal = bReal - dReal;
    oddImaginary = bImaginary - dImaginary;
    z[i + distance] = Complex.of(evenReal + oddImaginary, evenImaginary - oddReal);
    z[i + 3 * distance] = Complex.of(evenReal - oddImaginary, evenImaginary + oddReal);
    // end::lab09-butterfly[]
  }

  private static int turnedReal(int z, int step) {
    return Complex.real(z) * Sine.cosine(step)
            + Complex.imaginary(z) * Sine.sine(step)
            + Complex.HALF
        >> 15;
  }

  private static int turnedImaginary(int z, int step) {
    return Complex.imaginary(z) * Sine.cosine(step)
            - Complex.real(z) * Sine.sine(step)
            + Complex.HALF
        >> 15;
  }
  // end::complex-fft[]
}
