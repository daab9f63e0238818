package milliwatt.demos;

import tinyml.Activation;
import tinyml.ChannelMultipliers;
import tinyml.Conv2D;
import tinyml.SlidingWindow;
import tinyml.Tensor;
import tinyml.TensorType;

/** A convolution of one channel that is small enough to be followed number by number. */
final class SmallConvolution {
  private static final float INPUT_SCALE = 0.5f;
  private static final int INPUT_ZERO_POINT = -10;
  private static final float FILTER_SCALE = 0.25f;
  private static final float OUTPUT_SCALE = 2f;
  private static final int OUTPUT_ZERO_POINT = 3;

  private final Tensor image;
  private final Tensor filter;
  private final Tensor output;
  private final SlidingWindow rows;
  private final SlidingWindow columns;
  private final ChannelMultipliers multipliers;

  /**
   * @param pixels of a square image
   * @param taps of a square filter
   * @param same whether the border is padded
   */
  SmallConvolution(byte[] pixels, byte[] taps, int stride, boolean same) {
    int size = (int) Math.round(Math.sqrt(pixels.length));
    int width = (int) Math.round(Math.sqrt(taps.length));
    int padding = same ? SlidingWindow.SAME : SlidingWindow.VALID;
    rows = new SlidingWindow(padding, size, width, stride, 1);
    columns = new SlidingWindow(padding, size, width, stride, 1);
    image = tensor(size, size, INPUT_SCALE, INPUT_ZERO_POINT);
    image.data = pixels;
    filter = tensor(width, width, FILTER_SCALE, 0);
    filter.data = taps;
    output = tensor(rows.output, columns.output, OUTPUT_SCALE, OUTPUT_ZERO_POINT);
    multipliers = new ChannelMultipliers(image, filter, 0, output);
    new Conv2D(image, filter, null, output, rows, columns, Activation.NONE).invoke();
  }

  private static Tensor tensor(int rows, int columns, float scale, int zeroPoint) {
    int[] shape = {1, rows, columns, 1};
    return Tensor.of(TensorType.INT8, shape, new float[] {scale}, zeroPoint, 0);
  }

  /** Rows, and columns, of the output. */
  int size() {
    return rows.output;
  }

  /** What the kernel put out. */
  byte[] output() {
    return output.data;
  }

  /**
   * The way to one output: for each tap the row and column of the image that it looks at, -1 where
   * that is outside; the pixel without its zero point; and the product with the tap. Then the sum,
   * the sum at the output's scale, and the byte.
   */
  int[] steps(int row, int column) {
    int width = rows.taps;
    int[] steps = new int[width * width * 4 + 3];
    int sum = 0;
    int at = 0;
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < width; j++) {
        int y = rows.start(row) + i;
        int x = columns.start(column) + j;
        boolean inside = y >= 0 && y < rows.input && x >= 0 && x < columns.input;
        int pixel = inside ? image.data[y * columns.input + x] - INPUT_ZERO_POINT : 0;
        int product = pixel * filter.data[i * width + j];
        sum += product;
        steps[at++] = inside ? y : -1;
        steps[at++] = inside ? x : -1;
        steps[at++] = pixel;
        steps[at++] = product;
      }
    }
    steps[at++] = sum;
    steps[at++] = multipliers.multiply(sum, 0);
    steps[at] = output.data[row * columns.output + column];
    return steps;
  }
}
