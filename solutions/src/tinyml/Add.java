package tinyml;

/**
 * ADD on signed bytes:
 *
 * <pre>output = activation(input1 + input2)</pre>
 *
 * <p>computed in a {@link SumScale} whose multipliers are prepared in double. Shapes, see {@link
 * BinaryKernel}. Source: TensorFlow Lite's reference kernel; bit-exact with it.
 */
public final class Add extends BinaryKernel {
  private final SumScale scale;

  /**
   * Prepares the operator; see {@link BinaryKernel}.
   *
   * @throws ModelError if an input's scale is beyond 2^19 times the output's
   */
  public Add(Tensor input1, Tensor input2, Tensor output, int activation) {
    super(input1, input2, output, activation);
    scale = SumScale.inDouble(input1, input2, output);
  }

  // tag::add[]
  @Override
  protected int combine(int steps1, int steps2) {
    // tag::lab07-add[]
    return scale.output(scale.first(steps1) + scale.second(steps2));
    // end::lab07-add[] return 0;
  }
  // end::add[]
}
