package milliwatt.device;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import milliwatt.harness.Watchdog;

/**
 * Over a stream that loses nothing and holds the writer back: all commands go out at once, and only
 * the last is waited for.
 */
final class PipedExchange implements Exchange {
  /** Hex digits sent in one {@code db} command: well within the harness's command buffer. */
  private static final int HEX_DIGITS_A_COMMAND = 1 << 15;

  private static final SecureRandom TAGS = new SecureRandom();

  private final Link link;
  private final LineReader lines;

  /** A device that stays silent loses its link, which ends the wait. */
  private final Watchdog watchdog;

  PipedExchange(Link link) {
    this.link = link;
    this.lines = new LineReader(link.in());
    this.watchdog = new Watchdog(link::close);
  }

  @Override
  public Answer carryOut(byte[] loaded, String command, long millis) throws Silence {
    String tag = HexFormat.of().toHexDigits(TAGS.nextLong());
    AnswerReader answer = new AnswerReader(tag);
    watchdog.guard(millis);
    try {
      send(load(loaded) + "mw " + tag + " " + command + "%");
      collect(answer);
    } catch (IOException e) {
      if (!watchdog.release()) {
        throw new Silence(false, "It was silent for too long.");
      }
      throw new Silence(true, e instanceof LineReader.Flood ? e.getMessage() : link.epitaph());
    } finally {
      watchdog.release();
    }
    return answer.answer();
  }

  @Override
  public void close() {
    watchdog.close();
    link.close();
  }

  private static String load(byte[] bytes) {
    if (bytes.length == 0) {
      return "";
    }
    StringBuilder commands = new StringBuilder("db load " + bytes.length + "%");
    String hex = HexFormat.of().formatHex(bytes);
    for (int start = 0; start < hex.length(); start += HEX_DIGITS_A_COMMAND) {
      int end = Math.min(hex.length(), start + HEX_DIGITS_A_COMMAND);
      commands.append("db ").append(hex, start, end).append('%');
    }
    return commands.toString();
  }

  private void collect(AnswerReader answer) throws IOException, Silence {
    lines.begin();
    boolean done = false;
    while (!done) {
      String line = lines.next(answer.prefix());
      if (line == null) {
        throw new EOFException();
      }
      done = answer.take(line);
    }
  }

  private void send(String commands) throws IOException {
    link.out().write(commands.getBytes(StandardCharsets.US_ASCII));
    link.out().flush();
  }
}
