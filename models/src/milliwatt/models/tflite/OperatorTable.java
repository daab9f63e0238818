package milliwatt.models.tflite;

import com.google.flatbuffers.FlatBufferBuilder;

/** The schema's table {@code Operator}. */
final class OperatorTable {

  private OperatorTable() {}

  static int write(FlatBufferBuilder builder, OperatorSpec operator, int codeIndex) {
    int options = new OptionsTable(builder).write(operator.options());
    int outputs = Vectors.ints(builder, operator.outputs());
    int inputs = Vectors.ints(builder, operator.inputs());
    builder.startTable(5);
    builder.addInt(0, codeIndex, 0);
    builder.addOffset(1, inputs, 0);
    builder.addOffset(2, outputs, 0);
    builder.addByte(3, (byte) operator.options().operator().unionType, 0);
    builder.addOffset(4, options, 0);
    return builder.endTable();
  }
}
