package tinyml;

/**
 * QUANTIZE from integers to signed bytes with another scale and zero point:
 *
 * <pre>q_out = zeroPoint_out + M * (q_in - zeroPoint_in), limited to -128 .. 127</pre>
 *
 * <p>where {@code M = scale_in / scale_out}, divided in double.
 */
public final class Requantize extends Kernel {
  private final Tensor input;
  private final Tensor output;
  private final int elements;
  private final int inputZeroPoint;
  private final int outputZeroPoint;
  private final int mantissa;
  private final int shift;

  /**
   * Prepares the operator.
   *
   * @param input int8 or int16, one scale
   * @param output int8, one scale, as many elements as {@code input}
   * @throws ModelError if a tensor is different
   */
  public Requantize(Tensor input, Tensor output) {
    this.input = input;
    this.output = output;
    if (input.type != TensorType.INT16) {
      requireType(input, TensorType.INT8);
    }
    requireType(output, TensorType.INT8);
    requireOneScale(input);
    requireOneScale(output);
    requireSameElements(input, output);
    elements = output.elements();
    inputZeroPoint = input.zeroPoint();
    outputZeroPoint = output.zeroPoint();
    QuantizedMultiplier multiplier = multiplier((double) input.scale(0) / output.scale(0));
    mantissa = multiplier.mantissa;
    shift = multiplier.shift;
  }

  @Override
  public void invoke() {
    // TODO lab03-requantize
  }
}
