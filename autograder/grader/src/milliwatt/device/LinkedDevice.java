package milliwatt.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** A device that is reached over a {@link Link} and reads its program from a folder. */
abstract class LinkedDevice implements Device {
  private static final long START_LIMIT_MILLIS = 20_000;

  private final StringBuilder printed = new StringBuilder();

  /** After Ctrl-C nobody closes us; the child dies with its parent, the folder needs help. */
  private final Thread cleanUp = new Thread(this::removeFolder, "device-clean-up");

  private Path folder;
  private ProtocolClient client;
  private long startMillis;

  /** Makes the other side run and look for classes in {@code classes}. */
  abstract Link connect(Path classes) throws IOException;

  @Override
  public final synchronized void load(Program program) {
    try {
      // The folder itself stays: a running child has it mounted.
      Path classes = classes();
      removeContents(classes);
      for (Map.Entry<String, byte[]> entry : program.classes().entrySet()) {
        Path file = classes.resolve(entry.getKey().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, entry.getValue());
      }
    } catch (IOException e) {
      throw new DeviceException("The compiled classes cannot be written: " + e.getMessage(), e);
    }
  }

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
    Outcome outcome = client.call(method, arguments, limitMillis, printed);
    if (outcome instanceof Outcome.TimedOut || outcome instanceof Outcome.Crashed) {
      disconnect();
    }
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
    if (folder != null) {
      try {
        Runtime.getRuntime().removeShutdownHook(cleanUp);
      } catch (IllegalStateException e) {
        // We are shutting down already.
      }
      removeFolder();
      folder = null;
    }
  }

  private void removeFolder() {
    try {
      removeContents(folder);
      Files.delete(folder);
    } catch (IOException | UncheckedIOException e) {
      // A temporary folder that stays behind harms nobody.
    }
  }

  @Override
  public final synchronized void start() {
    if (client != null) {
      return;
    }
    long before = System.nanoTime();
    try {
      ProtocolClient fresh = new ProtocolClient(connect(classes()));
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

  private void disconnect() {
    if (client != null) {
      client.close();
      client = null;
    }
  }

  private Path folder() throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory("milliwatt-").toRealPath();
      Runtime.getRuntime().addShutdownHook(cleanUp);
    }
    return folder;
  }

  private Path classes() throws IOException {
    return Files.createDirectories(folder().resolve("classes"));
  }

  private static void removeContents(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(root)) {
          Files.delete(path);
        }
      }
    }
  }
}
