package milliwatt.queue;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import milliwatt.grade.Grade;
import milliwatt.grade.GradeTask;
import milliwatt.grade.TaskResult;
import milliwatt.grade.Workforce;
import org.jobrunr.storage.StorageException;

/** The workers on all machines that have the queue: puts tasks in and follows them. */
public final class QueueWorkforce implements Workforce, AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(500);

  /** Whether a job is over without a result is seldom asked, for it seldom is. */
  private static final int LOOKS_FOR_FAILURES = 10;

  private static final int FIRST_DOUBT = 3;

  private final Queue queue;
  private final PrintWriter screen;

  private QueueWorkforce(Queue queue, PrintWriter screen) {
    this.queue = queue;
    this.screen = screen;
  }

  /**
   * @param url with {@code jdbc:postgresql:} in front
   * @param screen told when nobody works
   * @throws milliwatt.cli.UserError if there is no such database, or it lets us not in
   */
  public static QueueWorkforce connect(String url, PrintWriter screen) {
    return new QueueWorkforce(QueueAddress.of(url).open(3), screen);
  }

  @Override
  public void grade(Tasks tasks, Results results) throws InterruptedException {
    Map<UUID, UUID> jobs = new HashMap<>();
    for (Optional<GradeTask> task = tasks.next(); task.isPresent(); task = tasks.next()) {
      queue.offer(task.get());
      UUID id = task.get().id();
      UUID job = job(id, queue.tries(id));
      away(() -> queue.jobs().enqueue(job, id));
      jobs.put(id, job);
    }
    for (int look = 1; !jobs.isEmpty(); look++) {
      for (UUID task : queue.finished(jobs.keySet())) {
        jobs.remove(task);
        results.done(task, queue.result(task));
      }
      if (look == FIRST_DOUBT && !jobs.isEmpty()) {
        away(this::sayIfNobodyWorks);
      }
      if (look % LOOKS_FOR_FAILURES == 0) {
        away(() -> giveUp(jobs, results));
      }
      Thread.sleep(LOOK);
    }
  }

  private void sayIfNobodyWorks() {
    if (queue.jobs().workers() == 0) {
      screen.println(
          "The submissions are in the queue, and no worker is there yet: start 'milliwatt worker --queue ...' on one machine or more.");
      screen.flush();
    }
  }

  private void giveUp(Map<UUID, UUID> jobs, Results results) {
    List<UUID> over =
        jobs.keySet().stream().filter(task -> queue.jobs().over(jobs.get(task))).toList();
    // Between the look at the job and this one, a result may have come.
    List<UUID> finished = queue.finished(over);
    for (UUID task : over) {
      if (!finished.contains(task)) {
        jobs.remove(task);
        Grade grade = new Grade.Unsettled(queue.giveUp(task));
        results.done(task, new TaskResult(grade, "", "", 0));
      }
    }
  }

  /** A new round of attempts is a new job; the same round, asked for twice, is not. */
  private static UUID job(UUID task, int tries) {
    String name = task + "\n" + tries;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** JobRunr's own statements do not wait for a server that is away. */
  private static void away(Runnable statement) throws InterruptedException {
    for (int tries = 0; ; tries++) {
      try {
        statement.run();
        return;
      } catch (StorageException e) {
        if (tries == 120) {
          throw e;
        }
        Thread.sleep(LOOK);
      }
    }
  }

  @Override
  public void close() {
    queue.close();
  }
}
