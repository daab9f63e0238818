package milliwatt.queue;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import milliwatt.cli.Release;
import milliwatt.grade.Grade;
import milliwatt.grade.GradeSettings;
import milliwatt.grade.GradeTask;
import milliwatt.grade.Grader;
import milliwatt.grade.Hidden;
import milliwatt.grade.TaskResult;
import milliwatt.report.Figures;

/** Grades the tasks that JobRunr hands it, and writes their results into the queue. */
final class Worker implements GradeJob.Work {
  /** Hidden checks by lab: they never travel, each worker has its own copy. */
  interface HiddenChecks {
    Hidden of(String lab) throws IOException;
  }

  private final Queue queue;
  private final HiddenChecks hidden;
  private final String name;
  private final PrintWriter screen;
  private final Map<GradeSettings, Grader> idle = new ConcurrentHashMap<>();

  /**
   * @param name of this machine
   */
  Worker(Queue queue, HiddenChecks hidden, String name, PrintWriter screen) {
    this.queue = queue;
    this.hidden = hidden;
    this.name = name;
    this.screen = screen;
  }

  @Override
  public void grade(UUID id) throws IOException {
    Optional<GradeTask> task = queue.task(id);
    if (task.isEmpty()) {
      return; // done already, by one who was taken for dead
    }
    TaskResult result = grade(task.get());
    if (result.grade() instanceof Grade.Unsettled(String sentence)) {
      throw left(id, sentence);
    }
    queue.record(id, result, name);
    say(id, "%s points, %.1f s".formatted(points(result), result.millis() / 1_000.0));
  }

  private TaskResult grade(GradeTask task) throws IOException {
    GradeSettings settings = task.settings();
    if (!settings.release().equals(Release.current())) {
      throw left(
          task.id(),
          "It wants release %s, and the worker on %s is %s."
              .formatted(settings.release(), name, Release.current()));
    }
    Hidden checks = settings.hidden().isEmpty() ? Hidden.NONE : hidden.of(settings.lab());
    if (!checks.digest().equals(settings.hidden())) {
      throw left(
          task.id(),
          "The worker on %s has not the same --secret and --private-checks.".formatted(name));
    }
    Grader mine = idle.remove(settings);
    Grader grader = mine == null ? new Grader(settings, checks.checks()) : mine;
    TaskResult result = grader.grade(task);
    idle.put(settings, grader);
    return result;
  }

  private Undone left(UUID id, String sentence) {
    queue.trouble(id, sentence);
    say(id, "left for another attempt: " + sentence);
    return new Undone(sentence);
  }

  private static String points(TaskResult result) {
    return Figures.points(result.grade().points());
  }

  private void say(UUID id, String what) {
    synchronized (screen) {
      screen.printf("  %s  %s%n", id, what);
      screen.flush();
    }
  }

  /** Tells JobRunr that the task waits for another attempt. */
  static final class Undone extends RuntimeException {
    Undone(String sentence) {
      super(sentence, null, false, false);
    }
  }
}
