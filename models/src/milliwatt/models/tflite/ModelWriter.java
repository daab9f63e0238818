package milliwatt.models.tflite;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a {@link ModelSpec} into the bytes of a {@code .tflite} file. The same spec gives the same
 * bytes.
 *
 * <p>A FlatBuffer is written from its end to its beginning, children before parents, so the first
 * thing written here is the last one in the file.
 */
public final class ModelWriter {

  private static final int SCHEMA_VERSION = 3;
  private static final int BUFFER_ALIGNMENT = 16;

  private final FlatBufferBuilder builder = new FlatBufferBuilder(1024);
  private final OperatorCodes codes = new OperatorCodes();

  private ModelWriter() {}

  public static byte[] write(ModelSpec model) {
    return new ModelWriter().model(model);
  }

  private byte[] model(ModelSpec model) {
    int buffers = buffers(model.tensors());
    int subgraphs = builder.createVectorOfTables(new int[] {subgraph(model)});
    int operatorCodes = codes.write(builder);
    int description = builder.createString(model.description());
    builder.startTable(5);
    builder.addInt(0, SCHEMA_VERSION, 0);
    builder.addOffset(1, operatorCodes, 0);
    builder.addOffset(2, subgraphs, 0);
    builder.addOffset(3, description, 0);
    builder.addOffset(4, buffers, 0);
    builder.finish(builder.endTable(), "TFL3");
    return builder.sizedByteArray();
  }

  /** Buffer 0 is empty by convention: it stands for "no data". Constants follow in tensor order. */
  private int buffers(List<TensorSpec> tensors) {
    List<Integer> buffers = new ArrayList<>();
    builder.startTable(0);
    buffers.add(builder.endTable());
    for (TensorSpec tensor : tensors) {
      if (tensor.isConstant()) {
        buffers.add(buffer(tensor.data()));
      }
    }
    return builder.createVectorOfTables(offsets(buffers));
  }

  private int buffer(byte[] data) {
    builder.createUnintializedVector(1, data.length, BUFFER_ALIGNMENT).put(data);
    int vector = builder.endVector();
    builder.startTable(1);
    builder.addOffset(0, vector, 0);
    return builder.endTable();
  }

  private int subgraph(ModelSpec model) {
    int tensors = tensors(model.tensors());
    int operators = operators(model.operators());
    int inputs = Vectors.ints(builder, model.inputs());
    int outputs = Vectors.ints(builder, model.outputs());
    int name = builder.createString("main");
    builder.startTable(5);
    builder.addOffset(0, tensors, 0);
    builder.addOffset(1, inputs, 0);
    builder.addOffset(2, outputs, 0);
    builder.addOffset(3, operators, 0);
    builder.addOffset(4, name, 0);
    return builder.endTable();
  }

  private int tensors(List<TensorSpec> tensors) {
    List<Integer> written = new ArrayList<>();
    int nextBuffer = 1;
    for (TensorSpec tensor : tensors) {
      written.add(TensorTable.write(builder, tensor, tensor.isConstant() ? nextBuffer++ : 0));
    }
    return builder.createVectorOfTables(offsets(written));
  }

  private int operators(List<OperatorSpec> operators) {
    List<Integer> written = new ArrayList<>();
    for (OperatorSpec operator : operators) {
      written.add(OperatorTable.write(builder, operator, codes.indexOf(operator)));
    }
    return builder.createVectorOfTables(offsets(written));
  }

  private static int[] offsets(List<Integer> offsets) {
    return offsets.stream().mapToInt(Integer::intValue).toArray();
  }
}
