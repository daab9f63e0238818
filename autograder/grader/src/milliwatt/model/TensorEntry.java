package milliwatt.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import milliwatt.report.Neutral;
import tinyml.Tensor;
import tinyml.TensorType;

/**
 * What a model says of one tensor.
 *
 * @param shape one dimension an axis; empty for a single number
 * @param scales none, one, or one for each index of the quantised axis
 * @param bytes of all elements
 * @param constant whether the elements are part of the model
 * @param variable whether the value is kept from one inference to the next
 */
record TensorEntry(
    int index,
    String name,
    String type,
    List<Integer> shape,
    List<Float> scales,
    int zeroPoint,
    int quantizedDimension,
    int bytes,
    boolean constant,
    boolean variable) {

  static TensorEntry of(int index, Tensor tensor) {
    return new TensorEntry(
        index,
        Neutral.line(new String(tensor.name(), StandardCharsets.UTF_8)),
        typeName(tensor.type),
        IntStream.range(0, tensor.rank()).map(tensor::dimension).boxed().toList(),
        IntStream.range(0, tensor.channels()).mapToObj(tensor::scale).toList(),
        tensor.zeroPoint(),
        tensor.quantizedDimension(),
        tensor.bytes,
        tensor.constant(),
        tensor.variable);
  }

  static String typeName(int type) {
    return switch (type) {
      case TensorType.FLOAT32 -> "float32";
      case TensorType.FLOAT16 -> "float16";
      case TensorType.INT32 -> "int32";
      case TensorType.UINT8 -> "uint8";
      case TensorType.INT64 -> "int64";
      case TensorType.BOOL -> "bool";
      case TensorType.INT16 -> "int16";
      case TensorType.COMPLEX64 -> "complex64";
      case TensorType.INT8 -> "int8";
      case TensorType.FLOAT64 -> "float64";
      case TensorType.COMPLEX128 -> "complex128";
      case TensorType.UINT64 -> "uint64";
      case TensorType.UINT32 -> "uint32";
      case TensorType.UINT16 -> "uint16";
      default -> "type " + type;
    };
  }
}
