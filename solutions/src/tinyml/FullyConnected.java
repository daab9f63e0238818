package tinyml;

/**
 * FULLY_CONNECTED on signed bytes: every output is a weighted sum of all inputs.
 *
 * <p>In real numbers, for each batch b and unit u,
 *
 * <pre>output[b][u] = activation(bias[u] + sum over d of input[b][d] * weights[u][d])</pre>
 *
 * <p>With each real number written as {@code scale * (q - zeroPoint)}, what remains is
 *
 * <pre>q_out = zeroPoint_out + M * (bias[u] + sum over d of (q_in - zeroPoint_in) * q_weight)</pre>
 *
 * <p>where {@code M = scale_in * scale_weights / scale_out}: the weights have zero point 0, and the
 * bias is stored in steps of {@code scale_in * scale_weights}, so it adds as it is. Source:
 * TensorFlow Lite, "8-bit quantization specification"; bit-exact with its reference kernel.
 */
public class FullyConnected extends Kernel {
  protected final Tensor input;
  protected final Tensor weights;
  protected final Tensor bias; // null where the layer has none
  protected final Tensor output;
  protected final FullyConnectedShape shape;

  /** Of one multiplier for all units, or of one a unit. */
  protected final int[] mantissas;

  /** As many as there are mantissas; a shift is -31 .. 30. */
  protected final byte[] shifts;

  protected final byte inputZeroPoint;
  protected final byte outputZeroPoint;
  protected final byte lowest;
  protected final byte highest;

  /**
   * Prepares the layer.
   *
   * @param input int8, one scale; any shape, read as batches of {@code depth} elements
   * @param weights int8, shape (units, depth), zero point 0; one scale, or one a unit
   * @param bias int32, {@code units} elements, or null
   * @param output int8, one scale; {@code batches * units} elements
   * @param activation one of the numbers in {@link Activation}
   * @throws ModelError if a tensor is different
   */
  public FullyConnected(Tensor input, Tensor weights, Tensor bias, Tensor output, int activation) {
    this.input = input;
    this.weights = weights;
    this.bias = bias;
    this.output = output;
    shape = FullyConnectedShape.of(input, weights, bias, output);
    checkTypes();
    mantissas = new int[weights.channels()];
    shifts = new byte[weights.channels()];
    prepareMultipliers();
    inputZeroPoint = (byte) input.zeroPoint();
    outputZeroPoint = (byte) output.zeroPoint();
    lowest = (byte) Activation.lowestQuantized(activation, output.scale(0), outputZeroPoint);
    highest = (byte) Activation.highestQuantized(activation, output.scale(0), outputZeroPoint);
  }

  /** Refuses tensors that the arithmetic of this class is not made for. */
  private void checkTypes() {
    requireType(input, TensorType.INT8);
    requireType(weights, TensorType.INT8);
    requireType(output, TensorType.INT8);
    if (bias != null) {
      requireType(bias, TensorType.INT32);
    }
    requireOneScale(input);
    requireOneScale(output);
    if (weights.zeroPoint() != 0) {
      throw new ModelError(
          "FULLY_CONNECTED has weights with zero point %d, not 0", weights.zeroPoint());
    }
    // Scales that belonged to the other axis could not be taken out of the sum.
    boolean oneAUnit =
        weights.channels() == weights.dimension(0) && weights.quantizedDimension() == 0;
    if (weights.channels() != 1 && !oneAUnit) {
      throw new ModelError(
          "FULLY_CONNECTED has %d scales along axis %d of its weights, not one a unit",
          weights.channels(), weights.quantizedDimension());
    }
  }

  // tag::prepare-multipliers[]
  /**
   * Fills {@link #mantissas} and {@link #shifts}.
   *
   * <p>TensorFlow Lite rounds differently in the two cases. With one scale for all weights, the
   * product of the input's and the weights' scale is rounded to <em>float</em> before the division
   * in double; with one a unit, all is done in double.
   */
  private void prepareMultipliers() {
    // tag::lab03-prepare-multipliers[]
    for (int channel = 0; channel < mantissas.length; channel++) {
      double product = (double) input.scale(0) * weights.scale(channel);
      if (mantissas.length == 1) {
        product = (float) product;
      }
      QuantizedMultiplier multiplier = multiplier(product / output.scale(0));
      mantissas[channel] = multiplier.mantissa;
      shifts[channel] = (byte) multiplier.shift;
    }
    // end::lab03-prepare-multipliers[]
  }

  // end::prepare-multipliers[]

  // tag::invoke[]
  @Override
  public void invoke() {
    // tag::lab03-fully-connected[]
    for (int batch = 0; batch < shape.batches(); batch++) {
      int in = input.offset + batch * shape.depth();
      int out = output.offset + batch * shape.units();
      for (int unit = 0; unit < shape.units(); unit++) {
        int sum = bias == null ? 0 : LittleEndian.int32(bias.data, bias.offset + 4 * unit);
        sum = sum + dotProduct(in, weights.offset + unit * shape.depth());
        output.data[out + unit] = (byte) requantize(sum, unit);
      }
    }
    // end::lab03-fully-connected[]
  }

  /**
   * The sum of {@code (input - inputZeroPoint) * weight} over the depth of the layer.
   *
   * @param in where in the input's data the batch begins
   * @param w where in the weights' data the unit begins
   */
  private int dotProduct(int in, int w) {
    // tag::lab03-dot-product[]
    byte[] inputs = input.data;
    byte[] factors = weights.data;
    int sum = 0;
    for (int d = 0; d < shape.depth(); d++) {
      sum = sum + (inputs[in + d] - inputZeroPoint) * factors[w + d];
    }
    return sum;
    // end::lab03-dot-product[] return 0;
  }

  /**
   * The output that a unit's sum stands for: times the unit's multiplier, plus the output's zero
   * point, limited to {@code lowest .. highest}.
   */
  private int requantize(int sum, int unit) {
    // tag::lab03-requantize-sum[]
    int channel = mantissas.length == 1 ? 0 : unit;
    int scaled = FixedPoint.multiplyByQuantizedMultiplier(sum, mantissas[channel], shifts[channel]);
    return Math.max(lowest, Math.min(highest, scaled + outputZeroPoint));
    // end::lab03-requantize-sum[] return 0;
  }
  // end::invoke[]
}
