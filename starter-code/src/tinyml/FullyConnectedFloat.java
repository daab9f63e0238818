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

  @Override
  public void invoke() {
    // TODO lab03-fully-connected-float
  }

  /**
   * The sum of {@code input * weight} over the depth of the layer, in that order.
   *
   * @param in where in the input's data the batch begins
   * @param w where in the weights' data the unit begins
   */
  private float dotProduct(int in, int w) {
    // TODO lab03-dot-product-float
    return 0;
  }
}
