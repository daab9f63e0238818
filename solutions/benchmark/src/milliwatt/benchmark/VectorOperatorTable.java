package milliwatt.benchmark;

import tinyml.FullOperatorTable;
import tinyml.Kernel;
import tinyml.SlidingWindow;
import tinyml.Tensor;

/** The operators of {@link FullOperatorTable}, the convolutions with the Vector API. */
public final class VectorOperatorTable extends FullOperatorTable {
  @Override
  protected Kernel conv2D(
      Tensor input,
      Tensor filter,
      Tensor bias,
      Tensor output,
      SlidingWindow rows,
      SlidingWindow columns,
      int activation) {
    return VectorConv2D.computes(input, filter)
        ? new VectorConv2D(input, filter, bias, output, rows, columns, activation)
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
    return VectorDepthwiseConv2D.computes(input, filter)
        ? new VectorDepthwiseConv2D(input, filter, bias, output, rows, columns, activation)
        : super.depthwiseConv2D(input, filter, bias, output, rows, columns, activation);
  }
}
