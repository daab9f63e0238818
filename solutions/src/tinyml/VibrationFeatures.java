package tinyml;

/**
 * What the model sees of a window: for each axis its root mean square, its crest factor and the
 * levels of its bands, each as a logarithm in a byte.
 *
 * <p>Machines are compared by ratios: "twice as strong as last month" means the same for a fan as
 * for a mill. On a logarithmic scale it is the same step everywhere, one of 11 bytes, and numbers
 * from a thousandth of g to 16 g fit into a byte. A byte is a 16th of a neper (0.54 dB).
 */
public final class VibrationFeatures {
  /** Features of an axis that are no bands. */
  public static final int LEVELS = 2;

  /**
   * What is added before the logarithm: a 16th of a unit in a band, and a unit of the root mean
   * square. Without it, the noise of a converter that counts to 4096 would fill half of the byte.
   */
  private static final int FLOOR = 16;

  private final int length;
  private final int bands;
  private final VibrationSpectrum spectrum;
  private final int[] levels;

  /**
   * Takes the memory that features need.
   *
   * @param length samples in a window: 512, 256, 128 or 64
   * @param bands 1 .. 255
   */
  public VibrationFeatures(int length, int bands) {
    this.length = length;
    this.bands = bands;
    spectrum = new VibrationSpectrum(length, bands);
    levels = new int[bands];
  }

  /** Features of an axis. */
  public int count() {
    return LEVELS + bands;
  }

  // tag::features[]
  /**
   * The features of a window of one axis.
   *
   * @param samples around their mean, -32767 .. 32767
   * @param features gets {@link #count} bytes: root mean square, crest factor, bands
   * @param offset where in {@code features} they begin
   */
  public void of(short[] samples, byte[] features, int offset) {
    // tag::lab13-features[]
    int rms = RootMeanSquare.of(samples, length);
    features[offset] = compressed(rms + FLOOR);
    features[offset + 1] = compressed(CrestFactor.of(samples, length, rms));
    spectrum.of(samples, levels);
    for (int band = 0; band < bands; band++) {
      features[offset + LEVELS + band] = compressed(levels[band] + FLOOR);
    }
    // end::lab13-features[]
  }

  /**
   * {@code 16 ln(8 x) - 128}, rounded to the nearest and kept within a byte.
   *
   * @param x 0 .. 2^28 - 1
   */
  public static byte compressed(int x) {
    // tag::lab13-compressed[]
    int sixteenths = LogScale.of(x) + 2 >> 2;
    return (byte) Math.min(127, sixteenths - 128);
    // end::lab13-compressed[] return 0;
  }
  // end::features[]
}
