package milliwatt.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import milliwatt.cli.UserError;
import tinyml.Tensor;
import tinyml.TensorType;

/** The reals that a tensor's elements stand for: {@code scale * (element - zeroPoint)}. */
final class Reals {
  private Reals() {}

  /** All elements of a tensor whose bytes begin at {@code position}. */
  static double[] of(Tensor tensor, byte[] bytes, int position) {
    int elementBytes = TensorType.elementBytes(tensor.type);
    double[] reals = new double[tensor.bytes / elementBytes];
    for (int i = 0; i < reals.length; i++) {
      reals[i] = of(tensor, element(tensor.type, bytes, position + i * elementBytes));
    }
    return reals;
  }

  static double of(Tensor tensor, double element) {
    return tensor.channels() == 1
        ? (double) tensor.scale(0) * (element - tensor.zeroPoint())
        : element;
  }

  /** The element itself, without scale and zero point. */
  private static double element(int type, byte[] bytes, int position) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return switch (type) {
      case TensorType.INT8 -> bytes[position];
      case TensorType.UINT8, TensorType.BOOL -> Byte.toUnsignedInt(bytes[position]);
      case TensorType.INT16 -> buffer.getShort(position);
      case TensorType.INT32 -> buffer.getInt(position);
      case TensorType.INT64 -> buffer.getLong(position);
      case TensorType.FLOAT32 -> buffer.getFloat(position);
      case TensorType.FLOAT64 -> buffer.getDouble(position);
      default ->
          throw new UserError(
              "Outputs of type " + TensorEntry.typeName(type) + " can only be written with --out.");
    };
  }
}
