package milliwatt.harness;

import java.io.IOException;
import java.util.zip.CRC32;

/**
 * The buffer that the host fills by {@code db load N}, {@code db HEX}, ... before a call or an
 * inference. Too much data, data before {@code db load} and broken hex are answered, never stored.
 */
final class LoadBuffer {
  /** Largest buffer a host may ask for, in bytes. */
  private static final int MAX_BYTES = 1 << 26;

  private byte[] bytes = new byte[0];
  private int loaded;

  /** Carries out {@code db ARGUMENTS}. */
  void command(String[] words, ReplyWriter reply) throws IOException {
    String argument = words.length > 1 ? words[1] : "";
    switch (argument) {
      case "load" -> expect(words.length > 2 ? words[2] : "", reply);
      case "print" -> print(reply);
      default -> append(argument, reply);
    }
  }

  /** The loaded bytes, if they are complete and have this length and CRC-32; otherwise null. */
  byte[] take(int length, long crc) {
    return loaded == length && bytes.length == length && crc().getValue() == crc ? bytes : null;
  }

  /** {@code crc-[LOADED_BYTES CRC32]}: what arrived so far. */
  void report(String tag, ReplyWriter reply) throws IOException {
    reply.tagged(tag, "crc", loaded, String.format("%08x", crc().getValue()));
  }

  /** Forgets all but the first bytes, so that loading goes on after them; reports the rest. */
  void keep(String tag, String count, ReplyWriter reply) throws IOException {
    int kept = parse(count);
    if (kept >= 0 && kept <= loaded) {
      loaded = kept;
    }
    report(tag, reply);
  }

  void clear() {
    bytes = new byte[0];
    loaded = 0;
  }

  private void expect(String count, ReplyWriter reply) throws IOException {
    if (count.isEmpty()) {
      reply.error("Command 'db load' requires the # of bytes");
      return;
    }
    int size = parse(count);
    if (size <= 0 || size > MAX_BYTES) {
      reply.error("Command 'db load' must be >0 bytes");
      return;
    }
    bytes = new byte[size];
    loaded = 0;
    reply.message("[Expecting " + size + " bytes]");
  }

  private void append(String hex, ReplyWriter reply) throws IOException {
    if (hex.length() % 2 != 0) {
      reply.error("Insufficent number of hex digits"); // spelt as the reference spells it
      return;
    }
    for (int i = 0; i < hex.length(); i += 2) {
      int high = Character.digit(hex.charAt(i), 16);
      int low = Character.digit(hex.charAt(i + 1), 16);
      if (high < 0 || low < 0) {
        reply.error("Invalid hex digit '" + hex.substring(i, i + 2) + "'");
        return;
      }
      if (loaded == bytes.length) {
        reply.error("More data than 'db load' announced");
        return;
      }
      bytes[loaded++] = (byte) (high << 4 | low);
    }
    if (loaded == bytes.length && loaded > 0) {
      reply.message("load-done");
    }
  }

  private CRC32 crc() {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, loaded);
    return crc;
  }

  private void print(ReplyWriter reply) throws IOException {
    for (int start = 0; start < loaded; start += 8) {
      StringBuilder line = new StringBuilder("buffer");
      for (int i = start; i < Math.min(loaded, start + 8); i++) {
        line.append(String.format("-%02x", bytes[i]));
      }
      reply.message(line.toString());
    }
  }

  private static int parse(String number) {
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
