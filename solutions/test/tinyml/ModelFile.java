package tinyml;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes small {@code .tflite} files for tests, right or wrong ones. */
final class ModelFile {
  private static final int PLACEHOLDER_FOR_GREATER_CODES = 127;

  private record TensorSpec(
      int type, int[] shape, float[] scales, long[] zeroPoints, int axis, byte[] data) {}

  private record OperatorSpec(int code, int version, int[] inputs, int[] outputs, int[] options) {}

  private final List<TensorSpec> tensors = new ArrayList<>();
  private final List<OperatorSpec> operators = new ArrayList<>();
  private final Set<Integer> variables = new HashSet<>();
  private int[] inputs = {};
  private int[] outputs = {};
  String identifier = "TFL3";
  int version = 3;
  long bufferOffset = 0;

  int tensor(int type, int[] shape, float scale, int zeroPoint, byte[] data) {
    return tensor(type, shape, new float[] {scale}, new long[] {zeroPoint}, 0, data);
  }

  int tensor(int type, int[] shape, float[] scales, long[] zeroPoints, int axis, byte[] data) {
    tensors.add(new TensorSpec(type, shape, scales, zeroPoints, axis, data));
    return tensors.size() - 1;
  }

  int tensor(int type, int[] shape, byte[] data) {
    return tensor(type, shape, new float[0], new long[0], 0, data);
  }

  /** Makes a tensor keep its value from one inference to the next. */
  ModelFile variable(int tensor) {
    variables.add(tensor);
    return this;
  }

  ModelFile operator(int code, int version, int[] inputs, int[] outputs, int activation) {
    return operator(code, version, inputs, outputs, new int[] {activation});
  }

  /** Option {@code i} is written in four bytes; one that has a single byte is read from the low. */
  ModelFile operator(int code, int version, int[] inputs, int[] outputs, int[] options) {
    operators.add(new OperatorSpec(code, version, inputs, outputs, options));
    return this;
  }

  ModelFile inputs(int... inputs) {
    this.inputs = inputs;
    return this;
  }

  ModelFile outputs(int... outputs) {
    this.outputs = outputs;
    return this;
  }

  byte[] write() {
    FlatBufferBuilder file = new FlatBufferBuilder(1024);
    int buffers = writeBuffers(file);
    int codes = writeCodes(file);
    int graph = writeGraph(file);
    int subgraphs = offsets(file, graph);
    file.startTable(5);
    file.addInt(0, version, 0);
    file.addOffset(1, codes, 0);
    file.addOffset(2, subgraphs, 0);
    file.addOffset(4, buffers, 0);
    file.finish(file.endTable(), identifier);
    return file.sizedByteArray();
  }

  /** Buffer 0 is empty, as in every model; buffer i + 1 is that of tensor i. */
  private int writeBuffers(FlatBufferBuilder file) {
    int[] all = new int[tensors.size() + 1];
    file.startTable(1);
    all[0] = file.endTable();
    for (int i = 1; i < all.length; i++) {
      byte[] data = tensors.get(i - 1).data;
      int vector = data == null ? 0 : vector(file, data);
      file.startTable(3);
      file.addOffset(0, vector, 0);
      file.addLong(1, bufferOffset, 0);
      all[i] = file.endTable();
    }
    return offsets(file, all);
  }

  private int writeCodes(FlatBufferBuilder file) {
    int[] all = new int[operators.size()];
    for (int i = 0; i < all.length; i++) {
      OperatorSpec operator = operators.get(i);
      file.startTable(4);
      file.addByte(0, (byte) Math.min(operator.code, PLACEHOLDER_FOR_GREATER_CODES), 0);
      file.addInt(2, operator.version, 1);
      file.addInt(3, operator.code, 0);
      all[i] = file.endTable();
    }
    return offsets(file, all);
  }

  private int writeGraph(FlatBufferBuilder file) {
    int[] tables = new int[tensors.size()];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = writeTensor(file, i, tensors.get(i));
    }
    int[] steps = new int[operators.size()];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = writeOperator(file, i, operators.get(i));
    }
    int tensorVector = offsets(file, tables);
    int operatorVector = offsets(file, steps);
    int inputVector = vector(file, inputs);
    int outputVector = vector(file, outputs);
    file.startTable(4);
    file.addOffset(0, tensorVector, 0);
    file.addOffset(1, inputVector, 0);
    file.addOffset(2, outputVector, 0);
    file.addOffset(3, operatorVector, 0);
    return file.endTable();
  }

  private int writeTensor(FlatBufferBuilder file, int index, TensorSpec tensor) {
    int shape = vector(file, tensor.shape);
    int name = file.createString("tensor " + index);
    int scales = vector(file, bytesOf(tensor.scales), 4);
    int zeroPoints = vector(file, bytesOf(tensor.zeroPoints), 8);
    file.startTable(7);
    file.addOffset(2, scales, 0);
    file.addOffset(3, zeroPoints, 0);
    file.addInt(6, tensor.axis, 0);
    int quantization = file.endTable();
    file.startTable(6);
    file.addOffset(0, shape, 0);
    file.addByte(1, (byte) tensor.type, 0);
    file.addInt(2, index + 1, 0);
    file.addOffset(3, name, 0);
    file.addOffset(4, quantization, 0);
    file.addBoolean(5, variables.contains(index), false);
    return file.endTable();
  }

  private static int writeOperator(FlatBufferBuilder file, int index, OperatorSpec operator) {
    int inputVector = vector(file, operator.inputs);
    int outputVector = vector(file, operator.outputs);
    file.startTable(operator.options.length);
    for (int i = 0; i < operator.options.length; i++) {
      file.addInt(i, operator.options[i], 0);
    }
    int options = file.endTable();
    file.startTable(5);
    file.addInt(0, index, 0);
    file.addOffset(1, inputVector, 0);
    file.addOffset(2, outputVector, 0);
    file.addOffset(4, options, 0);
    return file.endTable();
  }

  private static int offsets(FlatBufferBuilder file, int... tables) {
    file.startVector(4, tables.length, 4);
    for (int i = tables.length - 1; i >= 0; i--) {
      file.addOffset(tables[i]);
    }
    return file.endVector();
  }

  private static int vector(FlatBufferBuilder file, byte[] bytes) {
    return vector(file, bytes, 1);
  }

  private static int vector(FlatBufferBuilder file, int[] numbers) {
    return vector(file, bytesOf(numbers), 4);
  }

  private static int vector(FlatBufferBuilder file, byte[] bytes, int elementBytes) {
    file.startVector(elementBytes, bytes.length / elementBytes, 16);
    for (int i = bytes.length - 1; i >= 0; i--) {
      file.addByte(bytes[i]);
    }
    return file.endVector();
  }

  static byte[] bytesOf(int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int number : numbers) {
      bytes.putInt(number);
    }
    return bytes.array();
  }

  static byte[] bytesOf(float... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float number : numbers) {
      bytes.putFloat(number);
    }
    return bytes.array();
  }

  private static byte[] bytesOf(long... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long number : numbers) {
      bytes.putLong(number);
    }
    return bytes.array();
  }
}
