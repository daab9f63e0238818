package milliwatt.device;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import milliwatt.harness.Watchdog;

/** The host's side of the protocol over one link. See {@code milliwatt.harness} for the other. */
final class ProtocolClient implements AutoCloseable {
  /** Hex digits sent in one {@code db} command: well within the harness's command buffer. */
  private static final int HEX_DIGITS_A_COMMAND = 1 << 15;

  private static final int MAX_RESULT_BYTES = 1 << 26;
  private static final SecureRandom TAGS = new SecureRandom();

  private final Link link;
  private final LineReader lines;

  /** A device that stays silent loses its link, which ends the wait. */
  private final Watchdog watchdog;

  ProtocolClient(Link link) {
    this.link = link;
    this.lines = new LineReader(link.in());
    this.watchdog = new Watchdog(link::close);
  }

  /** What the device said before {@code done}. */
  private record Answer(List<Line> lines, byte[] result) {}

  /** One tagged line: its kind and its decoded fields. */
  private record Line(String kind, List<String> fields) {}

  /** The device did not finish its answer. */
  private static final class Silence extends Exception {
    final boolean gone;

    Silence(boolean gone, String message) {
      super(message);
      this.gone = gone;
    }
  }

  /** Waits for the device to answer at all. */
  void handshake(long millis) {
    try {
      refuseErrors(exchange("", "info", millis));
    } catch (Silence e) {
      throw new DeviceException("The device did not start. " + e.getMessage());
    }
  }

  void open(String command, long millis) {
    try {
      refuseErrors(exchange("", command, millis));
    } catch (Silence e) {
      throw new DeviceException("The device stopped answering. " + e.getMessage());
    }
  }

  /**
   * Calls a method.
   *
   * @param printed gets what student code printed
   */
  Outcome call(String method, byte[] arguments, long limitMillis, StringBuilder printed) {
    CRC32 crc = new CRC32();
    crc.update(arguments);
    String command =
        String.format("call %s %d %d %08x", method, limitMillis, arguments.length, crc.getValue());
    try {
      // The device enforces the limit and names the line; the grace covers a device that cannot.
      Answer answer = exchange(load(arguments), command, limitMillis + 2_000);
      return outcome(answer, printed);
    } catch (Silence e) {
      return e.gone ? new Outcome.Crashed(e.getMessage()) : new Outcome.TimedOut(limitMillis, "");
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return new Outcome.Crashed("Its answer is not one of the protocol's.");
    }
  }

  @Override
  public void close() {
    watchdog.close();
    link.close();
  }

  private static String load(byte[] arguments) {
    if (arguments.length == 0) {
      return "";
    }
    StringBuilder commands = new StringBuilder("db load " + arguments.length + "%");
    String hex = HexFormat.of().formatHex(arguments);
    for (int start = 0; start < hex.length(); start += HEX_DIGITS_A_COMMAND) {
      int end = Math.min(hex.length(), start + HEX_DIGITS_A_COMMAND);
      commands.append("db ").append(hex, start, end).append('%');
    }
    return commands.toString();
  }

  /**
   * Sends commands, the last one tagged, and collects the lines that carry the tag. The commands
   * before it need no waiting: a pipe has flow control, and the CRC proves what arrived.
   */
  private Answer exchange(String before, String command, long millis) throws Silence {
    String tag = HexFormat.of().toHexDigits(TAGS.nextLong());
    String prefix = "m-mw-" + tag + "-";
    watchdog.guard(millis);
    try {
      send(before + "mw " + tag + " " + command + "%");
      return collect(prefix);
    } catch (IOException e) {
      if (!watchdog.release()) {
        throw new Silence(false, "It was silent for too long.");
      }
      throw new Silence(true, e instanceof LineReader.Flood ? e.getMessage() : link.epitaph());
    } finally {
      watchdog.release();
    }
  }

  private Answer collect(String prefix) throws IOException, Silence {
    lines.begin();
    List<Line> received = new ArrayList<>();
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    while (true) {
      String line = lines.next(prefix);
      if (line == null) {
        throw new EOFException();
      }
      String text = line.substring(prefix.length());
      if (text.equals("done")) {
        return new Answer(received, result.toByteArray());
      }
      if (text.startsWith("result-[") && text.endsWith("]")) {
        append(result, text.substring("result-[".length(), text.length() - 1));
      } else {
        received.add(parse(text));
      }
    }
  }

  private void send(String commands) throws IOException {
    link.out().write(commands.getBytes(StandardCharsets.US_ASCII));
    link.out().flush();
  }

  private static void append(ByteArrayOutputStream result, String hex) throws Silence {
    if (result.size() + hex.length() / 2 > MAX_RESULT_BYTES) {
      throw new Silence(true, "Its answer is longer than 64 MiB.");
    }
    try {
      result.writeBytes(HexFormat.of().parseHex(hex));
    } catch (IllegalArgumentException e) {
      throw new Silence(true, "Its answer is not hexadecimal.");
    }
  }

  private static Line parse(String text) {
    int bracket = text.indexOf("-[");
    if (bracket < 0 || !text.endsWith("]")) {
      return new Line(text, List.of());
    }
    String[] fields = text.substring(bracket + 2, text.length() - 1).split(" ", -1);
    List<String> decoded = new ArrayList<>();
    for (String field : fields) {
      decoded.add(URLDecoder.decode(field, StandardCharsets.UTF_8));
    }
    return new Line(text.substring(0, bracket), decoded);
  }

  private static void refuseErrors(Answer answer) {
    for (Line line : answer.lines()) {
      if (line.kind().equals("error")) {
        throw new DeviceException("The device answered: " + String.join(" ", line.fields()));
      }
    }
  }

  private static Outcome outcome(Answer answer, StringBuilder printed) {
    refuseErrors(answer);
    Outcome outcome = null;
    long instructions = -1;
    long stackBytes = -1;
    for (Line line : answer.lines()) {
      List<String> f = line.fields();
      switch (line.kind()) {
        case "printed" -> printed.append(f.get(1));
        case "counted" -> {
          instructions = Long.parseLong(f.get(0));
          stackBytes = Long.parseLong(f.get(1));
        }
        case "returned" ->
            outcome =
                new Outcome.Returned(
                    answer.result(),
                    Long.parseLong(f.get(0)),
                    Long.parseLong(f.get(1)),
                    instructions,
                    stackBytes);
        case "refused" -> outcome = new Outcome.Refused(f.get(0), f.get(1));
        case "trapped" -> outcome = new Outcome.Trapped(f.get(0), f.get(1), f.get(2));
        case "timeout" -> outcome = new Outcome.TimedOut(Long.parseLong(f.get(0)), f.get(1));
        default -> throw new DeviceException("The device answered with " + line.kind());
      }
    }
    if (outcome == null) {
      throw new DeviceException("The device's answer has no outcome.");
    }
    return outcome;
  }
}
