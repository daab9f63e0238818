package lab13;

import java.util.random.RandomGenerator;

/** Vibrations that the checks know all about. */
final class Vibrations {
  private Vibrations() {}

  /** Noise of 16 bits less {@code quieter}, without -32768. */
  static short[] noise(RandomGenerator random, int length, int quieter) {
    short[] samples = new short[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (short) (random.nextInt(-32767, 32768) >> quieter);
    }
    return samples;
  }

  /** So many turns of a sine in {@code length} samples. */
  static short[] sine(int length, double turns, double amplitude) {
    short[] samples = new short[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (short) Math.round(amplitude * Math.sin(2 * Math.PI * turns * i / length + 1));
    }
    return samples;
  }

  /**
   * The levels as real numbers give them: Hann window, transform of 512 samples divided by 512,
   * root mean square of each band, in 256ths.
   */
  static double[] levels(short[] samples, int bands) {
    int length = samples.length;
    double[] energies = new double[257];
    for (int bin = 0; bin <= 256; bin++) {
      double real = 0;
      double imaginary = 0;
      for (int i = 0; i < length; i++) {
        double weighed = samples[i] * (1 - Math.cos(2 * Math.PI * i / length)) / 2;
        real += weighed * Math.cos(2 * Math.PI * bin * i / 512);
        imaginary -= weighed * Math.sin(2 * Math.PI * bin * i / 512);
      }
      energies[bin] = (real * real + imaginary * imaginary) / 512 / 512;
    }
    double[] levels = new double[bands];
    for (int band = 0; band < bands; band++) {
      int from = 2 + 255 * band / bands;
      int to = 2 + 255 * (band + 1) / bands;
      double energy = 0;
      for (int bin = from; bin < to; bin++) {
        energy += energies[bin];
      }
      levels[band] = 256 * Math.sqrt(energy / (to - from));
    }
    return levels;
  }
}
