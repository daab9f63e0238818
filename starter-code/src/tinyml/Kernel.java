package tinyml;

/**
 * An operator made ready to run.
 *
 * <p>A kernel's constructor <em>prepares</em>: it checks types and shapes, and computes once what
 * every inference needs. {@link #invoke} then only computes, and allocates nothing. The tensors'
 * {@code data} and {@code offset} are read at invoke, so the interpreter may decide them after the
 * constructor has run.
 */
public abstract class Kernel {
  /** Beyond this, {@link FixedPoint#multiplyByQuantizedMultiplier} would shift ones out. */
  private static final double GREATEST_MULTIPLIER = 1 << 29;

  /** Computes the outputs from the inputs. */
  public abstract void invoke();

  /**
   * The multiplier of an int8 kernel as two integers.
   *
   * @param real a quotient of scales, so greater than 0
   * @throws ModelError if {@code real} is greater than 2^29
   */
  protected static QuantizedMultiplier multiplier(double real) {
    if (real > GREATEST_MULTIPLIER) {
      throw new ModelError("the scales around an operator differ by more than a factor of 2^29");
    }
    return QuantizedMultiplier.of(real);
  }

  /**
   * Whether a kernel that can walk in both directions must begin at its last output: the output
   * begins behind the input in the same memory, so walking forward it would overwrite what it has
   * yet to read. It is the rule of C's {@code memmove}.
   */
  protected static boolean walksBackward(Tensor input, Tensor output) {
    return input.data == output.data && output.offset > input.offset;
  }

  /** Refuses a tensor of another type than {@code type}, one of {@link TensorType}. */
  protected static void requireType(Tensor tensor, int type) {
    if (tensor.type != type) {
      throw new ModelError(
          "an operator has a tensor of type %d where only type %d is supported", tensor.type, type);
    }
  }

  /** Refuses a tensor that does not have one scale for all its elements. */
  protected static void requireOneScale(Tensor tensor) {
    if (tensor.channels() != 1) {
      throw new ModelError(
          "an operator has a tensor with %d scales where it needs one", tensor.channels());
    }
  }

  /** Refuses a tensor that does not count in steps of {@code 1 / steps} from one zero point on. */
  protected static void requireSteps(Tensor tensor, int steps, int zeroPoint) {
    requireOneScale(tensor);
    if (tensor.scale(0) != 1f / steps || tensor.zeroPoint() != zeroPoint) {
      throw new ModelError(
          "an operator has an output without scale 1/%d or zero point %d", steps, zeroPoint);
    }
  }

  /** Refuses tensors between which an element could not be copied as it is. */
  protected static void requireSameQuantization(Tensor input, Tensor output) {
    boolean bothPlain = input.channels() == 0 && output.channels() == 0;
    boolean bothOneScale = input.channels() == 1 && output.channels() == 1;
    boolean same =
        bothOneScale
            && input.scale(0) == output.scale(0)
            && input.zeroPoint() == output.zeroPoint();
    if (!bothPlain && !same) {
      throw new ModelError("an operator has an output that is quantised unlike its input");
    }
  }

  /** Refuses tensors whose numbers of elements differ. */
  protected static void requireSameElements(Tensor input, Tensor output) {
    if (input.elements() != output.elements()) {
      throw new ModelError(
          "an operator has %d input elements for %d output elements",
          input.elements(), output.elements());
    }
  }

  /**
   * The axis of a tensor that a model means.
   *
   * @param axis counted from the first, which is 0, or from the last, which is -1
   * @throws ModelError if the tensor does not have it
   */
  protected static int axis(int axis, Tensor tensor) {
    int rank = tensor.rank();
    if (axis < -rank || axis >= rank) {
      throw new ModelError("an operator works along axis %d of a tensor with %d", axis, rank);
    }
    return axis < 0 ? axis + rank : axis;
  }

  /** The elements of a constant int32 tensor; refuses others, and those of another number. */
  protected static int[] integers(Tensor tensor, int count) {
    requireType(tensor, TensorType.INT32);
    if (tensor.data == null || tensor.elements() != count) {
      throw new ModelError(
          "an operator takes %d constant numbers, not %d", count, tensor.elements());
    }
    int[] integers = new int[count];
    for (int i = 0; i < count; i++) {
      integers[i] = LittleEndian.int32(tensor.data, tensor.offset + 4 * i);
    }
    return integers;
  }
}
