package milliwatt.input;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import milliwatt.cli.UserError;
import tinyml.Tensor;

/**
 * A picture for a model that takes an image: height x width x 1 (grey) or 3 (red, green, blue).
 *
 * <p>It is resized to the input's height and width, each new pixel being the mean of the area it
 * covers; its proportions are not kept. What a pixel's 0 .. 255 stand for is not in a model's file,
 * but the range of its input is: of 0 .. 1, -1 .. 1, 0 .. 255 and -128 .. 127 that one is taken
 * whose ends are nearest to it. A float input gets 0 .. 1.
 */
final class ImageFile {
  private static final double[][] RANGES = {{0, 1}, {-1, 1}, {0, 255}, {-128, 127}};

  private ImageFile() {}

  /**
   * The bytes for the tensor.
   *
   * @throws UserError if the model takes no image, or the file is none
   */
  static byte[] read(Path file, Tensor tensor) throws IOException {
    int[] shape = Shapes.of(tensor);
    int rank = shape.length;
    int channels = rank < 3 ? 0 : shape[rank - 1];
    if (rank < 3 || rank > 4 || rank == 4 && shape[0] != 1 || channels != 1 && channels != 3) {
      throw new UserError(
          "%s is an image, but this model's input is %s, and not height x width x 1 or 3."
              .formatted(file, Shapes.inWords(shape)));
    }
    System.setProperty("java.awt.headless", "true");
    BufferedImage image = ImageIO.read(file.toFile());
    if (image == null) {
      throw new UserError(file + " is no image that can be read; save it as PNG.");
    }
    Quantizing quantizing = new Quantizing(tensor, file.toString());
    double[] range = range(quantizing.least(), quantizing.greatest());
    double[] pixels = resized(image, shape[rank - 3], shape[rank - 2], channels);
    for (int i = 0; i < pixels.length; i++) {
      // Whole steps of 0 .. 255, as a camera gives them.
      pixels[i] = range[0] + Math.rint(pixels[i]) / 255 * (range[1] - range[0]);
    }
    return quantizing.bytes(pixels);
  }

  private static double[] range(double least, double greatest) {
    double[] nearest = RANGES[0];
    for (double[] range : RANGES) {
      if (distance(range, least, greatest) < distance(nearest, least, greatest)) {
        nearest = range;
      }
    }
    return nearest;
  }

  private static double distance(double[] range, double least, double greatest) {
    return Math.abs(range[0] - least) + Math.abs(range[1] - greatest);
  }

  /** Values of 0 to 255 by row, column and channel. */
  private static double[] resized(BufferedImage image, int height, int width, int channels) {
    double[] pixels = new double[height * width * channels];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double[] colour =
            mean(
                image,
                (double) row * image.getHeight() / height,
                (double) (row + 1) * image.getHeight() / height,
                (double) column * image.getWidth() / width,
                (double) (column + 1) * image.getWidth() / width);
        int first = (row * width + column) * channels;
        if (channels == 1) {
          pixels[first] = 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2];
        } else {
          System.arraycopy(colour, 0, pixels, first, 3);
        }
      }
    }
    return pixels;
  }

  /** The mean colour of a part of the image, whose edges may lie within pixels. */
  private static double[] mean(
      BufferedImage image, double top, double bottom, double left, double right) {
    double[] sum = new double[3];
    double area = 0;
    for (int y = (int) top; y < Math.min(Math.ceil(bottom), image.getHeight()); y++) {
      double high = Math.min(bottom, y + 1) - Math.max(top, y);
      for (int x = (int) left; x < Math.min(Math.ceil(right), image.getWidth()); x++) {
        double part = high * (Math.min(right, x + 1) - Math.max(left, x));
        int rgb = image.getRGB(x, y);
        sum[0] += part * (rgb >> 16 & 0xff);
        sum[1] += part * (rgb >> 8 & 0xff);
        sum[2] += part * (rgb & 0xff);
        area += part;
      }
    }
    return new double[] {sum[0] / area, sum[1] / area, sum[2] / area};
  }
}
