package milliwatt.device;

import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** The host's side of the protocol over one link. See {@code milliwatt.harness} for the other. */
final class ProtocolClient implements AutoCloseable {
  private static final byte[] NOTHING = {};

  /** Beyond a call's limit: the device enforces that, and names the line. */
  private static final long GRACE_MILLIS = 2_000;

  private final Exchange exchange;
  private final int slowness;
  private Counter counter = Counter.NONE;

  ProtocolClient(Link link) {
    this(link, 1);
  }

  /**
   * @param slowness how many milliseconds of ours one of the device's may take
   */
  ProtocolClient(Link link, int slowness) {
    this(new PipedExchange(link), slowness);
  }

  ProtocolClient(Exchange exchange) {
    this(exchange, 1);
  }

  private ProtocolClient(Exchange exchange, int slowness) {
    this.exchange = exchange;
    this.slowness = slowness;
  }

  /** Waits for the device to answer at all, and learns what it can take. */
  void handshake(long millis) {
    try {
      Answer answer = exchange.carryOut(NOTHING, "info", millis);
      answer.refuseErrors();
      exchange.learn(answer);
      counter = counterIn(answer);
    } catch (Silence e) {
      throw new DeviceException("The device did not start. " + e.getMessage());
    }
  }

  /** The process on the other side, if there is one on this machine. */
  Optional<ProcessHandle> process() {
    return exchange.process();
  }

  /** What the device counts, as it said in the handshake. */
  Counter counter() {
    return counter;
  }

  /**
   * @param command {@code open}, and how
   */
  void open(String command, long millis) {
    try {
      exchange.carryOut(NOTHING, command, millis).refuseErrors();
    } catch (Silence e) {
      throw new DeviceException("The device stopped answering. " + e.getMessage());
    }
  }

  /** What tells the device's program from others, or empty if the device does not say. */
  String build(long millis) {
    try {
      Answer answer = exchange.carryOut(NOTHING, "build", millis);
      return answer.lines().stream()
          .filter(line -> line.kind().equals("build") && line.fields().size() == 1)
          .map(line -> line.fields().getFirst())
          .findFirst()
          .orElse("");
    } catch (Silence e) {
      throw new DeviceException("The device stopped answering. " + e.getMessage());
    }
  }

  MemoryUse memory(long millis) {
    try {
      Answer answer = exchange.carryOut(NOTHING, "memory", millis);
      answer.refuseErrors();
      return answer.lines().stream()
          .filter(line -> line.kind().equals("memory"))
          .map(line -> MemoryUse.parse(line.fields()))
          .findFirst()
          .orElseThrow(() -> new DeviceException("The device does not tell its memory."));
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
      long millis = limitMillis * slowness + GRACE_MILLIS;
      Answer answer = exchange.carryOut(arguments, command, millis);
      return outcome(answer, printed);
    } catch (Silence e) {
      return e.gone ? new Outcome.Crashed(e.getMessage()) : new Outcome.TimedOut(limitMillis, "");
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return new Outcome.Crashed("Its answer is not one of the protocol's.");
    }
  }

  @Override
  public void close() {
    exchange.close();
  }

  /** The third field of {@code info}; a device that does not count leaves it out. */
  private static Counter counterIn(Answer info) {
    return info.lines().stream()
        .filter(line -> line.kind().equals("info") && line.fields().size() > 2)
        .map(
            line ->
                switch (line.fields().get(2)) {
                  case "instructions" -> Counter.INSTRUCTIONS;
                  case "cycles" -> Counter.CYCLES;
                  default -> Counter.NONE;
                })
        .findFirst()
        .orElse(Counter.NONE);
  }

  private static Outcome outcome(Answer answer, StringBuilder printed) {
    answer.refuseErrors();
    Outcome outcome = null;
    long instructions = Outcome.UNCOUNTED;
    long stackBytes = Outcome.UNCOUNTED;
    for (Answer.Line line : answer.lines()) {
      List<String> f = line.fields();
      switch (line.kind()) {
        case "counted" -> {
          instructions = Long.parseLong(f.get(0));
          stackBytes = Long.parseLong(f.get(1));
        }
        case "printed" -> printed.append(f.get(1));
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
