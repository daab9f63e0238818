package tinyml;

/**
 * FULLY_CONNECTED on floats: every output is a weighted sum of all inputs. For each batch b and
 * unit u,
 *
 * <pre>output[b][u] = activation(bias[u] + sum over d of input[b][d] * weights[u][d])</pre>
 *
 * <p>The order of the additions decides the last bits of a float, so it is part of the contract:
 * the sum starts at 0 and grows in the order of d, each product rounded before it is added, and the
 * bias comes last. Source: TensorFlow Lite's reference kernel, built without fused multiply-add.
 */
public final class FullyConnectedFloat extends Kernel {
  private final Tensor input;
  private final Tensor weights;
  private final Tensor bias; // null where the layer has none
  private final Tensor output;
  private final FullyConnectedShape shape;
  private final float lowest;
  private final float highest;

  /**
   * Prepares the layer. All tensors are float32.
   *
   * @param input any shape, read as batches of {@code depth} elements
   * @param weights shape (units, depth)
   * @param bias {@code units} elements, or null
   * @param output {@code batches * units} elements
   * @param activation one of the numbers in {@link Activation}
   * @throws ModelError if a tensor is different
   */
  public FullyConnectedFloat(
      Tensor input, Tensor weights, Tensor bias, Tensor output, int activation) {
    this.input = input;
    this.weights = weights;
    this.bias = bias;
    this.output = output;
    requireType(input, TensorType.FLOAT32);
    requireType(weights, TensorType.FLOAT32);
    requireType(output, TensorType.FLOAT32);
    if (bias != null) {
      requireType(bias, TensorType.FLOAT32);
    }
    shape = FullyConnectedShape.of(input, weights, bias, output);
    lowest = Activation.lowest(activation);
    highest = Activation.highest(activation);
  }

  // tag::invoke-float[]
  @Override
  public void invoke() {
    // tag::lab03-fully-connected-float[]
    for (int batch = 0; batch < shape.batches(); batch++) {
      int in = input.offset + 4 * batch * shape.depth();
      int out = output.offset + 4 * batch * shape.units();
      for (int unit = 0; unit < shape.units(); unit++) {
        float sum = dotProduct(in, weights.offset + 4 * unit * shape.depth());
        if (bias != null) {
          sum = sum + LittleEndian.float32(bias.data, bias.offset + 4 * unit);
        }
        float limited = Math.max(lowest, Math.min(highest, sum));
        LittleEndian.putFloat32(output.data, out + 4 * unit, limited);
      }
    }
    // end::lab03-fully-connected-float[]
  }

  /**
   * The sum of {@code input * weight} over the depth of the layer, in that order.
   *
   * @param in where in the input's data the batch begins
   * @param w where in the weights' data the unit begins
   */
  private float dotProduct(int in, int w) {
    // tag::lab03-dot-product-float[]
    float sum = 0;
    for (int d = 0; d < shape.depth(); d++) {
      float product =
          LittleEndian.float32(input.data, in + 4 * d)
              * LittleEndian.float32(weights.data, w + 4 * d);
      sum = sum + product;
    }
    return sum;
    // end::lab03-dot-product-float[] return 0;
  }
  // end::invoke-float[]
}
