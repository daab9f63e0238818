package milliwatt.grade;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import milliwatt.engine.HiddenChecks;

/** Grades what the book holds without a grade, several submissions at once. */
final class GradeRun {
  /** Sees each submission that is done, in the thread that graded it. */
  interface Listener {
    void graded(Graded entry, GradeLog log);
  }

  private final GradeBook book;
  private final GradeSettings settings;
  private final HiddenChecks hidden;
  private final int workers;
  private final Listener listener;
  private final Queue<String> waiting;
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

  /**
   * @param workers how many submissions are graded at a time
   */
  GradeRun(
      GradeBook book, GradeSettings settings, HiddenChecks hidden, int workers, Listener listener) {
    this.book = book;
    this.settings = settings;
    this.hidden = hidden;
    this.workers = workers;
    this.listener = listener;
    this.waiting = new ArrayDeque<>(book.pending());
  }

  /** How many submissions wait. */
  int size() {
    return waiting.size();
  }

  /** Returns when every submission has a grade or is unsettled. */
  void run() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Math.min(workers, waiting.size()); i++) {
      threads.add(Thread.ofPlatform().name("worker-" + i).daemon().start(this::work));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  private void work() {
    try {
      Grader grader = new Grader(settings, hidden);
      for (String student = next(); student != null; student = next()) {
        grade(student, grader);
      }
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
    }
  }

  /** None once something failed that would fail for all others too, as a full disk does. */
  private String next() {
    synchronized (waiting) {
      return failure.get() == null ? waiting.poll() : null;
    }
  }

  private void grade(String student, Grader grader) {
    Handed handed = book.handed(student);
    GradeLog log = new GradeLog();
    log.line("%s, from %s, version %s".formatted(student, handed.place(), handed.version()));
    log.line("files: " + String.join(", ", handed.files().keySet().stream().sorted().toList()));
    long before = System.nanoTime();
    Grade grade = grader.grade(handed.files(), log, _ -> {});
    long millis = (System.nanoTime() - before) / 1_000_000;
    log.line("%s after %d ms, %s points".formatted(grade.word(), millis, grade.points()));
    long bytes = handed.files().values().stream().mapToLong(String::length).sum();
    // Reports first: once the book has the grade, nobody would write them again.
    listener.graded(
        new Graded(student, handed.facts(), handed.place(), handed.version(), grade, millis, bytes),
        log);
    if (grade instanceof Grade.Unsettled(String sentence)) {
      book.fault(student, handed.version(), sentence);
    } else {
      book.record(student, handed.version(), grade, millis);
    }
  }
}
