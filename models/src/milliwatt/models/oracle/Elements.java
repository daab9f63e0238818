package milliwatt.models.oracle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.TensorSpec;

/** A tensor with its elements. Integers are wide here, whatever they are in memory. */
record Elements(TensorSpec tensor, ByteBuffer bytes) {

  static Elements of(TensorSpec tensor, byte[] data) {
    if (data.length != count(tensor) * tensor.type().bytes) {
      throw new IllegalArgumentException(
          "Tensor %s wants %d bytes; got %d."
              .formatted(tensor.name(), count(tensor) * tensor.type().bytes, data.length));
    }
    return new Elements(tensor, ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN));
  }

  static Elements empty(TensorSpec tensor) {
    return of(tensor, new byte[count(tensor) * tensor.type().bytes]);
  }

  private static int count(TensorSpec tensor) {
    int count = 1;
    for (int size : tensor.shape()) {
      count *= size;
    }
    return count;
  }

  int count() {
    return count(tensor);
  }

  ElementType type() {
    return tensor.type();
  }

  int[] shape() {
    return tensor.shape();
  }

  int rank() {
    return tensor.shape().length;
  }

  float scale() {
    return tensor.quantization().scale();
  }

  /** The scale of a channel, or of the whole tensor where it has only one. */
  float scale(int channel) {
    float[] scales = tensor.quantization().scales();
    return scales[scales.length == 1 ? 0 : channel];
  }

  int zeroPoint() {
    return tensor.quantization().zeroPoint();
  }

  long integer(int i) {
    return switch (type()) {
      case INT8 -> bytes.get(i);
      case INT16 -> bytes.getShort(2 * i);
      case INT32 -> bytes.getInt(4 * i);
      case FLOAT32 -> throw new IllegalStateException(tensor.name() + " holds reals.");
    };
  }

  /** What the integer stands for, in steps of the scale. */
  long steps(int i) {
    return integer(i) - zeroPoint();
  }

  float real(int i) {
    if (type() != ElementType.FLOAT32) {
      throw new IllegalStateException(tensor.name() + " holds integers.");
    }
    return bytes.getFloat(4 * i);
  }

  void set(int i, long integer) {
    switch (type()) {
      case INT8 -> bytes.put(i, (byte) integer);
      case INT16 -> bytes.putShort(2 * i, (short) integer);
      case INT32 -> bytes.putInt(4 * i, (int) integer);
      case FLOAT32 -> throw new IllegalStateException(tensor.name() + " holds reals.");
    }
    if (integer(i) != integer) {
      throw new ArithmeticException(integer + " does not fit into " + tensor.name());
    }
  }

  void set(int i, float real) {
    bytes.putFloat(4 * i, real);
  }

  /** Element {@code i} becomes element {@code j} of a tensor of the same type, bit by bit. */
  void copy(int i, Elements from, int j) {
    int size = type().bytes;
    bytes.put(i * size, from.bytes, j * size, size);
  }

  /** Where the element with these indices lies, one index an axis. */
  int at(int... indices) {
    int at = 0;
    for (int axis = 0; axis < indices.length; axis++) {
      if (indices[axis] < 0 || indices[axis] >= shape()[axis]) {
        throw new IndexOutOfBoundsException(
            "Index %d on axis %d of %s".formatted(indices[axis], axis, tensor.name()));
      }
      at = at * shape()[axis] + indices[axis];
    }
    return at;
  }

  /** The indices of element {@code i}, one an axis. */
  int[] indices(int i) {
    int[] indices = new int[rank()];
    int rest = i;
    for (int axis = rank() - 1; axis >= 0; axis--) {
      indices[axis] = rest % shape()[axis];
      rest /= shape()[axis];
    }
    return indices;
  }

  /** An axis that may be counted from the end, counted from the start. */
  int axis(long axis) {
    return Math.toIntExact(axis < 0 ? axis + rank() : axis);
  }
}
