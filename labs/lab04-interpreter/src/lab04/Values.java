package lab04;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import lab02.FlatVector;

/** Values as they go into a model and come out of it. */
final class Values {
  private Values() {}

  static byte[] bytes(float... values) {
    return FlatVector.ofFloats(values).bytes();
  }

  static float[] floats(byte[] bytes) {
    float[] values = new float[bytes.length / 4];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }

  static byte[] output(InterpreterLab lab, int output) {
    byte[] value = new byte[lab.outputBytes(output)];
    lab.output(output, value);
    return value;
  }
}
