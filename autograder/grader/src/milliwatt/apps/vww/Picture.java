package milliwatt.apps.vww;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import milliwatt.cli.UserError;
import milliwatt.models.scenes.Scene;
import milliwatt.models.scenes.Walk;
import tinyml.PixelFormat;

/**
 * A frame as a camera would send it.
 *
 * @param name for people
 * @param pixels line by line, as {@code format} writes them
 */
public record Picture(String name, PixelFormat format, int width, int height, byte[] pixels) {
  /** As many pixels along a side as the resizer takes. */
  private static final int MOST = 8192;

  private static final List<String> ENDINGS = List.of("png", "jpg", "jpeg", "bmp", "gif");

  /** Frames that the course draws, in 16 bits a pixel. */
  public static List<Picture> demo(long seed, int count) {
    System.setProperty("java.awt.headless", "true");
    List<Picture> pictures = new ArrayList<>();
    for (Scene scene : Walk.draw(seed, count)) {
      String name = "frame " + (pictures.size() + 1);
      pictures.add(
          new Picture(name, PixelFormat.RGB565, Scene.WIDTH, Scene.HEIGHT, scene.rgb565()));
    }
    return pictures;
  }

  /**
   * The pictures of a folder, in the order of their names.
   *
   * @throws UserError if it is none, or there are no pictures in it
   */
  public static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files = all.filter(Picture::isPicture).sorted().toList();
      if (files.isEmpty()) {
        throw new UserError(
            "There is no picture in " + folder + "; it takes .png, .jpg, .bmp and .gif.");
      }
      return files;
    } catch (IOException e) {
      throw new UserError(folder + " cannot be read; --frames takes a folder of pictures.");
    }
  }

  private static boolean isPicture(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file) && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /**
   * Reads a file: grey where all of it is, else three bytes a pixel.
   *
   * @param signed whether a grey byte is one of -128 .. 127, as in the test pictures of TensorFlow
   *     Lite Micro
   * @throws UserError if it is no picture
   */
  public static Picture read(Path file, boolean signed) {
    System.setProperty("java.awt.headless", "true");
    BufferedImage image = null;
    try {
      image = Files.isRegularFile(file) ? ImageIO.read(file.toFile()) : null;
    } catch (IOException | RuntimeException e) {
      // A damaged file: the readers of the JDK throw whatever they come across.
    }
    if (image == null) {
      throw new UserError(file + " is no picture that can be read; name one that is saved as PNG.");
    }
    if (image.getWidth() > MOST || image.getHeight() > MOST) {
      throw new UserError(
          "%s has %,d x %,d pixels, and no camera of a board has more than %,d along a side."
              .formatted(file, image.getWidth(), image.getHeight(), MOST));
    }
    return of(file.getFileName().toString(), image, signed);
  }

  private static Picture of(String name, BufferedImage image, boolean signed) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] colour = new byte[3 * width * height];
    byte[] grey = new byte[width * height];
    boolean allGrey = true;
    for (int i = 0; i < grey.length; i++) {
      int rgb = pixel(image, i % width, i / width);
      colour[3 * i] = (byte) (rgb >> 16);
      colour[3 * i + 1] = (byte) (rgb >> 8);
      colour[3 * i + 2] = (byte) rgb;
      grey[i] = (byte) (signed ? rgb ^ 0x80 : rgb);
      allGrey &= (rgb >> 16 & 255) == (rgb & 255) && (rgb >> 8 & 255) == (rgb & 255);
    }
    if (signed && !allGrey) {
      throw new UserError(name + " has colours, and --signed is for grey pictures.");
    }
    return allGrey
        ? new Picture(name, PixelFormat.GREY, width, height, grey)
        : new Picture(name, PixelFormat.RGB888, width, height, colour);
  }

  /** A grey image's own bytes: getRGB would turn them into those of another curve of light. */
  private static int pixel(BufferedImage image, int x, int y) {
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      return image.getRaster().getSample(x, y, 0) * 0x010101;
    }
    return image.getRGB(x, y);
  }

  /** What a frame of the camera is, but for its pixels. */
  boolean likeThatOf(Picture other) {
    return format == other.format && width == other.width && height == other.height;
  }

  int lineBytes() {
    return width * format.bytes;
  }
}
