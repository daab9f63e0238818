package milliwatt.device;

import java.io.IOException;
import java.util.Optional;

/** A device that is reached over a {@link Link}. */
abstract class LinkedDevice implements Device {
  private static final long START_LIMIT_MILLIS = 20_000;

  private final StringBuilder printed = new StringBuilder();
  private ProtocolClient client;
  private long startMillis;

  /** Makes the other side run and gives the way to it. */
  abstract ProtocolClient connect() throws IOException;

  /** Whether there is something to start: a device that is its program has nothing before. */
  boolean startable() {
    return true;
  }

  /** Gives back what the device holds beside its link, at its end. */
  void release() {}

  @Override
  public final void open() {
    open("open");
  }

  /**
   * @param command {@code open}, and how
   */
  final synchronized void open(String command) {
    start();
    try {
      client.open(command, START_LIMIT_MILLIS);
    } catch (DeviceException e) {
      // What an earlier call left behind may have taken it down since: a new one owes us nothing.
      disconnect();
      start();
      client.open(command, START_LIMIT_MILLIS);
    }
  }

  @Override
  public final synchronized void openAlone() {
    disconnect();
    open();
  }

  @Override
  public final synchronized Outcome call(String method, byte[] arguments, long limitMillis) {
    if (client == null) {
      open();
    }
    Outcome outcome = client.call(method, arguments, limit(limitMillis), printed);
    if (outcome instanceof Outcome.TimedOut || outcome instanceof Outcome.Crashed) {
      disconnect();
    }
    return explained(outcome);
  }

  /** How many milliseconds of the device's own a call may take that is given so many here. */
  long limit(long millis) {
    return millis;
  }

  /** Whether the device runs with a program open, so that it can be asked about it. */
  public final synchronized boolean running() {
    return client != null;
  }

  /**
   * What the program takes of the device's memory by now.
   *
   * @throws DeviceException if there is no program open, or the device does not say
   */
  public final synchronized MemoryUse memory() {
    if (client == null) {
      throw new DeviceException("The device has no program open.");
    }
    return client.memory(START_LIMIT_MILLIS);
  }

  @Override
  public final synchronized Optional<NetworkUse> network() {
    return client == null ? Optional.empty() : client.process().flatMap(NetworkUse::of);
  }

  /** The outcome as the student is to see it. */
  Outcome explained(Outcome outcome) {
    return outcome;
  }

  @Override
  public final String takePrinted() {
    String text = printed.toString();
    printed.setLength(0);
    return text;
  }

  @Override
  public final long startMillis() {
    return startMillis;
  }

  @Override
  public final synchronized void close() {
    disconnect();
    release();
  }

  @Override
  public final synchronized void start() {
    if (client != null || !startable()) {
      return;
    }
    long before = System.nanoTime();
    try {
      ProtocolClient fresh = connect();
      try {
        fresh.handshake(START_LIMIT_MILLIS);
        client = fresh;
      } finally {
        if (client == null) {
          fresh.close();
        }
      }
    } catch (IOException e) {
      throw new DeviceException("The device cannot be started: " + e.getMessage(), e);
    }
    startMillis += (System.nanoTime() - before) / 1_000_000;
  }

  final void disconnect() {
    if (client != null) {
      client.close();
      client = null;
    }
  }
}
