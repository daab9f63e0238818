package milliwatt.contract;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads the values of a call from bytes: little endian; a boolean is one byte, a char two, an array
 * an int32 length and then its elements. The bytes are not trusted.
 */
public final class WireReader {
  private final ByteBuffer bytes;

  public WireReader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  public boolean readBoolean() {
    return bytes.get() != 0;
  }

  public byte readByte() {
    return bytes.get();
  }

  public short readShort() {
    return bytes.getShort();
  }

  public char readChar() {
    return bytes.getChar();
  }

  public int readInt() {
    return bytes.getInt();
  }

  public long readLong() {
    return bytes.getLong();
  }

  public float readFloat() {
    return bytes.getFloat();
  }

  public double readDouble() {
    return bytes.getDouble();
  }

  public boolean[] readBooleans() {
    boolean[] array = new boolean[length(1)];
    for (int i = 0; i < array.length; i++) {
      array[i] = readBoolean();
    }
    return array;
  }

  public byte[] readBytes() {
    byte[] array = new byte[length(Byte.BYTES)];
    bytes.get(array);
    return array;
  }

  public short[] readShorts() {
    short[] array = new short[length(Short.BYTES)];
    bytes.asShortBuffer().get(array);
    return skip(array, array.length * Short.BYTES);
  }

  public char[] readChars() {
    char[] array = new char[length(Character.BYTES)];
    bytes.asCharBuffer().get(array);
    return skip(array, array.length * Character.BYTES);
  }

  public int[] readInts() {
    int[] array = new int[length(Integer.BYTES)];
    bytes.asIntBuffer().get(array);
    return skip(array, array.length * Integer.BYTES);
  }

  public long[] readLongs() {
    long[] array = new long[length(Long.BYTES)];
    bytes.asLongBuffer().get(array);
    return skip(array, array.length * Long.BYTES);
  }

  public float[] readFloats() {
    float[] array = new float[length(Float.BYTES)];
    bytes.asFloatBuffer().get(array);
    return skip(array, array.length * Float.BYTES);
  }

  public double[] readDoubles() {
    double[] array = new double[length(Double.BYTES)];
    bytes.asDoubleBuffer().get(array);
    return skip(array, array.length * Double.BYTES);
  }

  /** Whether every byte has been read. */
  public boolean atEnd() {
    return !bytes.hasRemaining();
  }

  private int length(int elementBytes) {
    int length = bytes.getInt();
    if (length < 0 || (long) length * elementBytes > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    return length;
  }

  private <T> T skip(T array, int size) {
    bytes.position(bytes.position() + size);
    return array;
  }
}
