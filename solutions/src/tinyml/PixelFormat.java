package tinyml;

/**
 * How a camera writes a pixel down.
 *
 * <p>Source of the orders of bytes: OmniVision, OV2640 and OV7670 datasheets, "RGB 565 output
 * timing".
 */
public enum PixelFormat {
  /** One byte, 0 (black) to 255 (white). */
  GREY(1),

  /** Two bytes, the high one first: 5 bits of red, 6 of green, 5 of blue. */
  RGB565(2),

  /** Three bytes: red, green, blue. */
  RGB888(3);

  /** Bytes of a pixel. */
  public final int bytes;

  PixelFormat(int bytes) {
    this.bytes = bytes;
  }
}
