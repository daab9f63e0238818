package milliwatt.zoo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Says how far a long download is: nothing in its first second, then a line each second. */
public final class DownloadProgress implements Download.Watcher {
  private static final long EVERY = Duration.ofSeconds(1).toNanos();

  private final PrintWriter out;
  private long next = System.nanoTime() + EVERY;

  public DownloadProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void received(long bytes, long of) {
    long now = System.nanoTime();
    if (now - next >= 0) {
      next = now + EVERY;
      out.println(String.format(Locale.ROOT, "  %,d of %,d bytes", bytes, of));
      out.flush();
    }
  }
}
