package milliwatt.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A board at the other end of a pseudo terminal, with a line between that can be made as bad as one
 * likes. What runs on it is any {@link Link}: the JVM's harness, or a firmware in QEMU. One that
 * ends starts again, as a board that is reset does.
 */
public final class PtyBoard implements AutoCloseable {
  /** Starts the program of the board. */
  interface Firmware {
    Link boot() throws IOException;
  }

  private final Firmware firmware;
  private final Faults toBoard;
  private final Faults toHost;
  private final Path name;
  private Pty pty;
  private volatile Link board;
  private volatile boolean plugged;
  private volatile long stalledUntil;
  private volatile long bytesToReset = Long.MAX_VALUE;
  private volatile long bytesToUnplug = Long.MAX_VALUE;
  private volatile long awayMillis;
  private volatile int boots;
  private volatile long carried;

  /**
   * @param name where the port is to be found, also after it was plugged in again
   */
  PtyBoard(Path name, Firmware firmware, long seed, double rate) throws IOException {
    this.name = name;
    this.firmware = firmware;
    this.toBoard = new Faults(seed, rate);
    this.toHost = new Faults(~seed, rate);
    plugIn();
  }

  /**
   * A board with the JVM's harness for a firmware.
   *
   * @param folder for its port and its classes
   */
  public static PtyBoard running(Program program, Path folder, long seed, double rate)
      throws IOException {
    Path classes = folder.resolve("classes" + seed);
    for (Map.Entry<String, byte[]> file : files(program).entrySet()) {
      Path path = classes.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return new PtyBoard(
        folder.resolve("port" + seed), () -> new InProcessDevice().connect(classes), seed, rate);
  }

  /** The program's files by their names, as the harness counts them for its hash. */
  static Map<String, byte[]> files(Program program) {
    Map<String, byte[]> files = new HashMap<>();
    program.classes().forEach((name, bytes) -> files.put(name.replace('.', '/') + ".class", bytes));
    return files;
  }

  public String port() {
    return name.toString();
  }

  /** Hurts so many of the bytes from now on. */
  public void rate(double rate) {
    toBoard.rate(rate);
    toHost.rate(rate);
  }

  public long injected() {
    return toBoard.injected() + toHost.injected();
  }

  /** How often it started. */
  public int boots() {
    return boots;
  }

  /** How many bytes the host has sent so far. */
  public long carried() {
    return carried;
  }

  /** Lets nothing through for a while. */
  public void stall(long millis) {
    stalledUntil = System.nanoTime() + millis * 1_000_000;
  }

  /** Starts anew once so many more bytes have reached it. */
  public void resetAfter(long bytes) {
    bytesToReset = bytes;
  }

  /**
   * Leaves once so many more bytes have reached it, and comes back after a while if that is not 0.
   */
  public void unplugAfter(long bytes, long awayMillis) {
    this.awayMillis = awayMillis;
    bytesToUnplug = bytes;
  }

  public synchronized void unplug() {
    plugged = false;
    bytesToUnplug = Long.MAX_VALUE;
    pty.close();
    board.close();
  }

  /** Comes back, as another pseudo terminal under the same name. */
  public synchronized void plugIn() throws IOException {
    pty = Pty.open();
    Files.deleteIfExists(name);
    Files.createSymbolicLink(name, pty.path());
    plugged = true;
    boot();
    Pty current = pty;
    Thread.ofPlatform().daemon().name("to-board").start(() -> toBoard(current));
  }

  @Override
  public synchronized void close() throws IOException {
    if (plugged) {
      unplug();
    }
    Files.deleteIfExists(name);
  }

  private synchronized void boot() throws IOException {
    if (!plugged) {
      return;
    }
    board = firmware.boot();
    boots++;
    Link booted = board;
    Pty current = pty;
    Thread.ofPlatform().daemon().name("to-host").start(() -> toHost(booted, current));
  }

  private void toBoard(Pty current) {
    byte[] bytes = new byte[256];
    try {
      InputStream in = current.in();
      for (int got = in.read(bytes); got >= 0; got = in.read(bytes)) {
        waitForStall();
        // A reset comes in the middle of what arrives: the rest is lost with it.
        write(board, toBoard.hurt(bytes, (int) Math.min(got, bytesToReset)));
        carried += got;
        bytesToReset -= got;
        bytesToUnplug -= got;
        if (bytesToReset <= 0) {
          bytesToReset = Long.MAX_VALUE;
          board.close(); // what pumps its output boots it again
        }
        if (bytesToUnplug <= 0) {
          unplug();
          if (awayMillis > 0) {
            pause(awayMillis);
            plugIn();
          }
        }
      }
    } catch (IOException e) {
      // unplugged
    }
  }

  private static void write(Link board, byte[] bytes) {
    try {
      board.out().write(bytes);
      board.out().flush();
    } catch (IOException e) {
      // It starts anew; what it did not read is lost.
    }
  }

  private void toHost(Link booted, Pty current) {
    byte[] bytes = new byte[256];
    OutputStream out = current.out();
    try {
      InputStream in = booted.in();
      for (int got = in.read(bytes); got >= 0; got = in.read(bytes)) {
        waitForStall();
        out.write(toHost.hurt(bytes, got));
      }
    } catch (IOException e) {
      // reset or unplugged
    }
    booted.close();
    try {
      boot();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void waitForStall() {
    while (System.nanoTime() - stalledUntil < 0 && plugged) {
      pause(5);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e); // nobody interrupts a pump
    }
  }
}
