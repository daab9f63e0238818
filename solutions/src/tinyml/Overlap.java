package tinyml;

/**
 * How closely the output of an operator may lie to one of its inputs in the arena.
 *
 * <p>Two tensors that are in use at the same time must not share bytes; but a kernel that has read
 * a byte for the last time has no use for it, and may write there. How far that goes depends on how
 * the kernel walks, see {@link Kernel#walksBackward}. With
 *
 * <pre>distance = offset of the output - offset of the input</pre>
 *
 * <p>the two may be placed so that {@code distance <= -ahead} or {@code distance >= behind}, and no
 * closer. This is about one operator: whether a later one still needs the input, the lifetimes say.
 */
public final class Overlap {
  /** A longer axis is more than a board has room for, and not worth the search. */
  private static final int MOST_POSITIONS = 1 << 13;

  /** Less than any sum of distances: said of windows that see nothing. */
  private static final long NEVER = Long.MIN_VALUE / 4;

  /** 0 .. bytes of the output: how far before the input the output must begin, at least. */
  public final int ahead;

  /** 0 .. bytes of the input: how far behind the input's first byte the output must begin. */
  public final int behind;

  /** Both numbers are limited to those of tensors that share no byte. */
  private Overlap(Tensor input, Tensor output, long ahead, long behind) {
    this.ahead = (int) Math.min(ahead, output.bytes);
    this.behind = (int) Math.min(behind, input.bytes);
  }

  // tag::overlap[]
  /**
   * What the kernels of this course promise. A shape that the kernel is going to refuse is promised
   * nothing: this is asked before there are kernels.
   *
   * @param input one of the operator's inputs
   * @param output the operator's only output
   * @throws ModelError if the operator's options do not describe a window
   */
  public static Overlap of(Model model, Operator operator, Tensor input, Tensor output) {
    return switch (operator.code) {
      case OperatorCode.ADD,
          OperatorCode.SUB,
          OperatorCode.MUL,
          OperatorCode.RELU,
          OperatorCode.RELU6,
          OperatorCode.LEAKY_RELU,
          OperatorCode.LOGISTIC,
          OperatorCode.TANH,
          OperatorCode.HARD_SWISH,
          OperatorCode.QUANTIZE,
          OperatorCode.SOFTMAX ->
          elementWise(input, output);
      case OperatorCode.RESHAPE -> copy(model, operator, input, output);
      case OperatorCode.CONV_2D,
          OperatorCode.DEPTHWISE_CONV_2D,
          OperatorCode.AVERAGE_POOL_2D,
          OperatorCode.MAX_POOL_2D ->
          windows(model, operator, input, output);
      default -> none(input, output);
    };
  }

  // end::overlap[]

  // tag::shared[]
  /**
   * How many bytes the two can have in common at most, if both begin at multiples of {@link
   * Planner#ALIGNMENT} and what is left behind their ends is theirs, too.
   */
  public long shared(Tensor input, Tensor output) {
    // tag::lab05-shared[]
    long inputBytes = Planner.align((long) input.bytes);
    long outputBytes = Planner.align((long) output.bytes);
    long before = Math.max(Planner.align((long) ahead) + inputBytes, outputBytes);
    long after = Math.max(Planner.align((long) behind) + outputBytes, inputBytes);
    return inputBytes + outputBytes - Math.min(before, after);
    // end::lab05-shared[] return 0;
  }

  // end::shared[]

  /** Of two tensors that share no byte. */
  static Overlap none(Tensor input, Tensor output) {
    return new Overlap(input, output, output.bytes, input.bytes);
  }

  // tag::element-wise[]
  /**
   * Of a kernel that reads element {@code i} for the last time just before it writes element {@code
   * i}, and walks forward. An operand with fewer elements than the output is read again and again,
   * so it is promised nothing.
   */
  private static Overlap elementWise(Tensor input, Tensor output) {
    // tag::lab05-element-wise[]
    return sameElements(input, output)
        ? new Overlap(input, output, 0, input.bytes)
        : none(input, output);
    // end::lab05-element-wise[] return none(input, output);
  }

