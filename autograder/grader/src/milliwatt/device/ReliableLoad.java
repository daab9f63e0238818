package milliwatt.device;

import java.util.HexFormat;
import java.util.zip.CRC32;
import milliwatt.serial.ByteStuffing;
import milliwatt.serial.Info;
import milliwatt.serial.PortException;
import milliwatt.serial.SerialLink;

/**
 * Fills a device's load buffer over a line that damages bytes, a stretch at a time: as one block of
 * bytes where the device takes those, otherwise as hexadecimal digits in chunks, which need twice
 * the time. It goes back to the last good byte where a CRC does not fit; a stretch that fails is
 * halved, one that arrives is doubled.
 */
final class ReliableLoad {
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
  private int blockBytes;
  private int longest = LONGEST_STRETCH_BYTES;
  private int stretch = LONGEST_STRETCH_BYTES;

  ReliableLoad(ReliableExchange exchange, SerialCommands commands) {
    this.exchange = exchange;
    this.commands = commands;
  }

  /** Keeps to what the device can take. */
  void learn(Info info) {
    chunkBytes = Math.min(info.chunkBytes(), LARGEST_CHUNK_BYTES);
    blockBytes = info.blockBytes();
    if (blockBytes > 0) {
      longest = Math.clamp(blockBytes, SHORTEST_STRETCH_BYTES, LONGEST_STRETCH_BYTES);
      stretch = longest;
    }
  }

  /** Returns once the device has reported that it holds exactly these bytes. */
  void send(byte[] bytes) throws PortException, Silence {
    begin(bytes.length);
    int good = 0;
    int failures = 0;
    while (good < bytes.length) {
      int end = Math.min(bytes.length, good + stretch);
      if (blockBytes > 0 ? blockArrives(bytes, good, end) : chunksArrive(bytes, good, end)) {
        good = end;
        failures = 0;
        stretch = Math.min(longest, 2 * stretch);
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

  /** Sends bytes {@code from} to {@code end} as they are, with their CRC. */
  private boolean blockArrives(byte[] bytes, int from, int end) throws PortException, Silence {
    String command = "block %d %d %s".formatted(from, end - from, crc(bytes, from, end));
    byte[] block = ByteStuffing.block(bytes, from, end);
    long millis = ANSWER_MILLIS + SerialCommands.millisToSend(block.length, SerialLink.USUAL_BAUD);
    return exchange
        .attempt(command, block, millis)
        .filter(answer -> says(answer, "block", Integer.toString(end)))
        .isPresent();
  }

  private boolean chunksArrive(byte[] bytes, int from, int end) throws PortException, Silence {
    for (int start = from; start < end; start += chunkBytes) {
      int next = Math.min(end, start + chunkBytes);
      if (!commands.sendPlain("db " + HexFormat.of().formatHex(bytes, start, next), null)) {
        break; // damaged: what did arrive is told by the report
      }
    }
    return reported("crc", bytes, end);
  }

  /** Whether the device holds the first {@code length} bytes and no more. */
  private boolean reported(String command, byte[] bytes, int length) throws PortException, Silence {
    Answer answer = exchange.repeat(command, ANSWER_MILLIS);
    return says(answer, "crc", length + " " + crc(bytes, 0, length));
  }

  private static boolean says(Answer answer, String kind, String fields) {
    return answer.lines().stream()
        .anyMatch(
            line -> line.kind().equals(kind) && String.join(" ", line.fields()).equals(fields));
  }

  private static String crc(byte[] bytes, int from, int end) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, end - from);
    return String.format("%08x", crc.getValue());
  }
}
