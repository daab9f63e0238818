package milliwatt.models.tflite;

/**
 * The operators that can be written, by their names in the schema. Source of the numbers:
 * TensorFlow Lite, {@code schema.fbs}, enum {@code BuiltinOperator} and union {@code
 * BuiltinOptions}.
 */
public enum BuiltinOperator {
  ADD(0, 11),
  AVERAGE_POOL_2D(1, 5),
  CONCATENATION(2, 10),
  CONV_2D(3, 1),
  DEPTHWISE_CONV_2D(4, 2),
  DEQUANTIZE(6, 38),
  FULLY_CONNECTED(9, 8),
  LOGISTIC(14, 0),
  MAX_POOL_2D(17, 5),
  MUL(18, 21),
  RELU(19, 0),
  RELU6(21, 0),
  RESHAPE(22, 17),
  SOFTMAX(25, 9),
  TANH(28, 0),
  PAD(34, 22),
  MEAN(40, 27),
  SUB(41, 28),
  STRIDED_SLICE(45, 32),
  SPLIT(49, 35),
  PADV2(60, 43),
  RESIZE_NEAREST_NEIGHBOR(97, 74),
  LEAKY_RELU(98, 75),
  QUANTIZE(114, 89),
  HARD_SWISH(117, 91);

  /** The operator's number. */
  final int code;

  /** The number of the options' table in the union; 0 for an operator without options. */
  final int unionType;

  BuiltinOperator(int code, int unionType) {
    this.code = code;
    this.unionType = unionType;
  }
}
