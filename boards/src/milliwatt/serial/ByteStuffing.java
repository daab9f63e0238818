package milliwatt.serial;

import java.io.ByteArrayOutputStream;

/**
 * Any bytes, on a line where some have a meaning of their own, as PPP carries them (RFC 1662, 4.2):
 * 0x7D stands before such a byte, which is sent with bit 5 turned over. So a block never holds the
 * {@code %} that ends it; a receiver that missed its beginning is in step again at its end.
 */
public final class ByteStuffing {
  /** What ends a command, and a block. */
  public static final byte END = '%';

  /** Makes a twin look at its post. */
  private static final byte RING = 0x01;

  private static final byte ESCAPE = 0x7D;
  private static final byte TURNED = 0x20;

  private ByteStuffing() {}

  /** The bytes {@code from} to {@code end}, stuffed, and the end of the block. */
  public static byte[] block(byte[] bytes, int from, int end) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(end - from + (end - from) / 16 + 1);
    for (int i = from; i < end; i++) {
      byte b = bytes[i];
      if (b == END || b == RING || b == ESCAPE) {
        out.write(ESCAPE);
        b ^= TURNED;
      }
      out.write(b);
    }
    out.write(END);
    return out.toByteArray();
  }
}
