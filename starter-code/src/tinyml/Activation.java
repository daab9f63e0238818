package tinyml;

/**
 * The functions that a kernel may apply to its result: each limits it to a range. Fused into the
 * kernel, it costs two comparisons.
 *
 * <p>Numbers and names are those of TensorFlow Lite's {@code schema.fbs}, enum {@code
 * ActivationFunctionType}.
 */
public final class Activation {
  /** No limit but the type's own. */
  public static final int NONE = 0;

  /** At least 0. */
  public static final int RELU = 1;

  /** -1 to 1. */
  public static final int RELU_N1_TO_1 = 2;

  /** 0 to 6. */
  public static final int RELU6 = 3;

  /** Stands for "no limit": the greatest finite float. */
  private static final float UNLIMITED = Float.MAX_VALUE;

  private Activation() {}

  /**
   * The least real number that a function lets through.
   *
   * @return {@code -Float.MAX_VALUE} where there is no limit
   * @throws ModelError if {@code activation} is none of the four above
   */
  public static float lowest(int activation) {
    // TODO lab03-lowest
    return 0;
  }

  /**
   * The greatest real number that a function lets through.
   *
   * @return {@code Float.MAX_VALUE} where there is no limit
   * @throws ModelError if {@code activation} is none of the four above
   */
  public static float highest(int activation) {
    // TODO lab03-highest
    return 0;
  }

  /**
   * The least signed byte that a function lets through: the byte that stands for {@link
   * #lowest(int)}, which is -128 where there is no limit.
   *
   * @param scale of the kernel's output
   * @param zeroPoint of the kernel's output
   */
  public static int lowestQuantized(int activation, float scale, int zeroPoint) {
    // TODO lab03-lowest-quantized
    return 0;
  }

  /**
   * The greatest signed byte that a function lets through: the byte that stands for {@link
   * #highest(int)}, which is 127 where there is no limit.
   *
   * @param scale of the kernel's output
   * @param zeroPoint of the kernel's output
   */
  public static int highestQuantized(int activation, float scale, int zeroPoint) {
    // TODO lab03-highest-quantized
    return 0;
  }
}
