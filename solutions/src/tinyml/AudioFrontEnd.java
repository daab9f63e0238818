package tinyml;

/** Sound to features. */
public final class AudioFrontEnd {
  public static final int WINDOW = HannWindow.LENGTH;
  public static final int HOP = 320;
  public static final int CHANNELS = MelFilterBank.CHANNELS;

  private final short[] frame = new short[RealFft.POINTS];
  private final int[] spectrum = new int[RealFft.BINS];
  private final long[] bank = new long[CHANNELS];
  private final int[] signal = new int[CHANNELS];
  private final SpectralSubtraction subtraction = new SpectralSubtraction(CHANNELS);

  public void reset() {
    subtraction.reset();
  }

  public void features(short[] samples, int offset, byte[] features, int at) {
    HannWindow.apply(samples, offset, frame);
    int shift = AutoScale.apply(frame);
    RealFft.transform(frame, spectrum);
    Energy.apply(spectrum, MelFilterBank.FIRST_BIN, MelFilterBank.LAST_BIN);
    MelFilterBank.apply(spectrum, bank);
    for (int i = 0; i < CHANNELS; i++) {
      signal[i] = SquareRoot.of(bank[i]) >> shift;
    }
    subtraction.apply(signal);
    Pcan.apply(signal, subtraction.noise);
    for (int i = 0; i < CHANNELS; i++) {
      int scaled = (LogScale.of(signal[i]) * 256 + 333) / 666 - 128;
      features[at + i] = (byte) Math.min(scaled, 127);
    }
  }
}
