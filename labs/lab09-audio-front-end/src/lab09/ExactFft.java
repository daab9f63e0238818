package lab09;

/**
 * The transform as it is defined, by recursion, with every rounding that the course's has; what the
 * checks compare with.
 */
final class ExactFft {
  private ExactFft() {}

  /** Real and imaginary part of one number. */
  record Number(int real, int imaginary) {
    static Number of(int z) {
      return new Number((short) z, z >> 16);
    }

    int packed() {
      return real & 0xffff | imaginary << 16;
    }

    Number plus(Number other) {
      return wrapped(real + other.real, imaginary + other.imaginary);
    }

    Number minus(Number other) {
      return wrapped(real - other.real, imaginary - other.imaginary);
    }

    Number timesMinusI() {
      return wrapped(imaginary, -real);
    }

    Number conjugate() {
      return wrapped(real, -imaginary);
    }

    /** Times {@code factor / 2^15}. */
    Number scaled(int factor) {
      return wrapped(rounded((long) real * factor), rounded((long) imaginary * factor));
    }

    /** Times {@code cos(angle) - i sin(angle)}. */
    Number turned(double angle) {
      int cosine = (int) Math.floor(0.5 + 32767 * Math.cos(angle));
      int sine = (int) Math.floor(0.5 + 32767 * Math.sin(angle));
      return wrapped(
          rounded((long) real * cosine + (long) imaginary * sine),
          rounded((long) imaginary * cosine - (long) real * sine));
    }

    private static int rounded(long product) {
      return (int) Math.floorDiv(product + 16384, 32768L);
    }

    private static Number wrapped(int real, int imaginary) {
      return new Number((short) real, (short) imaginary);
    }
  }

  /** Of as many numbers as a power of 4 says. */
  static Number[] complex(Number[] z) {
    if (z.length == 1) {
      return z;
    }
    int quarter = z.length / 4;
    Number[][] parts = new Number[4][];
    for (int part = 0; part < 4; part++) {
      Number[] every = new Number[quarter];
      for (int i = 0; i < quarter; i++) {
        every[i] = z[4 * i + part];
      }
      parts[part] = complex(every);
    }
    Number[] whole = new Number[z.length];
    for (int k = 0; k < quarter; k++) {
      double angle = 2 * Math.PI * k / z.length;
      Number a = parts[0][k].scaled(8191);
      Number b = parts[1][k].scaled(8191).turned(angle);
      Number c = parts[2][k].scaled(8191).turned(2 * angle);
      Number d = parts[3][k].scaled(8191).turned(3 * angle);
      Number turned = b.minus(d).timesMinusI();
      whole[k] = a.plus(c).plus(b.plus(d));
      whole[k + quarter] = a.minus(c).plus(turned);
      whole[k + 2 * quarter] = a.plus(c).minus(b.plus(d));
      whole[k + 3 * quarter] = a.minus(c).minus(turned);
    }
    return whole;
  }

  /** The spectrum of 512 samples. */
  static int[] real(short[] samples) {
    int half = samples.length / 2;
    Number[] pairs = new Number[half];
    for (int i = 0; i < half; i++) {
      pairs[i] = new Number(samples[2 * i], samples[2 * i + 1]);
    }
    Number[] z = complex(pairs);
    int[] spectrum = new int[half + 1];
    Number first = z[0].scaled(16383);
    spectrum[0] = new Number(first.real + first.imaginary, 0).packed();
    spectrum[half] = new Number(first.real - first.imaginary, 0).packed();
    for (int k = 1; k <= half / 2; k++) {
      Number p = z[k].scaled(16383);
      Number q = z[half - k].scaled(16383).conjugate();
      Number even = p.plus(q);
      Number odd = p.minus(q).timesMinusI().turned(Math.PI * k / half);
      spectrum[k] =
          new Number(even.real + odd.real >> 1, even.imaginary + odd.imaginary >> 1).packed();
      spectrum[half - k] =
          new Number(even.real - odd.real >> 1, odd.imaginary - even.imaginary >> 1).packed();
    }
    return spectrum;
  }
}
