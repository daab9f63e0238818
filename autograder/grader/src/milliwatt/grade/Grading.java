package milliwatt.grade;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import milliwatt.lab.Lab;

/** One run over a book, with all that people see of it. */
final class Grading {
  /** The grades of all are written anew so often while the run goes on. */
  private static final long EVERY = Duration.ofSeconds(10).toNanos();

  private final GradeBook book;
  private final GradeFolder folder;
  private final GradeSettings settings;
  private final Workforce workforce;
  private final PrintWriter screen;
  private long next = System.nanoTime() + EVERY;

  Grading(
      GradeBook book,
      GradeFolder folder,
      GradeSettings settings,
      Workforce workforce,
      PrintWriter screen) {
    this.book = book;
    this.folder = folder;
    this.settings = settings;
    this.workforce = workforce;
    this.screen = screen;
  }

  /**
   * Grades what has no grade yet and writes everything.
   *
   * @return whether every submission has a grade now
   */
  boolean run(Lab lab) throws IOException, InterruptedException {
    Tally before = Tally.of(book);
    writeUngraded();
    GradeProgress progress = new GradeProgress(screen, book.pending().size());
    GradeRun run =
        new GradeRun(
            book,
            settings,
            (entry, log) -> {
              write(entry, log);
              progress.graded(entry.grade());
            });
    screen.printf(
        "Grading %s, %s: %,d submissions, %,d of them already graded or refused.%n",
        lab.id(),
        lab.title(),
        before.scored() + before.refused() + before.unsettled(),
        before.scored() + before.refused());
    screen.flush();
    run.run(workforce);
    folder.all(book);
    Tally tally = Tally.of(book);
    screen.println(tally.sentence());
    screen.flush();
    return tally.unsettled() == 0;
  }

  /** Those that never come to a worker: what was refused, and what cannot be read. */
  private void writeUngraded() {
    book.forEach(
        entry -> {
          if (!(entry.grade() instanceof Grade.Scored)) {
            write(entry, new GradeLog());
          }
        });
  }

  private void write(Graded entry, GradeLog log) {
    try {
      folder.student(entry, log);
      if (timeForAll()) {
        folder.all(book);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized boolean timeForAll() {
    long now = System.nanoTime();
    if (now - next < 0) {
      return false;
    }
    next = now + EVERY;
    return true;
  }
}
