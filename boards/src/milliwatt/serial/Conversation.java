package milliwatt.serial;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Commands to a device, and its lines. */
public final class Conversation {
  /** How a device says that it takes the next command. */
  public static final String READY = "m-ready";

  /** No line of the protocol is longer. */
  private static final int MAX_LINE_BYTES = 1 << 17;

  private final SerialLink link;
  private final byte[] chunk = new byte[1 << 14];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int position;
  private int end;
  private long received;

  public Conversation(SerialLink link) {
    this.link = link;
  }

  /** Sends commands, each with its {@code %}. */
  public void send(String commands) throws PortException {
    send(commands.getBytes(StandardCharsets.US_ASCII));
  }

  /** Sends bytes as they are. */
  public void send(byte[] bytes) throws PortException {
    link.write(bytes);
  }

  /**
   * The next line that is not empty, without its end; a CR or an LF alone ends it too, for the
   * other may be lost. Gives null if none ends in time.
   *
   * @param deadline in terms of {@link System#nanoTime}
   */
  public String line(long deadline) throws PortException {
    while (true) {
      while (position < end) {
        byte b = chunk[position++];
        if (b == '\n' || b == '\r') {
          if (line.size() > 0) {
            return take();
          }
        } else if (line.size() < MAX_LINE_BYTES) {
          line.write(b);
        }
      }
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left < 0) {
        return null;
      }
      position = 0;
      end = 0; // should reading fail
      end = link.read(chunk, left);
      received += end;
    }
  }

  /** Sends one command and gives all lines up to {@code m-ready}, or up to silence. */
  public Reply ask(String command, long waitMillis) throws PortException {
    discard();
    long before = received;
    send(command + "%");
    List<String> lines = new ArrayList<>();
    long deadline = in(waitMillis);
    for (String next = line(deadline); next != null; next = line(deadline)) {
      if (next.equals(READY)) {
        return new Reply(lines, true, received - before);
      }
      lines.add(next);
    }
    if (line.size() > 0) {
      lines.add(take());
    }
    return new Reply(lines, false, received - before);
  }

  /** How many bytes have come since the beginning. */
  public long received() {
    return received;
  }

  /** Waits for {@code m-ready}. Returns whether it came. */
  public boolean awaitReady(long waitMillis) throws PortException {
    long deadline = in(waitMillis);
    for (String next = line(deadline); next != null; next = line(deadline)) {
      if (next.equals(READY)) {
        return true;
      }
    }
    return false;
  }

  /** Forgets what has arrived so far: it answers nothing that is still of interest. */
  public void discard() throws PortException {
    do {
      position = 0;
      end = 0;
      end = link.read(chunk, 0);
    } while (end > 0);
    line.reset();
  }

  private String take() {
    String text = line.toString(StandardCharsets.ISO_8859_1);
    line.reset();
    return text;
  }

  /** The deadline that is so far away. */
  public static long in(long millis) {
    return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
  }

  /**
   * What answered a command.
   *
   * @param lines without {@code m-ready}; the last may lack its end
   * @param ready whether {@code m-ready} came
   * @param bytes how many bytes came in all
   */
  public record Reply(List<String> lines, boolean ready, long bytes) {}
}
