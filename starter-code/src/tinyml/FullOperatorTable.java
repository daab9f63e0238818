package tinyml;

/**
 * The operators of {@link ConvolutionOperatorTable}, and the rest of the nets of this course.
 *
 * <p>Options are known by their place in the schema's table of the operation's options.
 */
public class FullOperatorTable extends ConvolutionOperatorTable {
  // Of the tables AddOptions, SubOptions and MulOptions.
  private static final int FUSED_ACTIVATION_FUNCTION = 0;

  // Of the table Pool2DOptions, behind those of the sliding window.
  private static final int POOL_FUSED_ACTIVATION_FUNCTION = 5;

  // Of the table SoftmaxOptions.
  private static final int BETA = 0;

  // Of the table LeakyReluOptions.
  private static final int ALPHA = 0;

  // Of the table ConcatenationOptions.
  private static final int AXIS = 0;
  private static final int CONCATENATION_FUSED_ACTIVATION_FUNCTION = 1;

  // Of the table ResizeNearestNeighborOptions.
  private static final int ALIGN_CORNERS = 0;
  private static final int HALF_PIXEL_CENTERS = 1;

  // Of the table StridedSliceOptions.
  private static final int BEGIN_MASK = 0;
  private static final int END_MASK = 1;
  private static final int ELLIPSIS_MASK = 2;
  private static final int NEW_AXIS_MASK = 3;
  private static final int SHRINK_AXIS_MASK = 4;
  private static final int OFFSET = 5;

  @Override
  protected int newestVersion(int code) {
    return switch (code) {
      case OperatorCode.RESHAPE, OperatorCode.HARD_SWISH -> 1;
      case OperatorCode.LEAKY_RELU -> 2;
      case OperatorCode.AVERAGE_POOL_2D,
          OperatorCode.MAX_POOL_2D,
          OperatorCode.SOFTMAX,
          OperatorCode.RELU,
          OperatorCode.RELU6,
          OperatorCode.LOGISTIC,
          OperatorCode.TANH,
          OperatorCode.MEAN ->
          3;
      case OperatorCode.CONCATENATION, OperatorCode.SPLIT, OperatorCode.RESIZE_NEAREST_NEIGHBOR ->
          4;
      case OperatorCode.ADD, OperatorCode.SUB, OperatorCode.PAD, OperatorCode.PADV2 -> 5;
      case OperatorCode.MUL -> 7;
      case OperatorCode.STRIDED_SLICE -> 8;
      default -> super.newestVersion(code);
    };
  }

  /** The kernel of an operator, from this table or the one it extends. */
  @Override
  protected Kernel create(Model model, Operator operator) {
    return switch (operator.code) {
      case OperatorCode.AVERAGE_POOL_2D, OperatorCode.MAX_POOL_2D -> createPool(model, operator);
      case OperatorCode.ADD, OperatorCode.SUB, OperatorCode.MUL -> createBinary(model, operator);
      case OperatorCode.RESHAPE,
          OperatorCode.SOFTMAX,
          OperatorCode.RELU,
          OperatorCode.RELU6,
          OperatorCode.LEAKY_RELU,
          OperatorCode.LOGISTIC,
          OperatorCode.TANH,
          OperatorCode.HARD_SWISH ->
          createUnary(model, operator);
      case OperatorCode.CONCATENATION -> createConcatenation(model, operator);
      case OperatorCode.SPLIT -> createSplit(model, operator);
      case OperatorCode.STRIDED_SLICE -> createStridedSlice(model, operator);
      case OperatorCode.MEAN,
          OperatorCode.PAD,
          OperatorCode.PADV2,
          OperatorCode.RESIZE_NEAREST_NEIGHBOR ->
          createWithConstant(model, operator);
      default -> super.create(model, operator);
    };
  }

  private static Kernel createPool(Model model, Operator operator) {
    Tensor input = input(model, operator, 0);
    Tensor output = output(model, operator, 0);
    SlidingWindow rows = SlidingWindow.rows(model, operator);
    SlidingWindow columns = SlidingWindow.columns(model, operator);
    int activation = operator.int8Option(POOL_FUSED_ACTIVATION_FUNCTION, Activation.NONE);
    return switch (operator.code) {
      case OperatorCode.AVERAGE_POOL_2D ->
          new AveragePool2D(input, output, rows, columns, activation);
      case OperatorCode.MAX_POOL_2D -> new MaxPool2D(input, output, rows, columns, activation);
      default -> throw new ModelError("there is no kernel for code %d", operator.code);
    };
  }

