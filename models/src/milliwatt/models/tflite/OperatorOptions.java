package milliwatt.models.tflite;

/**
 * What an operator is, with the settings that are its own. Rows come before columns everywhere,
 * although the schema has them the other way round.
 */
public sealed interface OperatorOptions {

  /** Inputs: two tensors, of one shape or broadcast to one. */
  record Add(Activation activation) implements OperatorOptions {}

  /** Inputs: the tensor to subtract from, the tensor to subtract. */
  record Sub(Activation activation) implements OperatorOptions {}

  /** Inputs: two tensors, of one shape or broadcast to one. */
  record Mul(Activation activation) implements OperatorOptions {}

  /** Inputs: image, filter (outputs, rows, columns, inputs), and bias unless it is left out. */
  record Conv2D(
      Padding padding,
      int strideRows,
      int strideColumns,
      int dilationRows,
      int dilationColumns,
      Activation activation)
      implements OperatorOptions {

    /** The same stride for rows and columns, no dilation. */
    public Conv2D(Padding padding, int stride, Activation activation) {
      this(padding, stride, stride, 1, 1, activation);
    }
  }

  /** Inputs: image, filter (1, rows, columns, outputs), and bias unless it is left out. */
  record DepthwiseConv2D(
      Padding padding,
      int strideRows,
      int strideColumns,
      int depthMultiplier,
      int dilationRows,
      int dilationColumns,
      Activation activation)
      implements OperatorOptions {

    /** The same stride for rows and columns, one output a channel, no dilation. */
    public DepthwiseConv2D(Padding padding, int stride, Activation activation) {
      this(padding, stride, stride, 1, 1, 1, activation);
    }
  }

  record AveragePool2D(
      Padding padding,
      int strideRows,
      int strideColumns,
      int filterRows,
      int filterColumns,
      Activation activation)
      implements OperatorOptions {}

  record MaxPool2D(
      Padding padding,
      int strideRows,
      int strideColumns,
      int filterRows,
      int filterColumns,
      Activation activation)
      implements OperatorOptions {}

  /** Inputs: vectors, weights (outputs, inputs), and bias unless it is left out. */
  record FullyConnected(Activation activation, boolean keepNumDims) implements OperatorOptions {

    /** The output has two dimensions. */
    public FullyConnected(Activation activation) {
      this(activation, false);
    }
  }

  record Softmax(float beta) implements OperatorOptions {}

  /**
   * Inputs: the tensor, and the new shape unless {@code newShape} has it.
   *
   * @param newShape may be empty
   */
  record Reshape(int... newShape) implements OperatorOptions {}

  /** Inputs: the tensor, the axes. */
  record Mean(boolean keepDims) implements OperatorOptions {}

  /** Inputs: the tensor, the paddings (rank, 2). */
  record Pad() implements OperatorOptions {}

  /** Inputs: the tensor, the paddings (rank, 2), the value to pad with. */
  record PadV2() implements OperatorOptions {}

  /** Inputs: the tensors to put together; {@code axis} counts from the end where negative. */
  record Concatenation(int axis, Activation activation) implements OperatorOptions {}

  /** Inputs: the axis, the tensor. */
  record Split(int splits) implements OperatorOptions {}

  /** Inputs: the tensor, where to begin, where to end, the strides. Bit i of a mask is axis i. */
  record StridedSlice(
      int beginMask, int endMask, int ellipsisMask, int newAxisMask, int shrinkAxisMask)
      implements OperatorOptions {}

  /** Inputs: the image, the new rows and columns. */
  record ResizeNearestNeighbor(boolean alignCorners, boolean halfPixelCenters)
      implements OperatorOptions {}

  record Logistic() implements OperatorOptions {}

  record Tanh() implements OperatorOptions {}

  record Relu() implements OperatorOptions {}

  record Relu6() implements OperatorOptions {}

  record LeakyRelu(float alpha) implements OperatorOptions {}

  record HardSwish() implements OperatorOptions {}

  record Quantize() implements OperatorOptions {}

  record Dequantize() implements OperatorOptions {}

  /** The operator that has these options. */
  default BuiltinOperator operator() {
    return switch (this) {
      case Add o -> BuiltinOperator.ADD;
      case Sub o -> BuiltinOperator.SUB;
      case Mul o -> BuiltinOperator.MUL;
      case Conv2D o -> BuiltinOperator.CONV_2D;
      case DepthwiseConv2D o -> BuiltinOperator.DEPTHWISE_CONV_2D;
      case AveragePool2D o -> BuiltinOperator.AVERAGE_POOL_2D;
      case MaxPool2D o -> BuiltinOperator.MAX_POOL_2D;
      case FullyConnected o -> BuiltinOperator.FULLY_CONNECTED;
      case Softmax o -> BuiltinOperator.SOFTMAX;
      case Reshape o -> BuiltinOperator.RESHAPE;
      case Mean o -> BuiltinOperator.MEAN;
      case Pad o -> BuiltinOperator.PAD;
      case PadV2 o -> BuiltinOperator.PADV2;
      case Concatenation o -> BuiltinOperator.CONCATENATION;
      case Split o -> BuiltinOperator.SPLIT;
      case StridedSlice o -> BuiltinOperator.STRIDED_SLICE;
      case ResizeNearestNeighbor o -> BuiltinOperator.RESIZE_NEAREST_NEIGHBOR;
      case Logistic o -> BuiltinOperator.LOGISTIC;
      case Tanh o -> BuiltinOperator.TANH;
      case Relu o -> BuiltinOperator.RELU;
      case Relu6 o -> BuiltinOperator.RELU6;
      case LeakyRelu o -> BuiltinOperator.LEAKY_RELU;
      case HardSwish o -> BuiltinOperator.HARD_SWISH;
      case Quantize o -> BuiltinOperator.QUANTIZE;
      case Dequantize o -> BuiltinOperator.DEQUANTIZE;
    };
  }
}
