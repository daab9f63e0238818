package tinyml;

/**
 * How a window of taps slides along one axis of an image: the rows or the columns of a convolution
 * or a pooling.
 *
 * <p>At output position {@code o}, tap {@code k} looks at the input position
 *
 * <pre>o * stride - before + k * dilation</pre>
 *
 * <p>which may lie outside the image: there is nothing to see there. Source: TensorFlow Lite,
 * {@code padding.h}.
 */
public final class SlidingWindow {
  /** The output has one position for each {@code stride} of the input; the edges are padded. */
  public static final int SAME = 0;

  /** The window never leaves the image. */
  public static final int VALID = 1;

  // Fields of the schema's tables Conv2DOptions, DepthwiseConv2DOptions and Pool2DOptions: the
  // first three are the same.
  private static final int PADDING = 0;
  private static final int STRIDE_COLUMNS = 1;
  private static final int STRIDE_ROWS = 2;
  private static final int POOL_COLUMNS = 3;
  private static final int POOL_ROWS = 4;

  /** Positions of the image, at least 1. */
  public final int input;

  /** Taps of the window, at least 1. */
  public final int taps;

  /** Steps from one output position to the next, at least 1. */
  public final int stride;

  /** Steps from one tap to the next, at least 1. */
  public final int dilation;

  /** Positions of padding before the first of the image, at least 0. */
  public final int before;

  /** Positions of the output, at least 1. */
  public final int output;

  /**
   * A window on one axis.
   *
   * <p>SAME pads so that the output has {@code input / stride} positions, rounded up. What it pads
   * is what the last window would reach beyond the image; half of that, rounded down, comes before
   * the image, the rest after it. With VALID there is no padding, and a last window that does not
   * fit is left out.
   *
   * @param padding {@link #SAME} or {@link #VALID}
   * @throws ModelError if the padding is neither, a number is less than 1, the window reaches
   *     beyond the int range, or it never fits into the image
   */
  public SlidingWindow(int padding, int input, int taps, int stride, int dilation) {
    if (input < 1 || taps < 1 || stride < 1 || dilation < 1) {
      throw new ModelError(
          "a window of %d taps with stride %d and dilation %d cannot slide over %d positions",
          taps, stride, dilation, input);
    }
    this.input = input;
    this.taps = taps;
    this.stride = stride;
    this.dilation = dilation;
    long reach = reach(taps, dilation);
    if (reach + input + stride > Integer.MAX_VALUE) {
      throw new ModelError("a window of %d taps with dilation %d is too large", taps, dilation);
    }
    output = positions(padding, input, (int) reach, stride);
    if (output < 1) {
      throw new ModelError(
          "a window that is %d positions long does not fit into %d", (int) reach, input);
    }
    before = padding == SAME ? paddingBefore((int) reach) : 0;
  }

  /** Input positions from the first tap to the last, both counted. */
  private static long reach(int taps, int dilation) {
    // TODO lab05-reach
    return taps;
  }

  /** Output positions; 0 or less where not a single window fits. */
  private static int positions(int padding, int input, int reach, int stride) {
    // TODO lab05-positions
    return input;
  }

  /** The half of the padding that comes before the image, with {@link #SAME}. */
  private int paddingBefore(int reach) {
    // TODO lab05-padding-before
    return 0;
  }

  /** Input position of the first tap at an output position; negative in the padding. */
  public int start(int position) {
    return position * stride - before;
  }

  /** The first tap that lies in the image; {@link #taps} if none does. */
  public int firstTap(int position) {
    // TODO lab05-first-tap
    return 0;
  }

  /** The tap after the last one that lies in the image; 0 if none does. */
  public int endTap(int position) {
    // TODO lab05-end-tap
    return taps;
  }

  /** Whether a window at an output position sees anything of the image. */
  public boolean sees(int position) {
    return firstTap(position) < endTap(position);
  }

  /** The first input position that a window sees, if it sees any. */
  public int firstSeen(int position) {
    return start(position) + firstTap(position) * dilation;
  }

  /** The last input position that a window sees, if it sees any. */
  public int lastSeen(int position) {
    return start(position) + (endTap(position) - 1) * dilation;
  }

  /**
   * The window of an operator on the rows of its image.
   *
   * @param operator a convolution, whose filter is input 1, or a pooling
   * @throws ModelError if image or filter are not there or have not four axes (the second is that
   *     of the rows, the third that of the columns), or the options are none for a window
   */
  public static SlidingWindow rows(Model model, Operator operator) {
    return new SlidingWindow(
        operator.int8Option(PADDING, SAME),
        image(model, operator, 0).dimension(1),
        pools(operator)
            ? operator.int32Option(POOL_ROWS, 0)
            : image(model, operator, 1).dimension(1),
        operator.int32Option(STRIDE_ROWS, 0),
        pools(operator) ? 1 : operator.int32Option(dilationColumns(operator) + 1, 1));
  }

  /** The window of an operator on the columns of its image; see {@link #rows}. */
  public static SlidingWindow columns(Model model, Operator operator) {
    return new SlidingWindow(
        operator.int8Option(PADDING, SAME),
        image(model, operator, 0).dimension(2),
        pools(operator)
            ? operator.int32Option(POOL_COLUMNS, 0)
            : image(model, operator, 1).dimension(2),
        operator.int32Option(STRIDE_COLUMNS, 0),
        pools(operator) ? 1 : operator.int32Option(dilationColumns(operator), 1));
  }

  private static boolean pools(Operator operator) {
    return operator.code == OperatorCode.AVERAGE_POOL_2D
        || operator.code == OperatorCode.MAX_POOL_2D;
  }

  /** The option with the dilation of columns; that of rows is the next. */
  private static int dilationColumns(Operator operator) {
    return operator.code == OperatorCode.DEPTHWISE_CONV_2D ? 5 : 4;
  }

  /** An input with four axes. */
  private static Tensor image(Model model, Operator operator, int input) {
    int index = input < operator.inputs() ? operator.input(input) : Operator.NO_TENSOR;
    if (index == Operator.NO_TENSOR || model.tensors[index].rank() != 4) {
      throw new ModelError(
          "an operator with code %d slides a window, but its input %d has not four axes",
          operator.code, input);
    }
    return model.tensors[index];
  }
}
