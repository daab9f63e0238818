package tinyml;

/**
 * How large a FULLY_CONNECTED layer is.
 *
 * @param batches how often the layer is applied in one inference
 * @param units outputs of one application
 * @param depth inputs of one application, at least 1
 */
public record FullyConnectedShape(int batches, int units, int depth) {

  // tag::fully-connected-shape[]
  /**
   * The size that the tensors of a layer agree on.
   *
   * @param input any shape, read as batches of {@code depth} elements
   * @param weights shape (units, depth)
   * @param bias {@code units} elements, or null
   * @param output {@code batches * units} elements
   * @throws ModelError if they do not agree
   */
  public static FullyConnectedShape of(Tensor input, Tensor weights, Tensor bias, Tensor output) {
    // tag::lab03-shape[]
    if (weights.rank() != 2) {
      throw new ModelError("FULLY_CONNECTED has weights with %d axes, not 2", weights.rank());
    }
    int units = weights.dimension(0);
    int depth = weights.dimension(1);
    if (depth == 0 || input.elements() % depth != 0) {
      throw new ModelError(
          "FULLY_CONNECTED has %d inputs, which weights of depth %d do not divide",
          input.elements(), depth);
    }
    int batches = input.elements() / depth;
    if ((long) batches * units != output.elements()) {
      throw new ModelError(
          "FULLY_CONNECTED has %d outputs for %d batches of %d units",
          output.elements(), batches, units);
    }
    if (bias != null && bias.elements() != units) {
      throw new ModelError("FULLY_CONNECTED has %d biases for %d units", bias.elements(), units);
    }
    return new FullyConnectedShape(batches, units, depth);
    // end::lab03-shape[] return new FullyConnectedShape(0, 0, 1);
  }
  // end::fully-connected-shape[]
}
