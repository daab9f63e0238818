package tinyml;

/**
 * SUB on signed bytes:
 *
 * <pre>output = activation(input1 - input2)</pre>
 *
 * <p>computed in a {@link SumScale} whose multipliers are prepared in float: here TensorFlow Lite's
 * kernel differs from its {@link Add}. Shapes, see {@link BinaryKernel}. Source: TensorFlow Lite's
 * reference kernel; bit-exact with it.
 */
public final class Subtract extends BinaryKernel {
  private final SumScale scale;

  /**
   * Prepares the operator; see {@link BinaryKernel}.
   *
   * @throws ModelError if an input's scale is beyond 2^19 times the output's
   */
  public Subtract(Tensor input1, Tensor input2, Tensor output, int activation) {
    super(input1, input2, output, activation);
    scale = SumScale.inFloat(input1, input2, output);
  }

  // tag::subtract[]
  @Override
  protected int combine(int steps1, int steps2) {
    // tag::lab07-subtract[]
    return scale.output(scale.first(steps1) - scale.second(steps2));
    // end::lab07-subtract[] return 0;
  }
  // end::subtract[]
}
