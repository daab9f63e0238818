package milliwatt.device;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Reads a device's lines in a thread of its own and keeps those that answer the awaited command.
 * Everything else, a flood of it too, is counted and dropped, so that a device that babbles neither
 * blocks nor fills the grader's memory.
 */
final class LineReader implements Runnable {
  /** Put in the queue when the stream has ended. */
  static final String END = "\0end";

  /** Put in the queue when a device wrote more than is sane. */
  static final String FLOOD = "\0flood";

  private static final int MAX_LINE_BYTES = 1 << 16;
  private static final long MAX_FOREIGN_BYTES = 1L << 22;

  private final InputStream in;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>(1 << 14);
  private volatile String prefix = END;
  private volatile boolean stopped;
  private long foreignBytes;

  LineReader(InputStream in) {
    this.in = in;
    Thread.ofPlatform().daemon().name("device-lines").start(this);
  }

  /** From now on keeps only lines that begin with {@code prefix}. */
  void await(String prefix) {
    this.prefix = prefix;
    answers.removeIf(line -> line != END && line != FLOOD);
  }

  /** The next answering line, {@link #END}, {@link #FLOOD}, or null when the time is up. */
  String next(long nanos) throws InterruptedException {
    return answers.poll(nanos, TimeUnit.NANOSECONDS);
  }

  void stop() {
    stopped = true;
    answers.clear();
  }

  @Override
  public void run() {
    try {
      readLines();
    } catch (IOException e) {
      // The other side is gone: the end of the stream says the same.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    answers.offer(END);
  }

  private void readLines() throws IOException, InterruptedException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] chunk = new byte[1 << 16];
    for (int count = in.read(chunk); count >= 0 && !stopped; count = in.read(chunk)) {
      for (int i = 0; i < count; i++) {
        if (chunk[i] == '\n') {
          take(line.toString(StandardCharsets.UTF_8).strip());
          line.reset();
        } else if (line.size() < MAX_LINE_BYTES) {
          line.write(chunk[i]);
        } else {
          foreign(1);
        }
      }
    }
  }

  private void take(String line) throws InterruptedException {
    // A forged line may follow the start of an honest one, or come before it on the same line.
    int start = line.indexOf(prefix);
    if (start < 0) {
      foreign(line.length());
    } else {
      while (!stopped && !answers.offer(line.substring(start), 1, TimeUnit.SECONDS)) {
        // The grader is slow to take answers: wait, as flow control would.
      }
    }
  }

  private void foreign(int bytes) {
    foreignBytes += bytes;
    if (foreignBytes > MAX_FOREIGN_BYTES) {
      answers.offer(FLOOD);
      foreignBytes = 0;
    }
  }
}
