package tinyml;

/**
 * QUANTIZE from floats to signed bytes, element by element, as {@link Quantization#quantize} does.
 * It stands where a model takes real numbers and goes on in int8.
 */
public final class Quantize extends Kernel {
  private final Tensor input;
  private final Tensor output;
  private final int elements;
  private final float scale;
  private final int zeroPoint;

  /**
   * Prepares the operator.
   *
   * @param input float32
   * @param output int8, one scale, as many elements as {@code input}
   * @throws ModelError if a tensor is different
   */
  public Quantize(Tensor input, Tensor output) {
    this.input = input;
    this.output = output;
    requireType(input, TensorType.FLOAT32);
    requireType(output, TensorType.INT8);
    requireOneScale(output);
    requireSameElements(input, output);
    elements = output.elements();
    scale = output.scale(0);
    zeroPoint = output.zeroPoint();
  }

  @Override
  public void invoke() {
    // TODO lab03-quantize
  }
}
