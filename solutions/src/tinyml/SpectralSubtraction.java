package tinyml;

/**
 * Takes off what is always there: hum, hiss, a fan.
 *
 * <p>Of each channel a slow average is kept, as an estimate of its noise, and subtracted from the
 * signal. What is new stands out; what stays fades, but never below a twentieth. Channels with an
 * odd number average faster than the others.
 *
 * <p>Source: TFLM, {@code SignalFilterBankSpectralSubtraction}, bit-exact with it; Boll,
 * "Suppression of acoustic noise in speech using spectral subtraction", 1979.
 */
public final class SpectralSubtraction {
  private static final int FRACTION_BITS = 14;
  private static final int ONE = 1 << FRACTION_BITS;
  private static final int EVEN_SMOOTHING = 409; // 0.025
  private static final int ODD_SMOOTHING = 983; // 0.06
  private static final int LEAST_REMAINING = 819; // 0.05

  private static final int NOISE_BITS = 10;

  /** The estimate of each channel, in units of 2^-10 of the signal's. */
  private final int[] noise;

  /** Has heard nothing yet: all estimates are 0. */
  public SpectralSubtraction(int channels) {
    noise = new int[channels];
  }

  /** The estimates, one a channel, in units of 2^-10 of the signal's: not a copy. */
  public int[] noise() {
    return noise;
  }

  // tag::spectral-subtraction[]
  /** Forgets what it has heard. */
  public void reset() {
    // tag::lab09-reset[]
    for (int channel = 0; channel < noise.length; channel++) {
      noise[channel] = 0;
    }
    // end::lab09-reset[]
  }

  /**
   * Moves the estimates on by one frame, and subtracts them.
   *
   * @param signal 0 .. 2^21 - 1 for each channel; becomes what remains
   */
  public void apply(int[] signal) {
    // tag::lab09-subtract[]
    for (int channel = 0; channel < noise.length; channel++) {
      int smoothing = (channel & 1) == 0 ? EVEN_SMOOTHING : ODD_SMOOTHING;
      int loud = signal[channel] << NOISE_BITS;
      long average = (long) loud * smoothing + (long) noise[channel] * (ONE - smoothing);
      noise[channel] = (int) (average >> FRACTION_BITS);
      int remaining = Math.max(0, loud - noise[channel]) >> NOISE_BITS;
      int least = (int) ((long) signal[channel] * LEAST_REMAINING >> FRACTION_BITS);
      signal[channel] = Math.max(remaining, least);
    }
    // end::lab09-subtract[]
  }
  // end::spectral-subtraction[]
}
