package milliwatt.models.tflite;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.ArrayList;
import java.util.List;

/** The model's list of distinct operators: operators of the graph refer to it by index. */
final class OperatorCodes {

  /** Built-in codes above this do not fit the schema's older one-byte field. */
  private static final int LARGEST_ONE_BYTE_CODE = 127;

  private record Code(int builtinCode, int version) {}

  private final List<Code> codes = new ArrayList<>();

  int indexOf(OperatorSpec operator) {
    Code code = new Code(operator.options().operator().code, operator.version());
    int index = codes.indexOf(code);
    if (index < 0) {
      codes.add(code);
      return codes.size() - 1;
    }
    return index;
  }

  /** Writes the code into both fields, the one-byte and the newer one, as readers use either. */
  int write(FlatBufferBuilder builder) {
    int[] written = new int[codes.size()];
    for (int i = 0; i < written.length; i++) {
      Code code = codes.get(i);
      builder.startTable(4);
      builder.addByte(0, (byte) Math.min(code.builtinCode(), LARGEST_ONE_BYTE_CODE), 0);
      builder.addInt(2, code.version(), 1);
      builder.addInt(3, code.builtinCode(), 0);
      written[i] = builder.endTable();
    }
    return builder.createVectorOfTables(written);
  }
}
