package tinyml;

/**
 * DEQUANTIZE from integers to floats, element by element, as {@link Quantization#dequantize} does.
 * It stands where a model leaves int8 and gives real numbers.
 */
public final class Dequantize extends Kernel {
  private final Tensor input;
  private final Tensor output;
  private final int elements;
  private final float scale;
  private final int zeroPoint;

  /**
   * Prepares the operator.
   *
   * @param input int8 or int16, one scale
   * @param output float32, as many elements as {@code input}
   * @throws ModelError if a tensor is different
   */
  public Dequantize(Tensor input, Tensor output) {
    this.input = input;
    this.output = output;
    if (input.type != TensorType.INT16) {
      requireType(input, TensorType.INT8);
    }
    requireType(output, TensorType.FLOAT32);
    requireOneScale(input);
    requireSameElements(input, output);
    elements = output.elements();
    scale = input.scale(0);
    zeroPoint = input.zeroPoint();
  }

  @Override
  public void invoke() {
    // TODO lab03-dequantize
  }
}
