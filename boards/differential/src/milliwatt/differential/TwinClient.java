package milliwatt.differential;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import milliwatt.harness.Watchdog;
import milliwatt.twin.TwinProcess;

/** The host's side of the protocol, as far as the comparison needs it. */
final class TwinClient implements AutoCloseable {
  /** Of the twin's time, in which a millisecond is a million instructions. */
  private static final long LIMIT_MILLIS = 1_000;

  /** Of ours. A twin that is silent for so long is not well. */
  private static final long SILENCE_MILLIS = 120_000;

  private final TwinProcess twin;
  private final BufferedReader lines;
  private final Watchdog watchdog;
  private int commands;

  TwinClient(TwinProcess twin) {
    this.twin = twin;
    this.lines = new BufferedReader(new InputStreamReader(twin.in(), StandardCharsets.UTF_8));
    this.watchdog = new Watchdog(twin::close);
  }

  /**
   * Opens the program anew.
   *
   * @throws IOException if the twin does not answer
   */
  void open() throws IOException {
    List<String> answer = carryOut("open");
    if (!answer.isEmpty()) {
      throw new IOException("The twin does not open the program: " + answer);
    }
  }

  /** Calls a method; a twin that ends or is silent has crashed. */
  Outcome call(String method, byte[] arguments) {
    CRC32 crc = new CRC32();
    crc.update(arguments);
    try {
      if (arguments.length > 0) {
        twin.window().orElseThrow().write(arguments);
        carryOut("window " + arguments.length);
      }
      return outcome(
          carryOut(
              "call %s %d %d %08x"
                  .formatted(method, LIMIT_MILLIS, arguments.length, crc.getValue())));
    } catch (IOException e) {
      return new Outcome.Crashed(e.getMessage() + " " + twin.epitaph());
    }
  }

  @Override
  public void close() {
    watchdog.close();
    twin.close();
  }

  /** The lines of the answer, without tag, check and end. */
  private List<String> carryOut(String command) throws IOException {
    String tag = Integer.toHexString(++commands);
    String prefix = "m-mw-" + tag + "-";
    watchdog.guard(SILENCE_MILLIS);
    try {
      twin.out().write(("mw " + tag + " " + command + "%").getBytes(StandardCharsets.US_ASCII));
      twin.out().flush();
      List<String> answer = new ArrayList<>();
      for (String line = next(); !line.equals(prefix + "done"); line = next()) {
        if (line.startsWith(prefix) && !line.startsWith(prefix + "crc-")) {
          answer.add(line.substring(prefix.length()));
        }
      }
      return answer;
    } finally {
      watchdog.release();
    }
  }

  private String next() throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw new EOFException("The twin stopped answering.");
    }
    return line;
  }

  private static Outcome outcome(List<String> answer) {
    StringBuilder result = new StringBuilder();
    for (String line : answer) {
      int bracket = line.indexOf("-[");
      List<String> fields = fields(line.substring(bracket + 2, line.length() - 1));
      switch (line.substring(0, bracket)) {
        case "result" -> result.append(fields.getFirst());
        case "returned" -> {
          return new Outcome.Returned(result.toString());
        }
        case "trapped" -> {
          return new Outcome.Trapped(fields.get(0), fields.get(1), fields.get(2), true);
        }
        case "refused" -> {
          return new Outcome.Refused(fields.get(0), fields.get(1));
        }
        case "counted" -> {}
        default -> {
          return new Outcome.Crashed(line);
        }
      }
    }
    return new Outcome.Crashed("an answer without an end: " + answer);
  }

  private static List<String> fields(String text) {
    return Stream.of(text.split(" ", -1))
        .map(field -> URLDecoder.decode(field, StandardCharsets.UTF_8))
        .toList();
  }
}
