package milliwatt.models.tflite;

import com.google.flatbuffers.FlatBufferBuilder;

/** The schema's table {@code Operator} and the options' tables. */
final class OperatorTable {

  private OperatorTable() {}

  static int write(FlatBufferBuilder builder, OperatorSpec operator, int codeIndex) {
    int options = options(builder, operator.options());
    int outputs = Vectors.ints(builder, operator.outputs());
    int inputs = Vectors.ints(builder, operator.inputs());
    builder.startTable(5);
    builder.addInt(0, codeIndex, 0);
    builder.addOffset(1, inputs, 0);
    builder.addOffset(2, outputs, 0);
    builder.addByte(3, (byte) operator.options().unionType(), 0);
    builder.addOffset(4, options, 0);
    return builder.endTable();
  }

  private static int options(FlatBufferBuilder builder, OperatorOptions options) {
    switch (options) {
      case OperatorOptions.FullyConnected(Activation activation) -> {
        builder.startTable(1);
        builder.addByte(0, (byte) activation.code, 0);
      }
      case OperatorOptions.Quantize() -> builder.startTable(0);
      case OperatorOptions.Dequantize() -> builder.startTable(0);
    }
    return builder.endTable();
  }
}
