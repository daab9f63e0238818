package tinyml;

/**
 * The operators of {@link FullOperatorTable}, with the fast kernel wherever there is one for the
 * layer. They share one {@link Scratch}.
 */
public class FastOperatorTable extends FullOperatorTable {
  private Scratch scratch; // of the model whose kernels are made
  private Model model;

  @Override
  protected Kernel create(Model model, Operator operator) {
    if (this.model != model) {
      this.model = model;
      scratch = Scratch.of(model);
    }
    return super.create(model, operator);
  }

  @Override
  protected Kernel conv2D(
      Tensor input,
      Tensor filter,
      Tensor bias,
      Tensor output,
      SlidingWindow rows,
      SlidingWindow columns,
      int activation) {
    return FastConv2D.computes(input, filter)
        ? new FastConv2D(input, filter, bias, output, rows, columns, activation, scratch)
        : super.conv2D(input, filter, bias, output, rows, columns, activation);
  }

  @Override
  protected Kernel depthwiseConv2D(
      Tensor input,
      Tensor filter,
      Tensor bias,
      Tensor output,
      SlidingWindow rows,
      SlidingWindow columns,
      int activation) {
    return FastDepthwiseConv2D.computes(input, filter)
        ? new FastDepthwiseConv2D(input, filter, bias, output, rows, columns, activation, scratch)
        : super.depthwiseConv2D(input, filter, bias, output, rows, columns, activation);
  }

  @Override
  protected Kernel fullyConnected(
      Tensor input, Tensor weights, Tensor bias, Tensor output, int activation) {
    return new FastFullyConnected(input, weights, bias, output, activation, scratch);
  }
}
