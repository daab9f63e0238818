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

  @Override
  public void invoke() {
    // TODO lab08-fully-connected
  }
}
