package milliwatt.grade;

import java.io.PrintWriter;
import java.time.Duration;

/** Says how far a run is and how long it will take: a line every few seconds, and at the end. */
final class GradeProgress {
  private static final long FIRST = Duration.ofSeconds(1).toNanos();
  private static final long EVERY = Duration.ofSeconds(5).toNanos();

  private final PrintWriter out;
  private final int total;
  private final long start = System.nanoTime();
  private long next = start + FIRST;
  private int done;
  private int unsettled;

  GradeProgress(PrintWriter out, int total) {
    this.out = out;
    this.total = total;
  }

  synchronized void graded(Grade grade) {
    done++;
    if (grade instanceof Grade.Unsettled) {
      unsettled++;
    }
    long now = System.nanoTime();
    if (now - next < 0 && done < total) {
      return;
    }
    next = now + EVERY;
    long secondsLeft = (now - start) / done * (total - done) / 1_000_000_000;
    out.println(
        "  %,d of %,d graded (%d %%)%s%s"
            .formatted(
                done,
                total,
                100L * done / total,
                unsettled == 0 ? "" : ", %,d unsettled".formatted(unsettled),
                done == total ? "" : ", about %s left".formatted(duration(secondsLeft))));
    out.flush();
  }

  /** For example {@code 40 s}, {@code 12 min} or {@code 2 h 5 min}. */
  static String duration(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    long minutes = (seconds + 30) / 60;
    return minutes < 60 ? minutes + " min" : "%d h %d min".formatted(minutes / 60, minutes % 60);
  }
}
