package tinyml;

/**
 * What kernels need only while they work. One works at a time, so the fast kernels of a model share
 * it: there is room for the largest need of each kind, and not for the needs of all.
 */
public final class Scratch {
  /** The values that a layer's filters meet. */
  final HalfWords values;

  /** What a window sees, where it does not lie in one piece in the image. */
  final byte[] window;

  /** The sums of a pixel, one a channel. */
  final int[] sums;

  /**
   * Takes the memory.
   *
   * @param length values that a filter meets at once, at most
   * @param windowLength the same for filters of several taps
   * @param channels of an output, at most
   */
  public Scratch(int length, int windowLength, int channels) {
    values = new HalfWords(length);
    window = new byte[windowLength];
    sums = new int[channels];
  }

  /** Enough for every convolution and every fully connected layer of a model. */
  public static Scratch of(Model model) {
    int length = 0;
    int windowLength = 0;
    int channels = 0;
    for (Operator operator : model.operators) {
      Tensor filters = OperatorTable.optionalInput(model, operator, 1);
      if (filters == null || filters.rank() == 0 || filters.type != TensorType.INT8) {
        continue;
      }
      boolean convolution = operator.code == OperatorCode.CONV_2D;
      if (convolution || operator.code == OperatorCode.FULLY_CONNECTED) {
        int count = filters.dimension(0);
        int each = filters.elements() / Math.max(1, count);
        boolean severalTaps = filters.rank() == 4 && filters.dimension(3) < each;
        channels = Math.max(channels, count);
        length = Math.max(length, each);
        windowLength = Math.max(windowLength, severalTaps ? each : 0);
      } else if (operator.code == OperatorCode.DEPTHWISE_CONV_2D) {
        channels = Math.max(channels, filters.dimension(filters.rank() - 1));
      }
    }
    return new Scratch(length, windowLength, channels);
  }

  /** Bytes of RAM, without what each array takes for itself. */
  public int bytes() {
    return values.bytes() + window.length + 4 * sums.length;
  }
}
