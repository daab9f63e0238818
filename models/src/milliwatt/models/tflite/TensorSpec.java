package milliwatt.models.tflite;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One tensor of the graph.
 *
 * @param shape sizes, outermost first; the last one varies fastest in memory
 * @param data the constant's little-endian bytes, or null for a tensor computed at run time
 * @param quantization null for a tensor of reals
 */
public record TensorSpec(
    String name, ElementType type, int[] shape, byte[] data, QuantizationSpec quantization) {

  public TensorSpec {
    int elements = 1;
    for (int size : shape) {
      elements = Math.multiplyExact(elements, size);
    }
    if (data != null && data.length != elements * type.bytes) {
      throw new IllegalArgumentException(
          "Tensor %s has %d bytes of data; its shape and type want %d."
              .formatted(name, data.length, elements * type.bytes));
    }
  }

  /** A tensor whose values come at run time. */
  public static TensorSpec computed(
      String name, ElementType type, QuantizationSpec quantization, int... shape) {
    return new TensorSpec(name, type, shape, null, quantization);
  }

  public static TensorSpec constant(
      String name, byte[] values, QuantizationSpec quantization, int... shape) {
    return new TensorSpec(name, ElementType.INT8, shape, values, quantization);
  }

  public static TensorSpec constant(
      String name, int[] values, QuantizationSpec quantization, int... shape) {
    ByteBuffer data = littleEndian(values.length * 4);
    data.asIntBuffer().put(values);
    return new TensorSpec(name, ElementType.INT32, shape, data.array(), quantization);
  }

  public static TensorSpec constant(String name, float[] values, int... shape) {
    ByteBuffer data = littleEndian(values.length * 4);
    data.asFloatBuffer().put(values);
    return new TensorSpec(name, ElementType.FLOAT32, shape, data.array(), null);
  }

  public boolean isConstant() {
    return data != null;
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
