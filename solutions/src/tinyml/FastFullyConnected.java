package tinyml;

/**
 * FULLY_CONNECTED as {@link FullyConnected} computes it, byte for byte: the inputs are made ready
 * once, and meet the weights of four units at a time.
 */
public final class FastFullyConnected extends FullyConnected {
  private static final int UNITS = 4; // at a time

  private final Scratch scratch;
  private final OutputStage outputStage;

  /**
   * Prepares the layer; see {@link FullyConnected}.
   *
   * @param scratch with room for the layer
   */
  public FastFullyConnected(
      Tensor input, Tensor weights, Tensor bias, Tensor output, int activation, Scratch scratch) {
    super(input, weights, bias, output, activation);
    this.scratch = scratch;
    outputStage =
        new OutputStage(
            shape.units(),
            bias,
            mantissas,
            shifts,
            outputZeroPoint,
            lowest,
            highest,
            shape.depth());
  }

  // tag::fast-invoke[]
  @Override
  public void invoke() {
    // tag::lab08-fully-connected[]
    int depth = shape.depth();
    int units = shape.units();
    HalfWords values = scratch.values;
    int[] sums = scratch.sums;
    for (int batch = 0; batch < shape.batches(); batch++) {
      values.fill(input.data, input.offset + batch * depth, depth, inputZeroPoint);
      int w = weights.offset;
      int unit = 0;
      while (unit + UNITS <= units) {
        values.dotProducts(weights.data, w, sums, unit);
        unit = unit + UNITS;
        w = w + UNITS * depth;
      }
      while (unit < units) {
        sums[unit] = values.dotProduct(weights.data, w);
        unit = unit + 1;
        w = w + depth;
      }
      outputStage.store(sums, output.data, output.offset + batch * units);
    }
    // end::lab08-fully-connected[]
  }
  // end::fast-invoke[]
}
