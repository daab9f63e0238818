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

  /**
   * Fills the table.
   *
   * @param black what the model knows black as
   * @param white what it knows white as; the greys between them are evenly spaced
   * @param scale of the model's input
   * @param zeroPoint of the model's input
   */
  public PixelScale(float black, float white, float scale, int zeroPoint) {
    // TODO lab12-pixel-table
  }

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
    // TODO lab12-apply-scale
  }
}
