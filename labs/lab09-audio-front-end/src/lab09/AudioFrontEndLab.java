package lab09;

import milliwatt.contract.Out;

/**
 * Lab 09: from sound to features, a method for each stage and one for all. A complex number is one
 * int, the real part in its low 16 bits, the imaginary part in its high ones.
 */
public interface AudioFrontEndLab {
  /** Weighs the 480 samples from {@code offset} on. */
  void window(short[] samples, int offset, @Out short[] frame);

  /**
   * Scales the first 480 samples of a frame up.
   *
   * @return by how many bits
   */
  int autoScale(short[] frame, @Out short[] scaled);

  /** Half of a complex number. */
  int half(int z);

  /** A quarter of a complex number. */
  int quarter(int z);

  /** z turned clockwise by the angle of w, which is on the unit circle. */
  int turned(int z, int w);

  /** Where the first stage of the transform expects number i. */
  int reversed(int i);

  /** The transform of 256 complex numbers, given and returned in order. */
  void complexFft(int[] z, @Out int[] transform);

  /** The spectrum, 257 complex numbers, of 512 samples. */
  void realFft(short[] samples, @Out int[] spectrum);

  /** Energies of the bins 5 to 240; the other bins as they are. */
  void energy(int[] spectrum, @Out int[] energy);

  /** 40 channels of 257 energies. */
  void mel(int[] energy, @Out long[] channels);

  /** The square root, rounded. */
  int squareRoot(long x);

  /** Forgets the noise heard so far. */
  void forgetNoise();

  /**
   * Moves the estimate of the noise on by a frame of 40 channels.
   *
   * @param remaining gets the signal less the noise
   * @param noise gets the estimate
   */
  void subtractNoise(int[] signal, @Out int[] remaining, @Out int[] noise);

  /** The gain where so much noise is. */
  int gain(int noise);

  /** x^2 / 4 below 2, x - 1 from there on; x in units of 2^-12, the result in units of 2^-6. */
  int shrink(int x);

  /** Gain and shrinking of 40 channels. */
  void pcan(int[] signal, int[] noise, @Out int[] normalised);

  /** {@code 64 ln(8 x)}, 0 for 0. */
  int log(int x);

  /** The byte for a logarithm. */
  int feature(int log);

  /** Begins a new recording. */
  void reset();

  /** The 40 features of the window that begins at {@code offset}, put at {@code at}. */
  void features(short[] samples, int offset, @Out byte[] features, int at);
}
