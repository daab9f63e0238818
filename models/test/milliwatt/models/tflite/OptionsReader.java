package milliwatt.models.tflite;

import java.util.Arrays;

/** Reads tables of options back, field by field in the schema's order. */
final class OptionsReader {

  private OptionsReader() {}

  static OperatorOptions read(BuiltinOperator operator, ModelReader table) {
    return switch (operator) {
      case ADD -> new OperatorOptions.Add(activation(table, 0));
      case SUB -> new OperatorOptions.Sub(activation(table, 0));
      case MUL -> new OperatorOptions.Mul(activation(table, 0));
      case CONV_2D ->
          new OperatorOptions.Conv2D(
              padding(table),
              table.int32(2, 0),
              table.int32(1, 0),
              table.int32(5, 1),
              table.int32(4, 1),
              activation(table, 3));
      case DEPTHWISE_CONV_2D ->
          new OperatorOptions.DepthwiseConv2D(
              padding(table),
              table.int32(2, 0),
              table.int32(1, 0),
              table.int32(3, 0),
              table.int32(6, 1),
              table.int32(5, 1),
              activation(table, 4));
      case AVERAGE_POOL_2D ->
          new OperatorOptions.AveragePool2D(
              padding(table),
              table.int32(2, 0),
              table.int32(1, 0),
              table.int32(4, 0),
              table.int32(3, 0),
              activation(table, 5));
      case MAX_POOL_2D ->
          new OperatorOptions.MaxPool2D(
              padding(table),
              table.int32(2, 0),
              table.int32(1, 0),
              table.int32(4, 0),
              table.int32(3, 0),
              activation(table, 5));
      case FULLY_CONNECTED ->
          new OperatorOptions.FullyConnected(activation(table, 0), table.int8(2) == 1);
      case SOFTMAX -> new OperatorOptions.Softmax(table.float32(0));
      case RESHAPE -> new OperatorOptions.Reshape(table == null ? new int[0] : table.ints(0));
      case MEAN -> new OperatorOptions.Mean(table.int8(0) == 1);
      case CONCATENATION ->
          new OperatorOptions.Concatenation(table.int32(0, 0), activation(table, 1));
      case SPLIT -> new OperatorOptions.Split(table.int32(0, 0));
      case STRIDED_SLICE ->
          new OperatorOptions.StridedSlice(
              table.int32(0, 0),
              table.int32(1, 0),
              table.int32(2, 0),
              table.int32(3, 0),
              table.int32(4, 0));
      case RESIZE_NEAREST_NEIGHBOR ->
          new OperatorOptions.ResizeNearestNeighbor(table.int8(0) == 1, table.int8(1) == 1);
      case LEAKY_RELU -> new OperatorOptions.LeakyRelu(table.float32(0));
      case PAD -> new OperatorOptions.Pad();
      case PADV2 -> new OperatorOptions.PadV2();
      case LOGISTIC -> new OperatorOptions.Logistic();
      case TANH -> new OperatorOptions.Tanh();
      case RELU -> new OperatorOptions.Relu();
      case RELU6 -> new OperatorOptions.Relu6();
      case HARD_SWISH -> new OperatorOptions.HardSwish();
      case QUANTIZE -> new OperatorOptions.Quantize();
      case DEQUANTIZE -> new OperatorOptions.Dequantize();
    };
  }

  private static Activation activation(ModelReader table, int field) {
    return Arrays.stream(Activation.values())
        .filter(a -> a.code == table.int8(field))
        .findFirst()
        .get();
  }

  private static Padding padding(ModelReader table) {
    return table.int8(0) == 0 ? Padding.SAME : Padding.VALID;
  }
}
