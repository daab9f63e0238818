package lab02;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** FlatBuffers of a few bytes, written by hand so that a check can put a wrong number into them. */
final class SmallFiles {
  private SmallFiles() {}

  /** 20 bytes: at 4 a vtable of one entry, at 12 its table, which claims 8 bytes. */
  static byte[] smallTable(int distance, int vtableBytes, int entry) {
    return ByteBuffer.allocate(20)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0, 12)
        .putShort(4, (short) vtableBytes)
        .putShort(6, (short) 8)
        .putShort(8, (short) entry)
        .putInt(12, distance)
        .putInt(16, 4)
        .array();
  }

  /** 36 bytes: a {@link #smallTable} whose field 0 points to a vector at 20. */
  static byte[] smallVector(int length) {
    return ByteBuffer.allocate(36)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(smallTable(8, 6, 4))
        .putInt(20, length)
        .array();
  }
}
