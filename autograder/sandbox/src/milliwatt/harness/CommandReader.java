package milliwatt.harness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Splits the host's bytes into commands, each of which ends with {@code %}. */
final class CommandReader {
  /** Longest command, in bytes; a longer one is cut here, as a board's buffer would. */
  static final int COMMAND_BYTES = 1 << 16;

  private final InputStream in;
  private final byte[] command = new byte[COMMAND_BYTES];

  CommandReader(InputStream in) {
    this.in = in;
  }

  /** The next command without its {@code %}, or null at the end of the stream. */
  String next() throws IOException {
    int length = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '%') {
        return new String(command, 0, length, StandardCharsets.US_ASCII);
      }
      if (length < command.length) {
        command[length++] = (byte) b;
      }
    }
    return null;
  }
}
