package tinyml;

/**
 * FULLY_CONNECTED as {@link FullyConnected} computes it, byte for byte: the inputs are made ready
 * once, and meet the weights of four units at a time.
 */
public final class FastFullyConnected extends FullyConnected {
  private static final int UNITS = 4; // at a time

  private final HalfWords values;
  private final int[] sums;
  private final OutputStage outputStage;

  /** Prepares the layer; see {@link FullyConnected}. */
  public FastFullyConnected(
      Tensor input, Tensor weights, Tensor bias, Tensor output, int activation) {
    super(input, weights, bias, output, activation);
    values = new HalfWords(shape.depth());
    sums = new int[shape.units()];
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
