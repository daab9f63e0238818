package lab02;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A {@code .tflite} model to be written. The tables are open, so that a check can damage any of
 * them before it writes the file.
 */
public final class GraphFile {
  public static final int FLOAT32 = 0;
  public static final int INT32 = 2;
  public static final int INT8 = 9;
  public static final int NO_TENSOR = -1;

  public final FlatTable root = new FlatTable().put32(0, 3);
  public final FlatTable graph = new FlatTable();
  public final List<FlatTable> codes = new ArrayList<>();
  public final List<FlatTable> tensors = new ArrayList<>();
  public final List<FlatTable> operators = new ArrayList<>();
  public final List<FlatTable> buffers = new ArrayList<>();
  public String identifier = "TFL3";

  public GraphFile() {
    buffers.add(new FlatTable()); // buffer 0 stands for "no data"
  }

  /** A tensor without data or quantisation; returns its index. */
  public int tensor(int type, int... shape) {
    FlatTable tensor = new FlatTable().point(0, FlatVector.ofInts(shape)).put32(2, 0);
    if (type != FLOAT32) {
      tensor.put8(1, type);
    }
    tensors.add(tensor);
    return tensors.size() - 1;
  }

  /** Makes a tensor a constant. */
  public GraphFile data(int tensor, FlatVector values) {
    FlatVector bytes = FlatVector.ofBytes(values.bytes());
    buffers.add(new FlatTable().point(0, bytes));
    tensors.get(tensor).put32(2, buffers.size() - 1);
    return this;
  }

  /** Gives a tensor one scale and zero point. */
  public GraphFile quantize(int tensor, float scale, int zeroPoint) {
    return quantize(tensor, new float[] {scale}, new long[] {zeroPoint}, 0);
  }

  public GraphFile quantize(int tensor, float[] scales, long[] zeroPoints, int axis) {
    FlatTable quantization =
        new FlatTable()
            .point(2, FlatVector.ofFloats(scales))
            .point(3, FlatVector.ofLongs(zeroPoints));
    if (axis != 0) {
      quantization.put32(6, axis);
    }
    tensors.get(tensor).point(4, quantization);
    return this;
  }

  public GraphFile name(int tensor, String name) {
    tensors.get(tensor).point(3, FlatVector.ofString(name));
    return this;
  }

  /** Adds an operator with a code of its own; options may be null. */
  public GraphFile operator(int code, int version, int[] inputs, int[] outputs, FlatTable options) {
    codes.add(new FlatTable().put8(0, Math.min(code, 127)).put32(2, version).put32(3, code));
    FlatTable operator =
        new FlatTable()
            .put32(0, codes.size() - 1)
            .point(1, FlatVector.ofInts(inputs))
            .point(2, FlatVector.ofInts(outputs));
    if (options != null) {
      operator.put8(3, 1).point(4, options);
    }
    operators.add(operator);
    return this;
  }

  public GraphFile inputs(int... tensors) {
    graph.point(1, FlatVector.ofInts(tensors));
    return this;
  }

  public GraphFile outputs(int... tensors) {
    graph.point(2, FlatVector.ofInts(tensors));
    return this;
  }

  public byte[] bytes(RandomGenerator random) {
    return file(random).bytes();
  }

  public FlatFile file(RandomGenerator random) {
    graph.point(0, FlatVector.ofTables(tensors));
    graph.point(3, FlatVector.ofTables(operators));
    root.point(1, FlatVector.ofTables(codes));
    root.point(2, FlatVector.ofTables(List.of(graph)));
    root.point(4, FlatVector.ofTables(buffers));
    return FlatFile.write(root, identifier, random);
  }
}
