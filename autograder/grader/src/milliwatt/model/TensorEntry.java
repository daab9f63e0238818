package milliwatt.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
  private static final int MOST_CHARACTERS = 60;

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

  /** Converters join the names of all that they fused with semicolons; the first one tells most. */
  String shortName() {
    String[] parts = name.split(";", -1);
    String first = parts[0];
    if (first.codePointCount(0, first.length()) > MOST_CHARACTERS) {
      first = first.substring(0, first.offsetByCodePoints(0, MOST_CHARACTERS)) + "...";
    }
    return parts.length == 1 ? first : first + " (+%d)".formatted(parts.length - 1);
  }

  /** For example {@code 1x49x10x1}. */
  String shapeWords() {
    return shape.isEmpty()
        ? "scalar"
        : shape.stream().map(String::valueOf).collect(Collectors.joining("x"));
  }

  /** Its scale, or how many there are, along which axis and up to what; empty if it has none. */
  String scaleWords() {
    return switch (scales.size()) {
      case 0 -> "";
      case 1 -> figure(scales.getFirst());
      default ->
          "%d of axis %d, to %s"
              .formatted(
                  scales.size(),
                  quantizedDimension,
                  figure(scales.stream().max(Float::compare).get()));
    };
  }

  private static String figure(float value) {
    return String.format(Locale.ROOT, "%.6g", value);
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
