package tinyml;

/**
 * The operators of {@link FullOperatorTable}, with the fast kernel wherever there is one for the
 * layer.
 */
public class FastOperatorTable extends FullOperatorTable {
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
        ? new FastConv2D(input, filter, bias, output, rows, columns, activation)
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
        ? new FastDepthwiseConv2D(input, filter, bias, output, rows, columns, activation)
        : super.depthwiseConv2D(input, filter, bias, output, rows, columns, activation);
  }

  @Override
  protected Kernel fullyConnected(
      Tensor input, Tensor weights, Tensor bias, Tensor output, int activation) {
    return new FastFullyConnected(input, weights, bias, output, activation);
  }
}
