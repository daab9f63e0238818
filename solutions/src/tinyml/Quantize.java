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

  // tag::quantize-kernel[]
  @Override
  public void invoke() {
    // tag::lab03-quantize[]
    for (int i = 0; i < elements; i++) {
      float real = LittleEndian.float32(input.data, input.offset + 4 * i);
      output.data[output.offset + i] = (byte) Quantization.quantize(real, scale, zeroPoint);
    }
    // end::lab03-quantize[]
  }
  // end::quantize-kernel[]
}
