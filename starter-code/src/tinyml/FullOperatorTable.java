package tinyml;

/** The operators of {@link ConvolutionOperatorTable}, and the rest of the nets of this course. */
public class FullOperatorTable extends ConvolutionOperatorTable {
  // The field of the schema's tables AddOptions, SubOptions and MulOptions with the activation.
  private static final int FUSED_ACTIVATION_FUNCTION = 0;

  // The field of the schema's table Pool2DOptions with the activation.
  private static final int POOL_FUSED_ACTIVATION_FUNCTION = 5;

  // The field of the schema's table SoftmaxOptions.
  private static final int BETA = 0;

  @Override
  protected int newestVersion(int code) {
    return switch (code) {
      case OperatorCode.RESHAPE -> 1;
      case OperatorCode.AVERAGE_POOL_2D, OperatorCode.MAX_POOL_2D, OperatorCode.SOFTMAX -> 3;
      case OperatorCode.ADD, OperatorCode.SUB -> 5;
      case OperatorCode.MUL -> 7;
      default -> super.newestVersion(code);
    };
  }

  @Override
  protected Kernel create(Model model, Operator operator) {
    // TODO lab07-create
    return super.create(model, operator);
  }

  private static Kernel createPool(Model model, Operator operator) {
    Tensor input = input(model, operator, 0);
    Tensor output = output(model, operator, 0);
    SlidingWindow rows = SlidingWindow.rows(model, operator);
    SlidingWindow columns = SlidingWindow.columns(model, operator);
    int activation = operator.int8Option(POOL_FUSED_ACTIVATION_FUNCTION, Activation.NONE);
    if (operator.code == OperatorCode.AVERAGE_POOL_2D) {
      return new AveragePool2D(input, output, rows, columns, activation);
    }
    return new MaxPool2D(input, output, rows, columns, activation);
  }

  private static Kernel createBinary(Model model, Operator operator) {
    Tensor input1 = input(model, operator, 0);
    Tensor input2 = input(model, operator, 1);
    Tensor output = output(model, operator, 0);
    int activation = operator.int8Option(FUSED_ACTIVATION_FUNCTION, Activation.NONE);
    return switch (operator.code) {
      case OperatorCode.ADD -> new Add(input1, input2, output, activation);
      case OperatorCode.SUB -> new Subtract(input1, input2, output, activation);
      default -> new Multiply(input1, input2, output, activation);
    };
  }
}
