package tinyml;

/**
 * From sound to what a keyword spotter looks at: 40 bytes for every 20 ms.
 *
 * <pre>
 * 480 samples -> HannWindow -> AutoScale -> RealFft -> Energy       what frequencies are in it
 *             -> MelFilterBank -> SquareRoot                        as 40 channels, as an ear has
 *             -> SpectralSubtraction -> Pcan                        without noise, at one loudness
 *             -> LogScale -> FeatureScale -> 40 bytes
 * </pre>
 *
 * <p>It remembers the noise of all frames before, so frames come in their order. Source: TFLM's
 * {@code audio_preprocessor_int8}; bit-exact with it.
 */
public final class AudioFrontEnd {
  /** Samples in a window, 30 ms at 16 kHz. */
  public static final int WINDOW = HannWindow.LENGTH;

  /** Samples from the beginning of one window to that of the next, 20 ms at 16 kHz. */
  public static final int HOP = 320;

  /** Features of a window. */
  public static final int CHANNELS = MelFilterBank.CHANNELS;

  /** The window, and behind it zeros up to the length of the transform. */
  private final short[] frame = new short[RealFft.POINTS];

  private final int[] spectrum = new int[RealFft.BINS];
  private final long[] energies = new long[CHANNELS];
  private final int[] signal = new int[CHANNELS];
  private final SpectralSubtraction noiseReduction = new SpectralSubtraction(CHANNELS);

  /** Begins a new recording. */
  public void reset() {
    noiseReduction.reset();
  }

  // tag::features[]
  /**
   * Computes the features of one window.
   *
   * @param samples 16 bits at 16 kHz
   * @param offset of the window's first sample; 480 are read
   * @param features gets 40 bytes
   * @param at where in {@code features} they begin
   */
  public void features(short[] samples, int offset, byte[] features, int at) {
    // tag::lab09-features[]
    HannWindow.apply(samples, offset, frame);
    int shift = AutoScale.apply(frame);
    RealFft.transform(frame, spectrum);
    Energy.apply(spectrum);
    MelFilterBank.apply(spectrum, energies);
    for (int channel = 0; channel < CHANNELS; channel++) {
      signal[channel] = SquareRoot.of(energies[channel]) >> shift;
    }
    noiseReduction.apply(signal);
    Pcan.apply(signal, noiseReduction.noise());
    for (int channel = 0; channel < CHANNELS; channel++) {
      features[at + channel] = FeatureScale.of(LogScale.of(signal[channel]));
    }
    // end::lab09-features[]
  }
  // end::features[]
}
