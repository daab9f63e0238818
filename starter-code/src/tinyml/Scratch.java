package tinyml;

/**
 * What kernels need only while they work. One works at a time, so the fast kernels of a model share
 * it: there is room for the largest need of each kind, and not for the needs of all.
 *
 * <p>A window is made of bytes, and lies in the arena where {@link ScratchPlanner} found room.
 * Values and sums are ints, which the arena cannot hold: they lie beside it.
 */
public final class Scratch {
  /** The values that a layer's filters meet. */
  final HalfWords values;

  /** The sums of a pixel, one a channel. */
  final int[] sums;

  /** Holds what a window sees, where that does not lie in one piece in the image. */
  final byte[] window;

  /** Where in {@link #window} it begins. */
  final int start;

  private Scratch(HalfWords values, int[] sums, byte[] window, int start) {
    this.values = values;
    this.sums = sums;
    this.window = window;
    this.start = start;
  }

  /**
   * Takes the memory.
   *
   * @param length values that a filter meets at once, at most
   * @param windowLength the same for filters of several taps whose window lies here
   * @param channels of an output, at most
   */
  public Scratch(int length, int windowLength, int channels) {
    this(new HalfWords(length), new int[channels], new byte[windowLength], 0);
  }

  /** Values and sums for every layer of a model; a window is given to the layer that needs one. */
  public static Scratch of(Model model) {
    int length = 0;
    int channels = 0;
    for (Operator operator : model.operators) {
      Tensor filters = OperatorTable.optionalInput(model, operator, 1);
      if (filters == null || filters.rank() == 0 || filters.type != TensorType.INT8) {
        continue;
      }
      if (operator.code == OperatorCode.CONV_2D || operator.code == OperatorCode.FULLY_CONNECTED) {
        int count = filters.dimension(0);
        channels = Math.max(channels, count);
        length = Math.max(length, filters.elements() / Math.max(1, count));
      } else if (operator.code == OperatorCode.DEPTHWISE_CONV_2D) {
        channels = Math.max(channels, filters.dimension(filters.rank() - 1));
      }
    }
    return new Scratch(length, 0, channels);
  }

  /** The same values and sums, with a window elsewhere. */
  Scratch withWindow(byte[] memory, int start) {
    return new Scratch(values, sums, memory, start);
  }

  /** Bytes that an operator's window takes; 0 for operators without. */
  public static int windowBytes(Model model, Operator operator) {
    if (operator.code != OperatorCode.CONV_2D) {
      return 0;
    }
    Tensor image = OperatorTable.optionalInput(model, operator, 0);
    Tensor filters = OperatorTable.optionalInput(model, operator, 1);
    if (image == null || filters == null || !FastConv2D.computes(image, filters)) {
      return 0;
    }
    int each = filters.elements() / Math.max(1, filters.dimension(0));
    return filters.dimension(3) < each ? each : 0;
  }

  /** Bytes of the longest window of a model. */
  public static int windowBytes(Model model) {
    int most = 0;
    for (Operator operator : model.operators) {
      most = Math.max(most, windowBytes(model, operator));
    }
    return most;
  }

  /** Bytes of RAM beside the arena, without what each array takes for itself. */
  public int bytes() {
    return values.bytes() + 4 * sums.length;
  }
}
