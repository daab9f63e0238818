package milliwatt.input;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import milliwatt.cli.UserError;
import tinyml.Tensor;
import tinyml.TensorType;

/**
 * Real numbers on their way into a tensor: {@code round(real / scale) + zeroPoint}, ties away from
 * zero, limited to what the type holds. A float tensor takes them as they are.
 */
final class Quantizing {
  private final Tensor tensor;
  private final int lowest;
  private final int highest;

  /**
   * @param source what to call the numbers' origin in a message
   * @throws UserError if the tensor takes neither floats nor quantised numbers
   */
  Quantizing(Tensor tensor, String source) {
    this.tensor = tensor;
    boolean quantised = tensor.channels() == 1;
    switch (tensor.type) {
      case TensorType.INT8 -> {
        lowest = Byte.MIN_VALUE;
        highest = Byte.MAX_VALUE;
      }
      case TensorType.UINT8 -> {
        lowest = 0;
        highest = 255;
      }
      case TensorType.INT16 -> {
        lowest = Short.MIN_VALUE;
        highest = Short.MAX_VALUE;
      }
      default -> {
        lowest = 0;
        highest = 0;
      }
    }
    if (tensor.type != TensorType.FLOAT32 && !(quantised && highest > 0)) {
      throw new UserError(
          "%s holds real numbers, but the model's input has no scale to quantise them with; give raw tensors."
              .formatted(source));
    }
  }

  /** The least real that the tensor can hold; 0 for floats, whose range no model says. */
  double least() {
    return floats() ? 0 : tensor.scale(0) * ((double) lowest - tensor.zeroPoint());
  }

  /** The greatest real that the tensor can hold; 1 for floats. */
  double greatest() {
    return floats() ? 1 : tensor.scale(0) * ((double) highest - tensor.zeroPoint());
  }

  /** The bytes of one element after the other. */
  byte[] bytes(double[] reals) {
    ByteBuffer bytes =
        ByteBuffer.allocate(reals.length * TensorType.elementBytes(tensor.type))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (double real : reals) {
      if (floats()) {
        bytes.putFloat((float) real);
      } else if (tensor.type == TensorType.INT16) {
        bytes.putShort((short) quantize(real));
      } else {
        bytes.put((byte) quantize(real));
      }
    }
    return bytes.array();
  }

  private int quantize(double real) {
    // TensorFlow Lite divides in float.
    float steps = (float) real / tensor.scale(0);
    double rounded = Math.signum(steps) * Math.floor(Math.abs(steps) + 0.5);
    return (int) Math.clamp(rounded + tensor.zeroPoint(), (double) lowest, (double) highest);
  }

  private boolean floats() {
    return tensor.type == TensorType.FLOAT32;
  }
}
