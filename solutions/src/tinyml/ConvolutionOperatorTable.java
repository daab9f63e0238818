package tinyml;

/** The operators of {@link OperatorTable}, and the convolutions. */
public class ConvolutionOperatorTable extends OperatorTable {
  // The field of the schema's table Conv2DOptions with the activation.
  private static final int FUSED_ACTIVATION_FUNCTION = 3;

  // The field of the schema's table DepthwiseConv2DOptions, where the depth multiplier comes first.
  private static final int DEPTHWISE_FUSED_ACTIVATION_FUNCTION = 4;

  @Override
  protected int newestVersion(int code) {
    return switch (code) {
      case OperatorCode.CONV_2D -> 8;
      case OperatorCode.DEPTHWISE_CONV_2D -> 7;
      default -> super.newestVersion(code);
    };
  }

  // tag::convolution-table[]
  /**
   * The kernel of an operator, from this table or the one it extends.
   *
   * <p>The inputs of both convolutions are image, filter and, where the model does not leave it
   * out, bias. Their option for the {@link Activation} is one byte, and absent means 0; all other
   * options are those of the {@link SlidingWindow}.
   */
  @Override
  protected Kernel create(Model model, Operator operator) {
    // tag::lab06-create[]
    return switch (operator.code) {
      case OperatorCode.CONV_2D -> createConv2D(model, operator);
      case OperatorCode.DEPTHWISE_CONV_2D -> createDepthwiseConv2D(model, operator);
      default -> super.create(model, operator);
    };
    // end::lab06-create[] return super.create(model, operator);
  }

  // end::convolution-table[]

  private Kernel createConv2D(Model model, Operator operator) {
    // tag::lab06-create-conv[]
    return conv2D(
        input(model, operator, 0),
        input(model, operator, 1),
        optionalInput(model, operator, 2),
        output(model, operator, 0),
        SlidingWindow.rows(model, operator),
        SlidingWindow.columns(model, operator),
        operator.int8Option(FUSED_ACTIVATION_FUNCTION, Activation.NONE));
    // end::lab06-create-conv[] return null;
  }

  private Kernel createDepthwiseConv2D(Model model, Operator operator) {
    // tag::lab06-create-depthwise[]
    return depthwiseConv2D(
        input(model, operator, 0),
        input(model, operator, 1),
        optionalInput(model, operator, 2),
        output(model, operator, 0),
        SlidingWindow.rows(model, operator),
        SlidingWindow.columns(model, operator),
        operator.int8Option(DEPTHWISE_FUSED_ACTIVATION_FUNCTION, Activation.NONE));
    // end::lab06-create-depthwise[] return null;
  }

  /** The kernel of CONV_2D. */
  protected Kernel conv2D(
      Tensor input,
      Tensor filter,
      Tensor bias,
      Tensor output,
      SlidingWindow rows,
      SlidingWindow columns,
      int activation) {
    return new Conv2D(input, filter, bias, output, rows, columns, activation);
  }

  /** The kernel of DEPTHWISE_CONV_2D. */
  protected Kernel depthwiseConv2D(
      Tensor input,
      Tensor filter,
      Tensor bias,
      Tensor output,
      SlidingWindow rows,
      SlidingWindow columns,
      int activation) {
    return new DepthwiseConv2D(input, filter, bias, output, rows, columns, activation);
  }
}