  /** Of RESHAPE, which moves its bytes in the direction that works, as C's {@code memmove} does. */
  private static Overlap copy(Model model, Operator operator, Tensor input, Tensor output) {
    // tag::lab05-copy[]
    return isOnlyFirst(model, operator, input) && sameElements(input, output)
        ? new Overlap(input, output, 0, 0)
        : none(input, output);
    // end::lab05-copy[] return none(input, output);
  }

  // end::element-wise[]

  private static boolean sameElements(Tensor input, Tensor output) {
    return input.elements() == output.elements() && input.bytes == output.bytes;
  }

  /** Whether a tensor is the operator's first input, and none of the others. */
  private static boolean isOnlyFirst(Model model, Operator operator, Tensor tensor) {
    for (int i = 0; i < operator.inputs(); i++) {
      int input = operator.input(i);
      boolean same = input != Operator.NO_TENSOR && model.tensors[input] == tensor;
      if (same != (i == 0)) {
        return false;
      }
    }
    return true;
  }

  // tag::windows[]
  /**
   * Of a kernel that slides a window over an image (NHWC), pixel by pixel of its output, forward or
   * from the last to the first. While it computes a pixel, it may write any byte of that pixel
   * before it has read the last of its window.
   *
   * <p>Forward, pixel {@code p} ends at byte {@code (p + 1) * pixelBytes} of the output, and that
   * must not lie behind the first input byte that its window sees: {@code ahead} is the most by
   * which it would. Backward, the last input byte that the window sees must not end behind byte
   * {@code p * pixelBytes}. The position of a byte is a sum of one part each for image, row and
   * column, so the greatest difference is the sum of the greatest ones.
   */
  private static Overlap windows(Model model, Operator operator, Tensor input, Tensor output) {
    if (!isOnlyFirst(model, operator, input) || input.rank() != 4 || output.rank() != 4) {
      return none(input, output);
    }
    SlidingWindow rows = SlidingWindow.rows(model, operator);
    SlidingWindow columns = SlidingWindow.columns(model, operator);
    if (input.dimension(0) != output.dimension(0)
        || rows.output != output.dimension(1)
        || columns.output != output.dimension(2)
        || Math.max(rows.output, columns.output) > MOST_POSITIONS) {
      return none(input, output);
    }
    // tag::lab05-windows[]
    long inputPixel = pixelBytes(input);
    long outputPixel = pixelBytes(output);
    long inputRow = inputPixel * columns.input;
    long outputRow = outputPixel * columns.output;
    long images = (input.dimension(0) - 1) * (outputRow * rows.output - inputRow * rows.input);
    long ahead =
        Math.max(0, images)
            + mostAhead(rows, outputRow, inputRow)
            + mostAhead(columns, outputPixel, inputPixel)
            + outputPixel;
    long behind =
        Math.max(0, -images)
            + mostBehind(rows, outputRow, inputRow)
            + mostBehind(columns, outputPixel, inputPixel)
            + inputPixel;
    // Backward means that the output begins behind the input, if only by a byte.
    return new Overlap(input, output, Math.max(0, ahead), Math.max(1, behind));
    // end::lab05-windows[] return none(input, output);
  }

  /** By how many bytes an output position is at most ahead of the first input that it sees. */
  private static long mostAhead(SlidingWindow window, long outputStep, long inputStep) {
    // tag::lab05-most-ahead[]
    long most = NEVER;
    for (int o = 0; o < window.output; o++) {
      if (window.sees(o)) {
        most = Math.max(most, o * outputStep - window.firstSeen(o) * inputStep);
      }
    }
    return most;
    // end::lab05-most-ahead[] return 0;
  }

  /** By how many bytes an output position is at most behind the last input that it sees. */
  private static long mostBehind(SlidingWindow window, long outputStep, long inputStep) {
    // tag::lab05-most-behind[]
    long most = NEVER;
    for (int o = 0; o < window.output; o++) {
      if (window.sees(o)) {
        most = Math.max(most, window.lastSeen(o) * inputStep - o * outputStep);
      }
    }
    return most;
    // end::lab05-most-behind[] return 0;
  }

  // end::windows[]

  private static long pixelBytes(Tensor image) {
    return (long) image.dimension(3) * TensorType.elementBytes(image.type);
  }
}
