package milliwatt.harness;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A command that may end with {@code ~XXXXXXXX}, the CRC-32 of the characters before the blank in
 * front of it: a line that loses and flips characters must not turn one command into another.
 *
 * @param words of the command, without its check
 * @param intact false if there is a check and it does not fit
 */
record CheckedCommand(String[] words, boolean intact) {
  private static final String MARK = " ~";

  static CheckedCommand of(String command) {
    int mark = command.lastIndexOf(MARK);
    if (mark < 0) {
      return new CheckedCommand(words(command), true);
    }
    CRC32 crc = new CRC32();
    crc.update(command.substring(0, mark).getBytes(StandardCharsets.US_ASCII));
    String check = command.substring(mark + MARK.length());
    return new CheckedCommand(
        words(command.substring(0, mark)), check.equals(String.format("%08x", crc.getValue())));
  }

  private static String[] words(String command) {
    return command.trim().split("\\s+");
  }
}
