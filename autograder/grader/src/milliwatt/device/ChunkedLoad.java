package milliwatt.device;

import java.util.HexFormat;
import java.util.zip.CRC32;
import milliwatt.serial.Info;
import milliwatt.serial.PortException;

/**
 * Fills a device's load buffer over a line that damages bytes: sends a stretch in chunks, reads
 * back length and CRC, and goes back to the last good byte where they do not fit. A stretch that
 * fails is halved, one that arrives is doubled.
 */
final class ChunkedLoad {
  /** Larger ones gain nothing: the answers between them are short. */
  private static final int LARGEST_CHUNK_BYTES = 512;

  private static final int LONGEST_STRETCH_BYTES = 4_096;
  private static final int SHORTEST_STRETCH_BYTES = 16;
  private static final long ANSWER_MILLIS = 1_000;

  /** Stretches that may fail in a row, and beginnings. */
  private static final int ATTEMPTS = 30;

  private final ReliableExchange exchange;
  private final SerialCommands commands;
  private int chunkBytes = Info.SMALLEST.chunkBytes();
  private int stretch = LONGEST_STRETCH_BYTES;

  ChunkedLoad(ReliableExchange exchange, SerialCommands commands) {
    this.exchange = exchange;
    this.commands = commands;
  }

  /** Sets how many bytes one {@code db} command may carry. */
  void limit(int bytes) {
    chunkBytes = Math.min(bytes, LARGEST_CHUNK_BYTES);
  }

  /** Returns once the device has reported that it holds exactly these bytes. */
  void send(byte[] bytes) throws PortException, Silence {
    begin(bytes.length);
    int good = 0;
    int failures = 0;
    while (good < bytes.length) {
      int end = Math.min(bytes.length, good + stretch);
      sendStretch(bytes, good, end);
      if (reported("crc", bytes, end)) {
        good = end;
        failures = 0;
        stretch = Math.min(LONGEST_STRETCH_BYTES, 2 * stretch);
        continue;
      }
      if (++failures == ATTEMPTS) {
        throw new LinkLost("The device cannot be loaded: the line damages too much.");
      }
      stretch = Math.max(SHORTEST_STRETCH_BYTES, stretch / 2);
      if (!reported("keep " + good, bytes, good)) {
        begin(bytes.length);
        good = 0;
      }
    }
  }

  private void begin(int length) throws PortException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (commands.sendChecked("db load " + length, "m-[Expecting " + length + " bytes]")) {
        return;
      }
    }
    throw new LinkLost(
        "The device does not take %d bytes: it has no room, or the line damages too much."
            .formatted(length));
  }

  /** Sends bytes {@code from} to {@code end}, or gives up at the first sign of damage. */
  private void sendStretch(byte[] bytes, int from, int end) throws PortException {
    for (int start = from; start < end; start += chunkBytes) {
      int next = Math.min(end, start + chunkBytes);
      if (!commands.sendPlain("db " + HexFormat.of().formatHex(bytes, start, next), null)) {
        return;
      }
    }
  }

  /** Whether the device holds the first {@code length} bytes and no more. */
  private boolean reported(String command, byte[] bytes, int length) throws PortException, Silence {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    String expected = String.format("%08x", crc.getValue());
    return exchange.repeat(command, ANSWER_MILLIS).lines().stream()
        .anyMatch(
            line ->
                line.kind().equals("crc")
                    && line.fields().size() == 2
                    && line.fields().get(0).equals(Integer.toString(length))
                    && line.fields().get(1).equals(expected));
  }
}
