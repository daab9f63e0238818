package milliwatt.models.tflite;

import com.google.flatbuffers.Table;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a model back with the FlatBuffers library's own accessors. */
public final class ModelReader extends Table {

  private ModelReader(int position, ByteBuffer file) {
    __reset(position, file);
  }

  public static ModelSpec read(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (!__has_identifier(file, "TFL3")) {
      throw new IllegalArgumentException("no TFL3 file");
    }
    ModelReader model = new ModelReader(file.getInt(0), file);
    if (model.int32(0, 0) != 3) {
      throw new IllegalArgumentException("no version 3 file");
    }
    List<ModelReader> buffers = model.tables(4);
    List<ModelReader> codes = model.tables(1);
    ModelReader graph = model.tables(2).getFirst();
    return new ModelSpec(
        model.string(3),
        graph.tables(0).stream().map(t -> t.tensor(buffers)).toList(),
        graph.ints(1),
        graph.ints(2),
        graph.tables(3).stream().map(o -> o.operator(codes)).toList());
  }

  /** Where a buffer's bytes begin; they are to be aligned to 16. */
  static List<Integer> bufferPositions(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    List<Integer> positions = new ArrayList<>();
    for (ModelReader buffer : new ModelReader(file.getInt(0), file).tables(4)) {
      int field = buffer.__offset(4);
      if (field != 0) {
        positions.add(buffer.__vector(field));
      }
    }
    return positions;
  }

  /** Both codes of every operator code, the one-byte one first. */
  static List<List<Integer>> operatorCodes(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return new ModelReader(file.getInt(0), file)
        .tables(1).stream().map(c -> List.of(c.int8(0), c.int32(3, 0))).toList();
  }

  private TensorSpec tensor(List<ModelReader> buffers) {
    ElementType type =
        Arrays.stream(ElementType.values()).filter(t -> t.code == int8(1)).findFirst().get();
    ByteBuffer data = buffers.get(int32(2, 0)).vector(0, 1);
    byte[] constant = data.remaining() == 0 ? null : new byte[data.remaining()];
    if (constant != null) {
      data.get(constant);
    }
    ModelReader quantization = table(4);
    return new TensorSpec(
        string(3),
        type,
        ints(0),
        constant,
        quantization == null || quantization.vector(2, 4).remaining() == 0
            ? null
            : quantization.quantization());
  }

  private QuantizationSpec quantization() {
    ByteBuffer scaleBytes = vector(2, 4);
    float[] scales = new float[scaleBytes.remaining() / 4];
    scaleBytes.asFloatBuffer().get(scales);
    long[] zeroPoints = new long[scales.length];
    vector(3, 8).asLongBuffer().get(zeroPoints);
    return new QuantizationSpec(scales, zeroPoints, int32(6, 0));
  }

  private OperatorSpec operator(List<ModelReader> codes) {
    ModelReader code = codes.get(int32(0, 0));
    ModelReader table = table(4);
    int number = Math.max(code.int8(0), code.int32(3, 0));
    BuiltinOperator operator =
        Arrays.stream(BuiltinOperator.values()).filter(o -> o.code == number).findFirst().get();
    if (int8(3) != (table(4) == null ? 0 : operator.unionType)) {
      throw new IllegalArgumentException("options of type " + int8(3) + " for " + operator);
    }
    OperatorOptions options = OptionsReader.read(operator, table(4));
    return new OperatorSpec(options, code.int32(2, 1), ints(1), ints(2));
  }

  private int at(int number) {
    int distance = __offset(4 + 2 * number);
    return distance == 0 ? 0 : bb_pos + distance;
  }

  int int8(int number) {
    return at(number) == 0 ? 0 : bb.get(at(number));
  }

  int int32(int number, int absent) {
    return at(number) == 0 ? absent : bb.getInt(at(number));
  }

  float float32(int number) {
    return at(number) == 0 ? 0 : bb.getFloat(at(number));
  }

  private String string(int number) {
    return at(number) == 0 ? "" : __string(at(number));
  }

  private ModelReader table(int number) {
    return at(number) == 0 ? null : new ModelReader(__indirect(at(number)), bb);
  }

  private ByteBuffer vector(int number, int elementBytes) {
    int distance = __offset(4 + 2 * number);
    int length = distance == 0 ? 0 : __vector_len(distance) * elementBytes;
    int start = distance == 0 ? 0 : __vector(distance);
    return bb.slice(start, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  int[] ints(int number) {
    ByteBuffer bytes = vector(number, 4);
    int[] values = new int[bytes.remaining() / 4];
    bytes.asIntBuffer().get(values);
    return values;
  }

  private List<ModelReader> tables(int number) {
    List<ModelReader> tables = new ArrayList<>();
    int start = __vector(__offset(4 + 2 * number));
    for (int i = 0; i < __vector_len(__offset(4 + 2 * number)); i++) {
      tables.add(new ModelReader(__indirect(start + 4 * i), bb));
    }
    return tables;
  }
}
