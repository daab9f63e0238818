package milliwatt.serial;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who answers at a port. */
public sealed interface Greeting {
  /** One of our firmwares, which calls a lab's code. */
  record Milliwatt(String name, Info info) implements Greeting {}

  /** A device that speaks MLPerf Tiny's protocol, but none of our commands. */
  record MlPerf(String name) implements Greeting {}

  /**
   * Something that says other things.
   *
   * @param sample the beginning of it; what cannot be printed is a dot
   */
  record Foreign(String sample) implements Greeting {}

  /** Nobody. */
  record Silent() implements Greeting {}

  /** What the public runner of the benchmark looks for. */
  Pattern NAME = Pattern.compile("m-name-dut-\\[([^]]+)]");

  /** A line may lose the first answer. */
  int ATTEMPTS = 3;

  /** A board may start anew when its port is opened; QEMU takes a second to notice that it is. */
  long START_MILLIS = 1_500;

  /**
   * Asks for the name, a few times.
   *
   * @param waitMillis for each answer but the first
   * @throws PortException if the device leaves meanwhile
   */
  static Greeting of(Conversation device, long waitMillis) throws PortException {
    String sample = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Conversation.Reply reply = device.ask("name", attempt == 0 ? START_MILLIS : waitMillis);
      String name = name(reply.lines());
      if (name != null && reply.ready()) {
        return identified(device, name, waitMillis);
      }
      if (!reply.lines().isEmpty()) {
        sample = printable(String.join(" ", reply.lines()));
      }
    }
    return sample.isEmpty() ? new Silent() : new Foreign(sample);
  }

  /** The name that is among these lines, or null. */
  static String name(List<String> lines) {
    for (String line : lines) {
      Matcher matcher = NAME.matcher(line);
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    return null;
  }

  private static Greeting identified(Conversation device, String name, long waitMillis)
      throws PortException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Conversation.Reply reply = device.ask("mw hello info", waitMillis);
      Info info = Info.among(reply.lines(), "hello");
      if (info != null) {
        return new Milliwatt(name, info);
      }
      if (reply.ready() && reply.lines().contains("e-[Unknown command: mw]")) {
        break;
      }
    }
    return new MlPerf(name);
  }

  private static String printable(String text) {
    String start = text.substring(0, Math.min(text.length(), 60));
    return start.replaceAll("[^\\x20-\\x7E]", ".");
  }
}