  private static Kernel createBinary(Model model, Operator operator) {
    Tensor input1 = input(model, operator, 0);
    Tensor input2 = input(model, operator, 1);
    Tensor output = output(model, operator, 0);
    int activation = operator.int8Option(FUSED_ACTIVATION_FUNCTION, Activation.NONE);
    return switch (operator.code) {
      case OperatorCode.ADD -> new Add(input1, input2, output, activation);
      case OperatorCode.SUB -> new Subtract(input1, input2, output, activation);
      case OperatorCode.MUL -> new Multiply(input1, input2, output, activation);
      default -> throw new ModelError("there is no kernel for code %d", operator.code);
    };
  }

  /** A kernel that makes one tensor of one; what else RESHAPE has is not read. */
  private static Kernel createUnary(Model model, Operator operator) {
    Tensor input = input(model, operator, 0);
    Tensor output = output(model, operator, 0);
    return switch (operator.code) {
      case OperatorCode.RESHAPE -> new Reshape(input, output);
      case OperatorCode.SOFTMAX -> new Softmax(input, output, operator.float32Option(BETA, 0));
      case OperatorCode.RELU -> new Relu(input, output);
      case OperatorCode.RELU6 -> new Relu6(input, output);
      case OperatorCode.LEAKY_RELU ->
          new LeakyRelu(input, output, operator.float32Option(ALPHA, 0));
      case OperatorCode.LOGISTIC -> new Logistic(input, output);
      case OperatorCode.TANH -> new Tanh(input, output);
      case OperatorCode.HARD_SWISH -> new HardSwish(input, output);
      default -> throw new ModelError("there is no kernel for code %d", operator.code);
    };
  }

  /** A kernel whose second input is a constant that says what to do with the first. */
  private static Kernel createWithConstant(Model model, Operator operator) {
    Tensor input = input(model, operator, 0);
    Tensor constant = constant(model, operator, 1);
    Tensor output = output(model, operator, 0);
    return switch (operator.code) {
      case OperatorCode.MEAN -> new Mean(input, constant, output);
      case OperatorCode.PAD -> new Pad(input, constant, null, output);
      case OperatorCode.PADV2 -> new Pad(input, constant, input(model, operator, 2), output);
      case OperatorCode.RESIZE_NEAREST_NEIGHBOR ->
          new ResizeNearestNeighbor(
              input,
              constant,
              output,
              operator.int8Option(ALIGN_CORNERS, 0) != 0,
              operator.int8Option(HALF_PIXEL_CENTERS, 0) != 0);
      default -> throw new ModelError("there is no kernel for code %d", operator.code);
    };
  }

  private static Kernel createConcatenation(Model model, Operator operator) {
    if (operator.int8Option(CONCATENATION_FUSED_ACTIVATION_FUNCTION, 0) != Activation.NONE) {
      throw new ModelError("CONCATENATION has a fused activation, which is not supported");
    }
    Tensor[] inputs = new Tensor[operator.inputs()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = input(model, operator, i);
    }
    int axis = operator.int32Option(AXIS, 0);
    return new Concatenation(inputs, output(model, operator, 0), axis);
  }

  /** SPLIT has its axis before its input. */
  private static Kernel createSplit(Model model, Operator operator) {
    Tensor axis = constant(model, operator, 0);
    Tensor[] outputs = new Tensor[operator.outputs()];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = output(model, operator, i);
    }
    return new Split(axis, input(model, operator, 1), outputs);
  }

  private static Kernel createStridedSlice(Model model, Operator operator) {
    if (operator.int32Option(ELLIPSIS_MASK, 0) != 0
        || operator.int32Option(NEW_AXIS_MASK, 0) != 0
        || operator.int8Option(OFFSET, 0) != 0) {
      throw new ModelError("STRIDED_SLICE has an option that is not supported");
    }
    return new StridedSlice(
        input(model, operator, 0),
        constant(model, operator, 1),
        constant(model, operator, 2),
        constant(model, operator, 3),
        output(model, operator, 0),
        operator.int32Option(BEGIN_MASK, 0),
        operator.int32Option(END_MASK, 0),
        operator.int32Option(SHRINK_AXIS_MASK, 0));
  }

  /** Input {@code i} of an operator, which is read before the first inference. */
  private static Tensor constant(Model model, Operator operator, int i) {
    Tensor tensor = input(model, operator, i);
    if (!tensor.constant()) {
      throw new ModelError(
          "an operator with code %d has an input %d that is not a constant", operator.code, i);
    }
    return tensor;
  }
}
