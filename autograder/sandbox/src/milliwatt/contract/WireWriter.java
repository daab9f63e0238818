package milliwatt.contract;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes the values of a call as bytes, in the form that {@link WireReader} reads. */
public final class WireWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  public void write(boolean value) {
    bytes.write(value ? 1 : 0);
  }

  public void write(byte value) {
    bytes.write(value);
  }

  public void write(short value) {
    append(buffer(Short.BYTES).putShort(value));
  }

  public void write(char value) {
    append(buffer(Character.BYTES).putChar(value));
  }

  public void write(int value) {
    append(buffer(Integer.BYTES).putInt(value));
  }

  public void write(long value) {
    append(buffer(Long.BYTES).putLong(value));
  }

  public void write(float value) {
    append(buffer(Float.BYTES).putFloat(value));
  }

  public void write(double value) {
    append(buffer(Double.BYTES).putDouble(value));
  }

  public void write(boolean[] array) {
    write(array.length);
    for (boolean element : array) {
      write(element);
    }
  }

  public void write(byte[] array) {
    write(array.length);
    bytes.write(array, 0, array.length);
  }

  public void write(short[] array) {
    write(array.length);
    ByteBuffer elements = buffer(array.length * Short.BYTES);
    elements.asShortBuffer().put(array);
    append(elements);
  }

  public void write(char[] array) {
    write(array.length);
    ByteBuffer elements = buffer(array.length * Character.BYTES);
    elements.asCharBuffer().put(array);
    append(elements);
  }

  public void write(int[] array) {
    write(array.length);
    ByteBuffer elements = buffer(array.length * Integer.BYTES);
    elements.asIntBuffer().put(array);
    append(elements);
  }

  public void write(long[] array) {
    write(array.length);
    ByteBuffer elements = buffer(array.length * Long.BYTES);
    elements.asLongBuffer().put(array);
    append(elements);
  }

  public void write(float[] array) {
    write(array.length);
    ByteBuffer elements = buffer(array.length * Float.BYTES);
    elements.asFloatBuffer().put(array);
    append(elements);
  }

  public void write(double[] array) {
    write(array.length);
    ByteBuffer elements = buffer(array.length * Double.BYTES);
    elements.asDoubleBuffer().put(array);
    append(elements);
  }

  public byte[] toByteArray() {
    return bytes.toByteArray();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void append(ByteBuffer buffer) {
    bytes.write(buffer.array(), 0, buffer.capacity());
  }
}
