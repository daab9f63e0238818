package tinyml;

/** The spectrum of 512 real samples. */
public final class RealFft {
  /** Samples in. */
  public static final int POINTS = 512;

  /** Frequencies out: 0, 31.25 Hz, ... 8 kHz for samples at 16 kHz. */
  public static final int BINS = POINTS / 2 + 1;

  private RealFft() {}

  // tag::real-fft[]
  /**
   * @param samples 512
   * @param spectrum gets 257 {@link Complex} numbers
   */
  public static void transform(short[] samples, int[] spectrum) {
    for (int i = 0; i < ComplexFft.POINTS; i++) {
      int n = ComplexFft.reversed(i);
      spectrum[i] = Complex.of(samples[2 * n], samples[2 * n + 1]);
    }
    ComplexFft.transform(spectrum);
    split(spectrum);
  }

  private static void split(int[] z) {
    int first = Complex.half(z[0]);
    z[0] = Complex.of(Complex.real(first) + Complex.imaginary(first), 0);
    z[BINS - 1] = Complex.of(Complex.real(first) - Complex.imaginary(first), 0);
    for (int k = 1; k <= ComplexFft.POINTS / 2; k++) {
      int p = Complex.half(z[k]);
      int q = Complex.half(z[ComplexFft.POINTS - k]);
      int sumReal = (short) (Complex.real(p) + Complex.real(q));
      int sumImaginary = (short) (Complex.imaginary(p) - Complex.imaginary(q));
      int difReal = (short) (Complex.real(p) - Complex.real(q));
      int difImaginary = (short) (Complex.imaginary(p) + Complex.imaginary(q));
      int cosine = Sine.cosine(k);
      int sine = Sine.sine(k);
      int turnedReal = (short) (difImaginary * cosine - difReal * sine + Complex.HALF >> 15);
      int turnedImaginary = (short) (Complex.HALF - difReal * cosine - difImaginary * sine >> 15);
      z[k] = Complex.of(sumReal + turnedReal >> 1, sumImaginary + turnedImaginary >> 1);
      z[ComplexFft.POINTS - k] =
          Complex.of(sumReal - turnedReal >> 1, turnedImaginary - sumImaginary >> 1);
    }
  }
  // end::real-fft[]
}
