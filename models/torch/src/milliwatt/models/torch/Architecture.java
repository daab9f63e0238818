package milliwatt.models.torch;

import java.util.List;
import milliwatt.models.tflite.QuantizationSpec;

/**
 * A chain of convolutions, each with batch normalisation and ReLU, then the average of what is left
 * in each channel, and one fully connected layer.
 *
 * @param input how the int8 numbers of an example mean real ones
 * @param rows of an example, which is rows, columns, channels; time is a row, where there is time
 */
public record Architecture(
    String name,
    QuantizationSpec input,
    int rows,
    int columns,
    int channels,
    List<Layer> layers,
    int classes) {

  /**
   * A convolution with SAME padding.
   *
   * @param depthwise one filter a channel; then {@code channels} does not count
   */
  public record Layer(boolean depthwise, int rows, int columns, int stride, int channels) {

    public static Layer convolution(int rows, int columns, int stride, int channels) {
      return new Layer(false, rows, columns, stride, channels);
    }

    public static Layer depthwise(int rows, int columns, int stride) {
      return new Layer(true, rows, columns, stride, 0);
    }

    public static Layer pointwise(int channels) {
      return new Layer(false, 1, 1, 1, channels);
    }
  }

  /** Numbers in an example. */
  public int inputs() {
    return rows * columns * channels;
  }
}
