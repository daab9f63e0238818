package milliwatt.device;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import milliwatt.harness.Watchdog;
import milliwatt.twin.Window;

/**
 * Over a stream that loses nothing and holds the writer back: all commands go out at once, and only
 * the last is waited for.
 */
final class PipedExchange implements Exchange {
  /** Of every device; the first command fits it. */
  private static final int SMALLEST_COMMAND = 80;

  private static final int LARGEST_COMMAND = 1 << 15;

  private static final SecureRandom TAGS = new SecureRandom();

  private final Link link;
  private final LineReader lines;

  /** A device that stays silent loses its link, which ends the wait. */
  private final Watchdog watchdog;

  private int commandBytes = SMALLEST_COMMAND;

  /** How much of the link's window the device looks at. */
  private long windowBytes;

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
      send(load(loaded, tag) + "mw " + tag + " " + command + "%");
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
  public Optional<ProcessHandle> process() {
    return link.process();
  }

  @Override
  public void close() {
    watchdog.close();
    link.close();
  }

  /** The first field is the longest command; boards add the size of their window. */
  @Override
  public void learn(Answer info) {
    for (Answer.Line line : info.lines()) {
      if (line.kind().equals("info")) {
        List<String> fields = line.fields();
        commandBytes = Math.clamp(number(fields.getFirst()), SMALLEST_COMMAND, LARGEST_COMMAND);
        windowBytes = fields.size() > 1 ? number(fields.get(1)) : 0;
      }
    }
  }

  private static long number(String field) {
    try {
      return Long.parseLong(field);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Through the window if there is one, for a serial line is slow. */
  private String load(byte[] bytes, String tag) {
    if (bytes.length == 0) {
      return "";
    }
    Optional<Window> window = link.window();
    if (window.isPresent() && bytes.length <= Math.min(windowBytes, window.get().size())) {
      window.get().write(bytes);
      return "mw " + tag.replaceFirst(".", "w") + " window " + bytes.length + "%";
    }
    StringBuilder commands = new StringBuilder("db load " + bytes.length + "%");
    String hex = HexFormat.of().formatHex(bytes);
    int digits = (commandBytes - "db ".length()) & -2;
    for (int start = 0; start < hex.length(); start += digits) {
      int end = Math.min(hex.length(), start + digits);
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

  /** Through the window too, so that the line carries one byte. */
  private void send(String commands) throws IOException {
    byte[] bytes = commands.getBytes(StandardCharsets.US_ASCII);
    Optional<Window> window = link.window();
    if (window.isPresent() && window.get().hasRoomForPost(windowBytes, bytes.length)) {
      window.get().post(windowBytes, bytes);
      link.out().write(Window.RING);
    } else {
      link.out().write(bytes);
    }
    link.out().flush();
  }
}
