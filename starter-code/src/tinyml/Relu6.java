package tinyml;

/**
 * RELU6 on signed bytes: negative numbers become 0, and those above 6 become 6.
 *
 * <pre>output = min(6, max(0, input))</pre>
 *
 * <p>TensorFlow Lite's kernel requantises nothing here, it only limits the bytes; so input and
 * output must have the same scale and zero point. 6 is the byte that {@link Quantization#quantize}
 * gives for it. Source: TensorFlow Lite's reference kernel; bit-exact with it.
 */
public final class Relu6 extends UnaryKernel {
  /** The steps that stand for 6, or as many as there are. */
  private final short six;

  /**
   * Prepares the operator; see {@link UnaryKernel}.
   *
   * @throws ModelError if a tensor is different, or input and output are quantised differently
   */
  public Relu6(Tensor input, Tensor output) {
    super(input, output);
    requireSameQuantization(input, output);
    int highest = Activation.highestQuantized(Activation.RELU6, input.scale(0), inputZeroPoint);
    six = (short) (highest - inputZeroPoint);
  }

  @Override
  protected int apply(int steps) {
    // TODO lab07-relu6
    return steps;
  }
}
