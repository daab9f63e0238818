package tinyml;

/**
 * MEAN on signed bytes: the mean over all indices of some axes.
 *
 * <p>The steps of all n elements are added exactly. A single multiplication then divides by n and
 * takes the sum to the output's scale: the mantissa and the shift of {@code scale_in / scale_out},
 * divided in double, become
 *
 * <pre>
 * k = min(log2(n) rounded down, 31 + shift)
 * mantissa' = mantissa * 2^k / n, rounded down
 * shift' = shift - k
 * </pre>
 *
 * <p>The k bits keep the mantissa as long as it was. Source: TensorFlow Lite Micro's reference
 * kernel; bit-exact with it.
 */
public final class Mean extends Kernel {
  /** The sum of so many steps fits in an int. */
  private static final int MOST_ELEMENTS = 1 << 23;

  /** As many as a tensor can have; one may be named twice. */
  private static final int MOST_AXES = 8;

  private final Tensor input;
  private final Tensor output;

  /** Where the elements of one mean lie, beside the first of them. */
  private final StridedView group;

  /** Where the first element of each mean lies. */
  private final StridedView groups;

  /** Elements of one mean, 1 .. 2^23. */
  private final int count;

  private final int mantissa;
  private final byte shift;
  private final byte inputZeroPoint;
  private final byte outputZeroPoint;

  /**
   * Prepares the operator.
   *
   * @param input int8, one scale
   * @param axes int32, a constant: the axes that are averaged over; negative ones count from the
   *     last
   * @param output int8, one scale, an element for each combination of the other axes' indices
   * @throws ModelError if a tensor is different, or a mean is over none or more than 2^23 elements
   */
  public Mean(Tensor input, Tensor axes, Tensor output) {
    this.input = input;
    this.output = output;
    requireType(input, TensorType.INT8);
    requireType(output, TensorType.INT8);
    requireOneScale(input);
    requireOneScale(output);
    if (axes.elements() > MOST_AXES) {
      throw new ModelError("MEAN is over %d axes, more than %d", axes.elements(), MOST_AXES);
    }
    int[] inGroup = new int[input.rank()];
    int[] ofGroups = StridedView.dimensions(input);
    for (int axis = 0; axis < inGroup.length; axis++) {
      inGroup[axis] = 1;
    }
    for (int given : integers(axes, axes.elements())) {
      int axis = axis(given, input);
      inGroup[axis] = input.dimension(axis);
      ofGroups[axis] = 1;
    }
    count = count(inGroup);
    if (output.elements() != input.elements() / count) {
      throw new ModelError(
          "MEAN has %d outputs for %d inputs, %d to each",
          output.elements(), input.elements(), count);
    }
    int[] strides = StridedView.strides(input);
    group = new StridedView(0, inGroup, strides, 1);
    groups = new StridedView(0, ofGroups, strides, 1);
    inputZeroPoint = (byte) input.zeroPoint();
    outputZeroPoint = (byte) output.zeroPoint();
    QuantizedMultiplier whole = multiplier((double) input.scale(0) / output.scale(0));
    int room = room(whole.shift);
    // TODO lab07-mean-multiplier
    mantissa = shift = (byte) room;
  }

  /** The product of dimensions. */
  private static int count(int[] dimensions) {
    long count = 1;
    for (int dimension : dimensions) {
      count = count * dimension;
      if (count < 1 || count > MOST_ELEMENTS) {
        throw new ModelError("MEAN takes 1 to %d elements together", MOST_ELEMENTS);
      }
    }
    return (int) count;
  }

  /** By how many bits the mantissa can be made longer before it is divided by {@link #count}. */
  private int room(int shift) {
    // TODO lab07-mean-room
    return 0;
  }

  @Override
  public void invoke() {
    // TODO lab07-mean
  }
}
