package tinyml;

/**
 * From greys to the bytes of a model's input.
 *
 * <p>A model was trained with real numbers, often 0 for black and 1 for white, or -1 and 1. Its
 * input's scale and zero point say which byte stands for which real number, so that there is a byte
 * for each grey. There are only 256 greys: all the arithmetic is done once, and a pixel costs one
 * look into a table.
 */
public final class PixelScale {
  /** Greys of a byte. */
  private static final int GREYS = 256;

  private final byte[] table = new byte[GREYS];

  // tag::table[]
  /**
   * Fills the table.
   *
   * @param black what the model knows black as
   * @param white what it knows white as; the greys between them are evenly spaced
   * @param scale of the model's input
   * @param zeroPoint of the model's input
   */
  public PixelScale(float black, float white, float scale, int zeroPoint) {
    // tag::lab12-pixel-table[]
    for (int grey = 0; grey < GREYS; grey++) {
      float real = black + grey * (white - black) / (GREYS - 1);
      table[grey] = (byte) Quantization.quantize(real, scale, zeroPoint);
    }
    // end::lab12-pixel-table[]
  }

  // end::table[]

  // tag::apply[]
  /**
   * Writes a row of the model's input.
   *
   * @param greys a row, from its beginning on
   * @param count pixels
   * @param channels of the input; each of them gets the same byte, as grey has as much red as green
   *     and blue
   * @param input gets {@code count * channels} bytes from {@code offset} on
   */
  public void apply(byte[] greys, int count, int channels, byte[] input, int offset) {
    // tag::lab12-apply-scale[]
    int at = offset;
    for (int i = 0; i < count; i++) {
      byte value = table[greys[i] & 0xff];
      for (int c = 0; c < channels; c++) {
        input[at] = value;
        at++;
      }
    }
    // end::lab12-apply-scale[]
  }
  // end::apply[]
}
