package milliwatt.device;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads a device's lines and keeps those that answer the awaited command. Everything else, a flood
 * of it too, is counted and dropped, so that a device that babbles fills nobody's memory.
 */
final class LineReader {
  private static final int MAX_LINE_BYTES = 1 << 16;
  private static final long MAX_FOREIGN_BYTES = 1L << 22;

  private final InputStream in;
  private final byte[] chunk = new byte[1 << 16];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int position;
  private int end;
  private long foreignBytes;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** An exchange begins: what the device wrote in earlier ones is forgiven. */
  void begin() {
    foreignBytes = 0;
  }

  /** The device wrote more that answers nothing than is sane. */
  static final class Flood extends IOException {
    Flood() {
      super("It flooded its output.");
    }
  }

  /**
   * The next line that contains {@code prefix}, from the prefix on, or null at the end of the
   * stream. A forged line may stand before it or, without an end of its own, on the same line.
   */
  String next(String prefix) throws IOException {
    while (true) {
      while (position < end) {
        byte b = chunk[position++];
        if (b != '\n') {
          take(b);
          continue;
        }
        String text = line.toString(StandardCharsets.UTF_8).strip();
        line.reset();
        int start = text.indexOf(prefix);
        if (start >= 0) {
          return text.substring(start);
        }
        foreign(text.length());
      }
      position = 0;
      end = in.read(chunk);
      if (end < 0) {
        return null;
      }
    }
  }

  private void take(byte b) throws IOException {
    if (line.size() < MAX_LINE_BYTES) {
      line.write(b);
    } else {
      foreign(1);
    }
  }

  private void foreign(int bytes) throws IOException {
    foreignBytes += bytes;
    if (foreignBytes > MAX_FOREIGN_BYTES) {
      throw new Flood();
    }
  }
}
