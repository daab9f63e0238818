package tinyml;

/**
 * Numbers as bytes, the least significant byte first: the order of FlatBuffers, of {@code .tflite}
 * files and of every board of this course.
 *
 * <p>The methods read and write {@code bytes[at]} and the bytes after it, at any alignment. They
 * leave it to Java to trap an index outside the array.
 */
public final class LittleEndian {
  private LittleEndian() {}

  /** 2 bytes as a number 0 .. 65535. */
  public static int uint16(byte[] bytes, int at) {
    // TODO lab02-uint16
    return 0;
  }

  /** 2 bytes as a number -32768 .. 32767. */
  public static int int16(byte[] bytes, int at) {
    return (short) uint16(bytes, at);
  }

  /** 4 bytes as a signed number. */
  public static int int32(byte[] bytes, int at) {
    // TODO lab02-int32
    return 0;
  }

  /** 8 bytes as a signed number. */
  public static long int64(byte[] bytes, int at) {
    // TODO lab02-int64
    return 0;
  }

  /** 4 bytes as an IEEE 754 number. */
  public static float float32(byte[] bytes, int at) {
    return Float.intBitsToFloat(int32(bytes, at));
  }

  /** Writes 4 bytes. */
  public static void putInt32(byte[] bytes, int at, int value) {
    // TODO lab02-put-int32
  }

  /** Writes the 4 bytes of an IEEE 754 number. */
  public static void putFloat32(byte[] bytes, int at, float value) {
    putInt32(bytes, at, Float.floatToRawIntBits(value));
  }
}
