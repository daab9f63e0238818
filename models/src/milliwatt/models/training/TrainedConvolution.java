package milliwatt.models.training;

/**
 * What training leaves of a convolution with SAME padding and ReLU, batch normalisation folded in.
 *
 * @param depthwise one filter a channel, instead of one for all channels an output
 * @param weights outputs, rows, columns, inputs; where depthwise: rows, columns, channels
 */
public record TrainedConvolution(
    boolean depthwise,
    int rows,
    int columns,
    int stride,
    int inputs,
    int outputs,
    float[] weights,
    float[] biases) {

  /** All padding along an axis; the smaller half comes first (TensorFlow Lite's SAME). */
  public static int padding(int size, int taps, int stride) {
    return Math.max(0, (Math.ceilDiv(size, stride) - 1) * stride + taps - size);
  }

  /**
   * In float32.
   *
   * @param image rows, columns, channels
   */
  public float[] apply(float[] image, int inRows, int inColumns) {
    int outRows = Math.ceilDiv(inRows, stride);
    int outColumns = Math.ceilDiv(inColumns, stride);
    int top = padding(inRows, rows, stride) / 2;
    int left = padding(inColumns, columns, stride) / 2;
    float[] output = new float[outRows * outColumns * outputs];
    for (int row = 0; row < outRows; row++) {
      for (int column = 0; column < outColumns; column++) {
        int at = (row * outColumns + column) * outputs;
        System.arraycopy(biases, 0, output, at, outputs);
        for (int r = 0; r < rows; r++) {
          for (int c = 0; c < columns; c++) {
            int y = row * stride + r - top;
            int x = column * stride + c - left;
            if (y >= 0 && y < inRows && x >= 0 && x < inColumns) {
              add(image, (y * inColumns + x) * inputs, r * columns + c, output, at);
            }
          }
        }
        for (int o = at; o < at + outputs; o++) {
          output[o] = Math.max(0, output[o]);
        }
      }
    }
    return output;
  }

  /** Adds what one place of the filter makes of one place of the image. */
  private void add(float[] image, int from, int tap, float[] output, int at) {
    for (int o = 0; o < outputs; o++) {
      if (depthwise) {
        output[at + o] += weights[tap * outputs + o] * image[from + o];
      } else {
        int filter = (o * rows * columns + tap) * inputs;
        float sum = 0;
        for (int i = 0; i < inputs; i++) {
          sum += weights[filter + i] * image[from + i];
        }
        output[at + o] += sum;
      }
    }
  }
}
