package milliwatt.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import milliwatt.cli.UserError;
import tinyml.Tensor;
import tinyml.TensorType;

/** The reals that a tensor's elements stand for: {@code scale * (element - zeroPoint)}. */
public final class Reals {
  private Reals() {}

  /** The reals of all elements of a tensor whose bytes begin at {@code position}. */
  public static double[] of(Tensor tensor, byte[] bytes, int position) {
    return Arrays.stream(elements(tensor, bytes, position))
        .map(element -> of(tensor, element))
        .toArray();
  }

  /** The real that an element stands for; itself where the tensor is not quantised. */
  public static double of(Tensor tensor, double element) {
    return tensor.channels() == 1
        ? (double) tensor.scale(0) * (element - tensor.zeroPoint())
        : element;
  }

  /** The elements themselves, without scale and zero point. */
  public static double[] elements(Tensor tensor, byte[] bytes, int position) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(position);
    double[] elements = new double[tensor.elements()];
    Arrays.setAll(elements, _ -> next(tensor.type, buffer));
    return elements;
  }

  private static double next(int type, ByteBuffer buffer) {
    return switch (type) {
      case TensorType.INT8 -> buffer.get();
      case TensorType.UINT8, TensorType.BOOL -> Byte.toUnsignedInt(buffer.get());
      case TensorType.INT16 -> buffer.getShort();
      case TensorType.INT32 -> buffer.getInt();
      case TensorType.INT64 -> buffer.getLong();
      case TensorType.FLOAT32 -> buffer.getFloat();
      case TensorType.FLOAT64 -> buffer.getDouble();
      default ->
          throw new UserError(
              "Outputs of type " + TensorEntry.typeName(type) + " can only be written with --out.");
    };
  }
}
