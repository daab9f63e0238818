package tinyml;

/**
 * How strong a vibration is in each band of frequencies.
 *
 * <p>The transform is that of lab 09, of 512 samples. A window may be shorter: zeros behind it
 * change nothing about which frequencies are in it, they only draw the same curve with more points
 * ("zero padding"). The bands are equally wide, from bin {@link #FIRST_BIN} to the last: ears hear
 * by the octave, but a resonance of a housing is as wide at the top as at the bottom.
 */
public final class VibrationSpectrum {
  /** Below it is what the window makes of the rest of a mean. */
  public static final int FIRST_BIN = 2;

  private static final int FRACTION_BITS = 8;

  private final int length;
  private final int bands;

  /** The window; behind it, what is never written: zeros. */
  private final short[] frame = new short[RealFft.POINTS];

  private final int[] spectrum = new int[RealFft.BINS];

  /**
   * Takes the memory that a spectrum needs.
   *
   * @param length samples in a window: 512, 256, 128 or 64
   * @param bands 1 .. 255
   */
  public VibrationSpectrum(int length, int bands) {
    if (length < 64 || length > RealFft.POINTS || RealFft.POINTS % length != 0) {
      throw new ModelError(
          "a window of %d samples has no spectrum here: 64, 128, 256 or 512", length);
    }
    this.length = length;
    this.bands = bands;
  }

  // tag::spectrum[]
  /**
   * The root mean square of the spectrum in each band, in 256ths.
   *
   * @param samples around their mean, -32767 .. 32767
   * @param levels gets as many numbers as there are bands, the lowest frequencies first: of a sine
   *     of amplitude a, 256 * a * length / 2048 lies at its bin
   */
  public void of(short[] samples, int[] levels) {
    // tag::lab13-spectrum[]
    int shift = louder(weigh(samples));
    RealFft.transform(frame, spectrum);
    for (int band = 0; band < bands; band++) {
      long energy = 0;
      for (int bin = edge(band); bin < edge(band + 1); bin++) {
        int real = Complex.real(spectrum[bin]);
        int imaginary = Complex.imaginary(spectrum[bin]);
        energy += real * real + imaginary * imaginary;
      }
      int bins = edge(band + 1) - edge(band);
      levels[band] = SquareRoot.of((energy << 2 * FRACTION_BITS) / bins >> 2 * shift);
    }
    // end::lab13-spectrum[]
  }

  /** The first bin of a band: the bins are dealt out as evenly as whole numbers allow. */
  public int edge(int band) {
    // tag::lab13-edge[]
    return FIRST_BIN + (RealFft.BINS - FIRST_BIN) * band / bands;
    // end::lab13-edge[] return 0;
  }

  // end::spectrum[]

  // tag::weigh[]
  /**
   * Puts the samples into {@link #frame}, softened at both ends by a Hann window. Its weights come
   * from the {@link UnitCircle}, (1 - cos(2 pi i / length)) / 2, and are the same from both ends.
   *
   * @return the greatest absolute value in the frame
   */
  private int weigh(short[] samples) {
    // tag::lab13-weigh[]
    int step = UnitCircle.STEPS / length;
    int greatest = 0;
    for (int i = 0; i < length; i++) {
      int k = Math.min(i, length - i);
      int weight = 32_767 - Complex.real(UnitCircle.point(k * step)) >> 1;
      frame[i] = (short) (samples[i] * weight >> 15);
      greatest = Math.max(greatest, Math.abs((int) frame[i]));
    }
    return greatest;
    // end::lab13-weigh[] return 0;
  }

  /**
   * Shifts the frame left as far as 16 bits allow, as {@link AutoScale} does for sound.
   *
   * @return by how many bits, 0 .. 15
   */
  private int louder(int greatest) {
    // tag::lab13-louder[]
    int shift = Math.max(0, Integer.numberOfLeadingZeros(greatest) - 17);
    for (int i = 0; i < length; i++) {
      frame[i] = (short) (frame[i] << shift);
    }
    return shift;
    // end::lab13-louder[] return 0;
  }
  // end::weigh[]
}
