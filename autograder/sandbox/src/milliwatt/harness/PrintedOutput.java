package milliwatt.harness;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Takes what student code prints: keeps the beginning, counts the rest, and ends a call that prints
 * without end.
 */
final class PrintedOutput extends OutputStream {
  private static final int KEPT_BYTES = 4_096;
  private static final long MAX_BYTES = 1 << 20;

  /** Student code printed more than anybody would read. */
  static final class OutputFlood extends Error {
    OutputFlood() {
      super("The call printed more than a megabyte");
    }
  }

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private long total;

  @Override
  public synchronized void write(int b) {
    if (kept.size() < KEPT_BYTES) {
      kept.write(b);
    }
    count(1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    kept.write(bytes, offset, Math.clamp(KEPT_BYTES - kept.size(), 0, length));
    count(length);
  }

  /** Bytes printed since the last {@link #takeText}. */
  synchronized long total() {
    return total;
  }

  /** The beginning of what was printed since the last call of this method. */
  synchronized String takeText() {
    String text = kept.toString(StandardCharsets.UTF_8);
    kept.reset();
    total = 0;
    return text;
  }

  private void count(int bytes) {
    total += bytes;
    if (total > MAX_BYTES) {
      throw new OutputFlood();
    }
  }
}
