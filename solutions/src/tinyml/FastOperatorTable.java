package tinyml;

/**
 * The operators of {@link FullOperatorTable}, with the fast kernel wherever there is one for the
 * layer. They share one {@link Scratch}. Where a {@link ScratchPlanner} left room in the arena, a
 * window lies there; without, it has memory of its own.
 */
public class FastOperatorTable extends FullOperatorTable {
  private Scratch shared; // by the model whose kernels are made
  private Scratch scratch; // of the kernel that is made
  private Model model;

  @Override
  protected Kernel create(Model model, Operator operator) {
    if (this.model != model) {
      this.model = model;
      shared = Scratch.of(model);
    }
    int bytes = Scratch.windowBytes(model, operator);
    scratch = bytes == 0 ? shared : withWindow(model, operator, bytes);
    return super.create(model, operator);
  }

  private Scratch withWindow(Model model, Operator operator, int bytes) {
    int step = 0;
    while (model.operators[step] != operator) {
      step++;
    }
    byte[] arena = output(model, operator, 0).data;
    int start = ScratchPlanner.lowest(model, step, bytes);
    return arena != null && start <= arena.length - bytes
        ? shared.withWindow(arena, start)
        : shared.withWindow(new byte[bytes], 0);
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
