package milliwatt.models.scenes;

import java.awt.image.BufferedImage;

/**
 * A frame of a camera of 160 x 120 pixels.
 *
 * @param rgb a pixel each, red in bits 16 to 23, green in 8 to 15, blue in 0 to 7
 * @param person whether somebody is to be seen in its middle square
 */
public record Scene(int[] rgb, boolean person) {
  public static final int WIDTH = 160;
  public static final int HEIGHT = 120;

  /** As a camera sends it: 16 bits a pixel, the high byte first. */
  public byte[] rgb565() {
    byte[] bytes = new byte[2 * rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      int pixel = (rgb[i] >> 19 & 31) << 11 | (rgb[i] >> 10 & 63) << 5 | rgb[i] >> 3 & 31;
      bytes[2 * i] = (byte) (pixel >> 8);
      bytes[2 * i + 1] = (byte) pixel;
    }
    return bytes;
  }

  /** For people. */
  public BufferedImage image() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, WIDTH, HEIGHT, rgb, 0, WIDTH);
    return image;
  }
}
