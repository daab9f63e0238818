package tinyml;

/**
 * How badly an autoencoder reconstructs what it was given: the mean of the squared differences.
 *
 * <p>An autoencoder has learnt to squeeze what is normal through a few numbers and to unfold it
 * again. What it has never seen it cannot unfold. Nobody had to show it a fault.
 *
 * <p>Input and output have scales of their own, so the bytes are made real numbers before they are
 * compared. The input is compared as it was <em>before</em> the inference: in the arena, other
 * tensors have had its place since. Source of the score: MLPerf Tiny, anomaly detection; Koizumi et
 * al., "Description and Discussion on DCASE2020 Challenge Task 2", 2020.
 */
public final class ReconstructionError {
  private final Tensor output;
  private final float inputScale;
  private final int inputZero;
  private final float outputScale;
  private final int outputZero;

  /**
   * Reads the scales of a model.
   *
   * @throws ModelError if the two are not int8 tensors of the same size with one scale each
   */
  public ReconstructionError(Tensor input, Tensor output) {
    if (input.type != TensorType.INT8
        || output.type != TensorType.INT8
        || input.bytes != output.bytes
        || input.channels() != 1
        || output.channels() != 1) {
      throw new ModelError(
          "an autoencoder gives as many int8 as it takes, each with one scale, but this model takes"
              + " %d bytes of type %d and %d scales and gives %d of type %d and %d scales",
          input.bytes, input.type, input.channels(), output.bytes, output.type, output.channels());
    }
    this.output = output;
    inputScale = input.scale(0);
    inputZero = input.zeroPoint();
    outputScale = output.scale(0);
    outputZero = output.zeroPoint();
  }

  /**
   * The error of the last inference.
   *
   * @param features what went in, as many bytes as the model takes
   * @return mean square, in the square of the input's unit, 0 or more
   */
  public float of(byte[] features) {
    // TODO lab13-error
    return 0;
  }
}
