package milliwatt.models.scenes;

import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/**
 * What a cheap camera makes of a drawing: light from one side, exposure, contrast, blur, noise.
 *
 * @param exposure factor of all light
 * @param contrast how far from the middle grey
 * @param slope how much brighter one side is than the other, from left to right and downwards
 * @param blur radius in pixels, 0 for none
 * @param noise standard deviation in grey levels
 */
record Lens(
    double exposure, double contrast, double slopeX, double slopeY, int blur, double noise) {
  private static final int WIDTH = Scene.WIDTH;
  private static final int HEIGHT = Scene.HEIGHT;

  static Lens draw(RandomGenerator random) {
    return new Lens(
        Math.exp(0.2 * random.nextGaussian()),
        0.8 + 0.4 * random.nextDouble(),
        0.4 * random.nextGaussian(),
        0.3 * random.nextGaussian(),
        random.nextInt(4) == 0 ? 1 : 0,
        2 + 6 * random.nextDouble() * random.nextDouble());
  }

  /** The pixels as they leave the camera. */
  int[] pixels(BufferedImage image, RandomGenerator random) {
    int[] rgb = image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    double[][] parts = new double[3][];
    for (int part = 0; part < 3; part++) {
      parts[part] = blurred(lit(rgb, 16 - 8 * part));
    }
    for (int i = 0; i < rgb.length; i++) {
      double grain = noise * random.nextGaussian();
      int pixel = 0;
      for (int part = 0; part < 3; part++) {
        double value = parts[part][i] + grain + 0.4 * noise * (random.nextDouble() - 0.5);
        pixel = pixel << 8 | Math.clamp(Math.round(value), 0, 255);
      }
      rgb[i] = pixel;
    }
    return rgb;
  }

  private double[] lit(int[] rgb, int shift) {
    double[] values = new double[rgb.length];
    for (int y = 0; y < HEIGHT; y++) {
      double down = slopeY * (y / (double) HEIGHT - 0.5);
      for (int x = 0; x < WIDTH; x++) {
        double light = Math.max(0.15, 1 + slopeX * (x / (double) WIDTH - 0.5) + down);
        double value = (rgb[y * WIDTH + x] >> shift & 255) * exposure * light;
        values[y * WIDTH + x] = 128 + (value - 128) * contrast;
      }
    }
    return values;
  }

  /** The mean of a square around each pixel, edges repeated. */
  private double[] blurred(double[] values) {
    return blur == 0 ? values : alongY(alongX(values));
  }

  private double[] alongX(double[] values) {
    double[] result = new double[values.length];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double sum = 0;
        for (int d = -blur; d <= blur; d++) {
          sum += values[y * WIDTH + Math.clamp(x + d, 0, WIDTH - 1)];
        }
        result[y * WIDTH + x] = sum / (2 * blur + 1);
      }
    }
    return result;
  }

  private double[] alongY(double[] values) {
    double[] result = new double[values.length];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double sum = 0;
        for (int d = -blur; d <= blur; d++) {
          sum += values[Math.clamp(y + d, 0, HEIGHT - 1) * WIDTH + x];
        }
        result[y * WIDTH + x] = sum / (2 * blur + 1);
      }
    }
    return result;
  }
}
