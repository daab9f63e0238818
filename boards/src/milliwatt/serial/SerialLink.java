package milliwatt.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortDataListener;
import com.fazecast.jSerialComm.SerialPortEvent;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import milliwatt.harness.Watchdog;
import milliwatt.serial.PortException.Reason;

/** An open serial port, 8N1, for nobody but us. Nothing here waits longer than it says. */
public final class SerialLink implements AutoCloseable {
  /** What boards are set to unless their page says otherwise. */
  public static final int USUAL_BAUD = 115_200;

  private static final long OPEN_MILLIS = 5_000;
  private static final long WRITE_MILLIS = 5_000;
  private static final long CLOSE_MILLIS = 3_000;

  /** Between two looks at the port: short while an answer is due, longer as it stays away. */
  private static final long SHORTEST_PAUSE_NANOS = 50_000;

  private static final long LONGEST_PAUSE_NANOS = 1_000_000;

  private final String path;
  private final SerialPort port;

  /** Writing blocks while the device takes nothing; closing the port ends it. */
  private final Watchdog writing;

  private final AtomicBoolean closing = new AtomicBoolean();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean stuck;

  private SerialLink(String path, SerialPort port) {
    this.path = path;
    this.port = port;
    this.writing = new Watchdog(this::giveUp);
  }

  /**
   * Opens a port.
   *
   * @param path of a port or pseudo terminal; on Windows a name such as COM3
   * @throws PortException if it cannot be had
   */
  public static SerialLink open(String path, int baud) throws PortException {
    SerialPort port = find(path);
    port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
    port.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
    if (!opened(path, port)) {
      throw refusal(path, port);
    }
    // Some boards only speak to a host that is ready for it. A pseudo terminal has no such wires.
    port.setDTRandRTS(true, true);
    SerialLink link = new SerialLink(path, port);
    port.addDataListener(link.new Departure());
    return link;
  }

  public String path() {
    return path;
  }

  /** Goes on at another speed. */
  public void baud(int baud) {
    port.setBaudRate(baud);
  }

  /**
   * Reads what is there, waiting until there is something.
   *
   * @return how many bytes; 0 if none came in time
   * @throws PortException if the device is gone
   */
  public int read(byte[] bytes, long waitMillis) throws PortException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
    long pause = SHORTEST_PAUSE_NANOS;
    while (true) {
      int got = closing.get() ? -1 : port.readBytes(bytes, bytes.length);
      if (got > 0) {
        return got;
      }
      if (got < 0) {
        throw gone();
      }
      if (System.nanoTime() - deadline >= 0 || Thread.currentThread().isInterrupted()) {
        return 0;
      }
      LockSupport.parkNanos(pause);
      pause = Math.min(LONGEST_PAUSE_NANOS, pause + pause / 4);
    }
  }

  /**
   * Writes all bytes.
   *
   * @throws PortException if the device is gone, or takes no bytes for some seconds; then the port
   *     is closed
   */
  public void write(byte[] bytes) throws PortException {
    writing.guard(WRITE_MILLIS);
    int written = 0;
    while (written < bytes.length) {
      int count = closing.get() ? -1 : port.writeBytes(bytes, bytes.length - written, written);
      if (count <= 0) {
        break;
      }
      written += count;
    }
    writing.release();
    if (stuck) {
      throw new PortException(
          Reason.STUCK,
          "The device at %s takes no bytes. Press its reset button, or plug it in again."
              .formatted(path));
    }
    if (written < bytes.length) {
      throw gone();
    }
  }

  @Override
  public void close() {
    writing.close();
    shut();
    try {
      closed.await(CLOSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void giveUp() {
    stuck = true;
    shut();
  }

  /**
   * Closes the port once, in a thread of its own: the library's closing waits for the listener to
   * return, so that two who close at the same time, the listener being one, wait for ever.
   */
  private void shut() {
    if (closing.compareAndSet(false, true)) {
      Thread.ofPlatform()
          .daemon()
          .name("close-port")
          .start(
              () -> {
                port.closePort();
                closed.countDown();
              });
    }
  }

  /** A device that left is reported without end: once is enough. */
  private final class Departure implements SerialPortDataListener {
    @Override
    public int getListeningEvents() {
      return SerialPort.LISTENING_EVENT_PORT_DISCONNECTED;
    }

    @Override
    public void serialEvent(SerialPortEvent event) {
      shut();
    }
  }

  private PortException gone() {
    return new PortException(Reason.GONE, "The device at %s is gone.".formatted(path));
  }

  private static SerialPort find(String path) throws PortException {
    try {
      // A link, as socat makes, stands for the port it points to.
      Path file = Path.of(path);
      return SerialPort.getCommPort(Files.exists(file) ? file.toRealPath().toString() : path);
    } catch (SerialPortInvalidPortException | IOException e) {
      throw missing(path);
    }
  }

  private static PortException missing(String path) {
    return new PortException(
        Reason.MISSING,
        "There is no port %s. Plug the board in with a cable that carries data, not power alone."
            .formatted(path));
  }

  /** Opens it in another thread, for a driver may hang. */
  private static boolean opened(String path, SerialPort port) throws PortException {
    CompletableFuture<Boolean> opening = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("open-port").start(() -> open(port, opening));
    try {
      return opening.get(OPEN_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      opening.complete(false);
      throw new PortException(
          Reason.REFUSED,
          "%s does not open. Unplug the board and plug it in again.".formatted(path));
    } catch (InterruptedException e) {
      opening.complete(false);
      Thread.currentThread().interrupt();
      throw new PortException(Reason.REFUSED, "Opening %s was interrupted.".formatted(path));
    }
  }

  private static void open(SerialPort port, CompletableFuture<Boolean> opening) {
    boolean open = port.openPort(0);
    if (!opening.complete(open) && open) {
      port.closePort(); // nobody waits for it any more
    }
  }

  private static PortException refusal(String path, SerialPort port) {
    Path file = Path.of(path);
    boolean there = Files.exists(file);
    if (path.startsWith("/") && !there) {
      return missing(path); // it left just now
    }
    if (there && !PortPermission.granted(file)) {
      return new PortException(Reason.DENIED, PortPermission.advice(file));
    }
    if (isBusy(port.getLastErrorCode())) {
      return new PortException(
          Reason.BUSY,
          "%s is busy: another program has it open. Close it (a serial monitor, perhaps) and try again."
              .formatted(path));
    }
    return new PortException(
        Reason.REFUSED,
        "%s is not a serial port, or it does not open (error %d)."
            .formatted(path, port.getLastErrorCode()));
  }

  /** Open in this process, locked by another one, or claimed for exclusive use. */
  private static boolean isBusy(int error) {
    return error == 2 || error == 11 || error == 16;
  }
}
