package milliwatt.grade;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Has a workforce grade what the book holds without a grade. */
final class GradeRun implements Workforce.Tasks, Workforce.Results {
  /** Sees each submission that is done, in the thread that tells of it. */
  interface Listener {
    void graded(Graded entry, GradeLog log);
  }

  private final GradeBook book;
  private final GradeSettings settings;
  private final Listener listener;
  private final Queue<String> waiting;
  private final Map<UUID, String> students = new ConcurrentHashMap<>();

  GradeRun(GradeBook book, GradeSettings settings, Listener listener) {
    this.book = book;
    this.settings = settings;
    this.listener = listener;
    this.waiting = new ArrayDeque<>(book.pending());
  }

  /** How many submissions wait. */
  int size() {
    return waiting.size();
  }

  /** Returns when every submission has a grade or is unsettled. */
  void run(Workforce workforce) throws InterruptedException {
    if (!waiting.isEmpty()) {
      workforce.grade(this, this);
    }
  }

  @Override
  public Optional<GradeTask> next() {
    String student;
    synchronized (waiting) {
      student = waiting.poll();
    }
    if (student == null) {
      return Optional.empty();
    }
    GradeTask task = GradeTask.of(book.handed(student), settings);
    students.put(task.id(), student);
    return Optional.of(task);
  }

  @Override
  public void done(UUID task, TaskResult result) {
    String student = students.remove(task);
    Handed handed = book.handed(student);
    GradeLog log = new GradeLog(result.log(), result.hidden());
    log.line("%s, from %s, version %s".formatted(student, handed.place(), handed.version()));
    long bytes = handed.files().values().stream().mapToLong(String::length).sum();
    Grade grade = result.grade();
    // Reports first: once the book has the grade, nobody would write them again.
    listener.graded(
        new Graded(
            student,
            handed.facts(),
            handed.place(),
            handed.version(),
            grade,
            result.millis(),
            bytes),
        log);
    if (grade instanceof Grade.Unsettled(String sentence)) {
      book.fault(student, handed.version(), sentence);
    } else {
      book.record(student, handed.version(), grade, result.millis());
    }
  }
}
