package milliwatt.device;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import milliwatt.cli.Invocation;
import milliwatt.cli.UserError;
import milliwatt.serial.Discovery;
import milliwatt.serial.PortException;
import milliwatt.serial.PortInfo;
import milliwatt.serial.SerialLink;
import runtime.SpotterRuntime;

/**
 * A board on a serial port, with its program flashed. When it leaves or starts anew in mid-run, the
 * calls since the program was opened are repeated once it is back, and the run goes on from where
 * it was; when it does not come back, there is no verdict.
 */
public final class SerialDevice implements Device {
  private static final long START_LIMIT_MILLIS = 6_000;

  /** How long a board that left is waited for: time to plug it in again. */
  private static final long RETURN_LIMIT_MILLIS = 15_000;

  private static final long RETURN_PAUSE_MILLIS = 100;

  /** A device that leaves again and again during one call does not get further. */
  private static final int RETURNS = 3;

  private final String name;
  private final Supplier<PortInfo> choice;
  private final Function<Program, Set<String>> build;
  private final long returnLimitMillis;
  private final StringBuilder printed = new StringBuilder();
  private final Journal journal = new Journal();
  private PortInfo port;
  private ProtocolClient client;
  private boolean opened;
  private boolean away;
  private Set<String> expected = Set.of();
  private String lab = "";
  private boolean spotter;
  private Counter counter = Counter.NONE;
  private long startMillis;

  /**
   * @param name as the command line names it
   * @param choice finds the port; may throw a sentence for the user
   * @param build gives the hashes that a firmware with this program may answer to {@code build};
   *     none if any will do
   */
  public SerialDevice(
      String name, Supplier<PortInfo> choice, Function<Program, Set<String>> build) {
    this(name, choice, build, RETURN_LIMIT_MILLIS);
  }

  SerialDevice(
      String name,
      Supplier<PortInfo> choice,
      Function<Program, Set<String>> build,
      long returnLimitMillis) {
    this.name = name;
    this.choice = choice;
    this.build = build;
    this.returnLimitMillis = returnLimitMillis;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String isolation() {
    return "a processor of its own";
  }

  @Override
  public boolean graded() {
    return true;
  }

  @Override
  public synchronized void start() {
    if (client == null) {
      try {
        connect();
      } catch (LinkLost e) {
        throw new DeviceException(e.getMessage(), e);
      }
    }
  }

  /**
   * Makes sure that this is the program that was flashed.
   *
   * @throws UserError if another one is, or the board cannot be reached
   */
  @Override
  public synchronized void load(Program program) {
    opened = false;
    expected = Set.of();
    lab = program.contract().replaceFirst("\\..*", "");
    spotter = program.contract().equals(SpotterRuntime.class.getName());
    try {
      start();
      expected = build.apply(program);
      if (!hasExpectedProgram()) {
        throw new UserError(otherProgram());
      }
    } catch (DeviceException | LinkLost e) {
      throw new UserError(e.getMessage());
    }
  }

  @Override
  public synchronized void open() {
    journal.clear();
    opened = true;
    if (client == null) {
      resume();
    } else {
      resuming(
          () -> {
            client.open("open", START_LIMIT_MILLIS);
            return null;
          });
    }
  }

  /** A board has no other process to offer: it forgets all the same. */
  @Override
  public synchronized void openAlone() {
    open();
  }

  /** What the board said when it was last reached. */
  @Override
  public synchronized Counter counter() {
    return counter;
  }

  @Override
  public synchronized Outcome call(String method, byte[] arguments, long limitMillis) {
    if (!opened) {
      open();
    }
    Journal.Call call = new Journal.Call(method, arguments, limitMillis);
    Outcome outcome;
    try {
      outcome = resuming(() -> made(call, printed));
    } catch (DeviceException e) {
      throw new DeviceException(
          "%s Reset the board if it is still there: a program under a vendor's core cannot be interrupted, and %s had %d ms."
              .formatted(e.getMessage(), method, limitMillis),
          e);
    }
    if (outcome instanceof Outcome.TimedOut) {
      opened = false; // what the call left behind is anybody's guess
    } else {
      journal.add(call, outcome);
    }
    return outcome;
  }

  @Override
  public synchronized String takePrinted() {
    String text = printed.toString();
    printed.setLength(0);
    return text;
  }

  @Override
  public long startMillis() {
    return startMillis;
  }

  @Override
  public synchronized void close() {
    disconnect();
  }

  private Outcome made(Journal.Call call, StringBuilder printed) {
    if (client == null) {
      throw new LinkLost("The device at %s has not come back.".formatted(port.path()));
    }
    Outcome outcome = client.call(call.method(), call.arguments(), call.limitMillis(), printed);
    if (outcome instanceof Outcome.Crashed(String reason)) {
      // Student code cannot take a board down: its traps are answers.
      throw new LinkLost("The device at %s failed. %s".formatted(port.path(), reason));
    }
    return outcome;
  }

  /** Takes a step; after a loss, brings the device back to where it was and takes it again. */
  private <T> T resuming(Supplier<T> step) {
    for (int returns = 0; ; returns++) {
      try {
        return step.get();
      } catch (LinkLost e) {
        if (returns == RETURNS) {
          disconnect();
          throw new DeviceException(e.getMessage(), e);
        }
        resume();
      }
    }
  }

  /** Connects anew, opens the program, and repeats the calls since. */
  private void resume() {
    // Once it stayed away, nobody waits for it again at each of many checks.
    long deadline = System.nanoTime() + (away ? 0 : returnLimitMillis * 1_000_000);
    while (true) {
      disconnect();
      try {
        connect();
        client.open("open", START_LIMIT_MILLIS);
        journal.replay(call -> made(call, new StringBuilder()));
        away = false;
        return;
      } catch (LinkLost e) {
        if (System.nanoTime() - deadline >= 0) {
          disconnect();
          away = true;
          throw new DeviceException(e.getMessage(), e);
        }
        pause();
      }
    }
  }

  private void connect() {
    long before = System.nanoTime();
    try {
      PortInfo found = port == null ? choice.get() : whereItIsNow();
      client =
          new ProtocolClient(
              new ReliableExchange(SerialLink.open(found.path(), SerialLink.USUAL_BAUD)));
      port = found;
      client.handshake(START_LIMIT_MILLIS);
      counter = client.counter();
      if (!hasExpectedProgram()) {
        throw new DeviceException(otherProgram());
      }
    } catch (PortException e) {
      // A port that has just come back may for a while be busy, or not ours to open.
      throw new LinkLost(e.getMessage());
    } catch (RuntimeException e) {
      disconnect();
      throw e;
    }
    startMillis += (System.nanoTime() - before) / 1_000_000;
  }

  /** By what it is, not by where it was: a board that is plugged in again may get another name. */
  private PortInfo whereItIsNow() {
    return port.findAgain(Discovery.ports())
        .orElseThrow(() -> new LinkLost("The board at %s is gone.".formatted(port.path())));
  }

  private boolean hasExpectedProgram() {
    return expected.isEmpty() || expected.contains(client.build(START_LIMIT_MILLIS));
  }

  private String otherProgram() {
    String board = name.startsWith("board:") ? name.substring("board:".length()) : "ID";
    String program = spotter ? "--spotter" : "--lab " + (lab.startsWith("lab") ? lab : "LAB");
    return "The firmware on %s was built from other code than this. Put the new one on it with '%s'."
        .formatted(name, Invocation.of("flash --board %s %s".formatted(board, program)));
  }

  private void disconnect() {
    if (client != null) {
      client.close();
      client = null;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(RETURN_PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeviceException("The run was interrupted.", e);
    }
  }
}
