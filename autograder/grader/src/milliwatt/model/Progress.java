package milliwatt.model;

import java.io.PrintWriter;
import java.time.Duration;

/** Says how far a long run is: nothing in its first second, then a line each second. */
public final class Progress {
  private static final long EVERY = Duration.ofSeconds(1).toNanos();

  private final PrintWriter out;
  private long next = System.nanoTime() + EVERY;

  public Progress(PrintWriter out) {
    this.out = out;
  }

  /**
   * @param total how many steps there are; 0 if nobody knows
   * @param what the steps are, for example {@code inferences}
   */
  public void done(long steps, long total, String what) {
    long now = System.nanoTime();
    if (now - next < 0) {
      return;
    }
    next = now + EVERY;
    out.println(
        total == 0
            ? "  %,d %s".formatted(steps, what)
            : "  %,d of %,d %s (%d %%)".formatted(steps, total, what, 100 * steps / total));
    out.flush();
  }
}
