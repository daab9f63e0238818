package milliwatt.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import milliwatt.serial.PortException;
import milliwatt.serial.SerialLink;

/**
 * Sends what the public runner of MLPerf Tiny sends, and understands what it understands: the
 * commands, chunks, regular expressions and waits of {@code benchmark/runner} in mlcommons/tiny
 * ({@code device_under_test.py}, {@code serial_device.py}, {@code script.py}).
 */
final class PublicRunner implements AutoCloseable {
  private static final int CHUNK_BYTES = 31;

  private static final int WAIT_MILLIS = 100;

  /** It gives up when a device says nothing for so long. */
  private static final int SILENCE_SECONDS = 5;

  /** The time is a counter of 32 bits. */
  private static final long COUNTER = 0xFFFF_FFFFL;

  private static final Pattern NAME = Pattern.compile("^m-(name)-dut-\\[([^]]+)]$");
  private static final Pattern PROFILE = Pattern.compile("^m-(model|profile)-\\[([^]]+)]$");
  private static final Pattern RESULTS = Pattern.compile("^m-results-\\[([^]]+)\\]$");
  private static final Pattern LAP = Pattern.compile("^m-lap-us-([0-9]+)$");

  private final SerialLink port;
  private final Thread reader;
  private volatile boolean closed;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  /**
   * One {@code infer}.
   *
   * @param micros from the first lap to the second
   */
  record Window(int inferences, long micros, double[] results) {
    double perSecond() {
      return inferences / (micros / 1e6);
    }

    /** The first of the greatest. */
    int best() {
      int best = 0;
      for (int i = 1; i < results.length; i++) {
        best = results[i] > results[best] ? i : best;
      }
      return best;
    }
  }

  PublicRunner(Path terminal) throws PortException {
    port = SerialLink.open(terminal.toString(), SerialLink.USUAL_BAUD);
    reader = Thread.ofPlatform().daemon().name("public-runner").start(this::read);
  }

  String name() {
    return match(send("name"), NAME, "name");
  }

  String model() {
    return match(send("profile"), PROFILE, "model");
  }

  String profile() {
    return match(send("profile"), PROFILE, "profile");
  }

  /** The answer to the last chunk. */
  List<String> load(byte[] data) {
    send("db load " + data.length);
    List<String> answer = List.of();
    for (int i = 0; i < data.length; i += CHUNK_BYTES) {
      byte[] chunk = Arrays.copyOfRange(data, i, Math.min(data.length, i + CHUNK_BYTES));
      answer = send("db " + HexFormat.of().formatHex(chunk));
    }
    return answer;
  }

  Window infer(int iterations, int warmups) {
    List<String> answer = send("infer %d %d".formatted(iterations, warmups));
    double[] results = {};
    List<Long> laps = new ArrayList<>();
    for (String line : answer) {
      Matcher matcher = RESULTS.matcher(line);
      if (matcher.matches()) {
        results = Stream.of(matcher.group(1).split(",")).mapToDouble(Double::parseDouble).toArray();
      }
      matcher = LAP.matcher(line);
      if (matcher.matches()) {
        laps.add(Long.valueOf(matcher.group(1)));
      }
    }
    if (laps.size() != 2 || results.length == 0) {
      throw new AssertionError("no two times and results in " + answer);
    }
    return new Window(iterations, laps.get(1) - laps.get(0) & COUNTER, results);
  }

  /** Its lines up to the one with {@code m-ready} in it, empty ones left out. */
  List<String> send(String command) {
    try {
      port.write((command + "%").getBytes(StandardCharsets.US_ASCII));
      List<String> answer = new ArrayList<>();
      while (true) {
        String line = lines.poll(SILENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
          throw new AssertionError("No response to command " + command + " after " + answer);
        }
        if (!line.isEmpty()) {
          answer.add(line);
        }
        if (line.contains("m-ready")) {
          return answer;
        }
      }
    } catch (PortException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    closed = true; // the port's number must not be read from when it belongs to another
    try {
      reader.join(TimeUnit.SECONDS.toMillis(SILENCE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    port.close();
  }

  private static String match(List<String> answer, Pattern pattern, String what) {
    return answer.stream()
        .map(pattern::matcher)
        .filter(matcher -> matcher.matches() && matcher.group(1).equals(what))
        .map(matcher -> matcher.group(2))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + what + " in " + answer));
  }

  private void read() {
    StringBuilder line = new StringBuilder();
    byte[] chunk = new byte[1024];
    try {
      while (!closed) {
        int count = port.read(chunk, WAIT_MILLIS);
        for (int i = 0; i < count; i++) {
          char c = (char) chunk[i];
          if (c == '\n') {
            lines.add(line.toString());
            line.setLength(0);
          } else if (c != '\r' && c != 0) {
            line.append(c);
          }
        }
      }
    } catch (PortException e) {
      // The port is closed; whoever waits for a line is told so.
    }
  }
}
