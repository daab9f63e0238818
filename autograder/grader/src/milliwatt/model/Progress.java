package milliwatt.model;

import java.io.PrintWriter;
import java.time.Duration;

/** Says how far a long run is: nothing in its first second, then a line each second. */
public final class Progress {
  private static final long EVERY = Duration.ofSeconds(1).toNanos();

  private final PrintWriter out;
  private final long total;
  private long next = System.nanoTime() + EVERY;

  /**
   * @param total how many steps there are; 0 if nobody knows
   */
  public Progress(PrintWriter out, long total) {
    this.out = out;
    this.total = total;
  }

  public void done(long steps) {
    long now = System.nanoTime();
    if (now - next < 0) {
      return;
    }
    next = now + EVERY;
    out.println(
        total == 0
            ? "  %,d inferences".formatted(steps)
            : "  %,d of %,d inferences (%d %%)".formatted(steps, total, 100 * steps / total));
    out.flush();
  }
}
