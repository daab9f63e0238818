package milliwatt.harness;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Takes what student code prints: keeps the beginning, counts the rest. */
final class PrintedOutput extends OutputStream {
  private static final int KEPT_BYTES = 4_096;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private long total;

  @Override
  public synchronized void write(int b) {
    if (kept.size() < KEPT_BYTES) {
      kept.write(b);
    }
    total++;
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    kept.write(bytes, offset, Math.clamp(KEPT_BYTES - kept.size(), 0, length));
    total += length;
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
}
