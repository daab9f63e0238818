package tinyml;

/**
 * How bright a colour looks: a grey of 0 (black) to 255 (white).
 *
 * <p>Eyes see green best and blue least, so the three parts have weights. Source: Recommendation
 * ITU-R BT.601, section 2.5.1: 0.299 red + 0.587 green + 0.114 blue. Here they are 256ths, 77, 150
 * and 29, which add up to 256, so that white stays white.
 */
public final class Luma {
  private static final int RED = 77;
  private static final int GREEN = 150;
  private static final int BLUE = 29;

  private Luma() {}

  // tag::grey[]
  /**
   * The grey of a colour.
   *
   * @param red 0 .. 255, as {@code green} and {@code blue}
   * @return 0 .. 255, rounded to the nearest, a half up
   */
  public static int grey(int red, int green, int blue) {
    // tag::lab12-grey[]
    return (RED * red + GREEN * green + BLUE * blue + 128) >> 8;
    // end::lab12-grey[] return 0;
  }

  // end::grey[]

  // tag::line[]
  /**
   * The greys of a part of a line.
   *
   * @param pixels a line as the camera writes it
   * @param offset of the first pixel's first byte
   * @param line gets {@code count} greys, from its beginning on
   */
  public static void convert(
      PixelFormat format, byte[] pixels, int offset, byte[] line, int count) {
    switch (format) {
      case GREY -> copy(pixels, offset, line, count);
      case RGB565 -> fromRgb565(pixels, offset, line, count);
      case RGB888 -> fromRgb888(pixels, offset, line, count);
    }
  }

  // end::line[]

  private static void copy(byte[] pixels, int offset, byte[] line, int count) {
    for (int i = 0; i < count; i++) {
      line[i] = pixels[offset + i];
    }
  }

  // tag::rgb888[]
  private static void fromRgb888(byte[] pixels, int offset, byte[] line, int count) {
    // tag::lab12-rgb888[]
    int at = offset;
    for (int i = 0; i < count; i++) {
      int red = pixels[at] & 0xff;
      int green = pixels[at + 1] & 0xff;
      int blue = pixels[at + 2] & 0xff;
      line[i] = (byte) grey(red, green, blue);
      at += 3;
    }
    // end::lab12-rgb888[]
  }

  // end::rgb888[]

  // tag::rgb565[]
  /**
   * Five bits are made eight by writing their upper three behind them, so that all ones become all
   * ones: the greatest red is 255, not 248. Six are made eight with their upper two.
   */
  private static void fromRgb565(byte[] pixels, int offset, byte[] line, int count) {
    // tag::lab12-rgb565[]
    int at = offset;
    for (int i = 0; i < count; i++) {
      int pixel = (pixels[at] & 0xff) << 8 | pixels[at + 1] & 0xff;
      int red = pixel >> 11;
      int green = pixel >> 5 & 0x3f;
      int blue = pixel & 0x1f;
      line[i] = (byte) grey(red << 3 | red >> 2, green << 2 | green >> 4, blue << 3 | blue >> 2);
      at += 2;
    }
    // end::lab12-rgb565[]
  }
  // end::rgb565[]
}
