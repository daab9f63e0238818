package milliwatt.evaluate;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import milliwatt.cli.Invocation;
import milliwatt.cli.UserError;
import milliwatt.serial.Conversation;
import milliwatt.serial.PortException;
import milliwatt.serial.SerialLink;

/**
 * A device that runs a model for the runner of MLPerf Tiny: it is given an input by {@code db}, and
 * asked for one inference by {@code infer 1 0}.
 */
public final class MlperfLine implements AutoCloseable {
  /** What the benchmark's own runner sends at once. */
  private static final int CHUNK_BYTES = 31;

  private static final long ANSWER_MILLIS = 5_000;
  private static final long INFERENCE_MILLIS = 60_000;

  private static final Pattern MODEL = Pattern.compile("m-model-\\[([^]]+)]");
  private static final Pattern RESULTS = Pattern.compile("m-results-\\[([^]]+)]");
  private static final String LOADED = "m-load-done";

  private final SerialLink link;
  private final Conversation conversation;

  /**
   * Opens a port.
   *
   * @throws UserError if it cannot be had
   */
  public MlperfLine(String path) {
    try {
      link = SerialLink.open(path, SerialLink.USUAL_BAUD);
      conversation = new Conversation(link);
    } catch (PortException e) {
      throw new UserError(e.getMessage());
    }
  }

  /** What model the device says that it has, for example {@code kws01}. */
  public String model() {
    return find(MODEL, ask("profile", ANSWER_MILLIS));
  }

  /** The reals that the outputs of one inference stand for, to three decimals. */
  public double[] infer(byte[] input) {
    ask("db load " + input.length, ANSWER_MILLIS);
    List<String> answer = List.of();
    for (int start = 0; start < input.length; start += CHUNK_BYTES) {
      int end = Math.min(input.length, start + CHUNK_BYTES);
      answer = ask("db " + HexFormat.of().formatHex(input, start, end), ANSWER_MILLIS);
    }
    if (!answer.contains(LOADED)) {
      throw wrong("the input of %d bytes did not arrive".formatted(input.length));
    }
    String results = find(RESULTS, ask("infer 1 0", INFERENCE_MILLIS));
    try {
      return Arrays.stream(results.split(",")).mapToDouble(Double::parseDouble).toArray();
    } catch (NumberFormatException e) {
      throw wrong("it answered " + results);
    }
  }

  @Override
  public void close() {
    link.close();
  }

  private List<String> ask(String command, long millis) {
    try {
      Conversation.Reply reply = conversation.ask(command, millis);
      if (!reply.ready()) {
        throw wrong("it does not answer '%s'".formatted(command.split(" ")[0]));
      }
      return reply.lines();
    } catch (PortException e) {
      throw new UserError(e.getMessage());
    }
  }

  private String find(Pattern pattern, List<String> lines) {
    return lines.stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst()
        .orElseThrow(() -> wrong("it answered " + String.join(" ", lines)));
  }

  private UserError wrong(String what) {
    return new UserError(
        "The device at %s does not run a model as MLPerf Tiny asks: %s; '%s' finds out more."
            .formatted(link.path(), what, Invocation.of("doctor " + link.path())));
  }
}
