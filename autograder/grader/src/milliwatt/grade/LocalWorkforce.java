package milliwatt.grade;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import milliwatt.engine.HiddenChecks;

/**
 * Threads of this process.
 *
 * @param graders gives each thread its own
 * @param workers how many submissions are graded at a time
 */
record LocalWorkforce(Supplier<Grader> graders, int workers) implements Workforce {
  /**
   * The threads that a device calls for: so many as asked for, or one a board.
   *
   * @param boards by their ports; empty where the device is none of boards
   * @param book is told of boards that are put in quarantine, as the screen is
   */
  static LocalWorkforce of(
      GradeSettings settings,
      HiddenChecks hidden,
      int jobs,
      Map<String, Fleet.Bench> boards,
      GradeBook book,
      PrintWriter screen) {
    book.forgetQuarantine();
    if (boards.isEmpty()) {
      return new LocalWorkforce(() -> new Grader(settings, hidden), jobs);
    }
    Fleet fleet =
        new Fleet(
            boards,
            (board, reason) -> {
              book.quarantine(board, reason);
              screen.printf("  The board at %s gets no more submissions: %s%n", board, reason);
              screen.flush();
            });
    return new LocalWorkforce(
        () -> new Grader(settings, hidden, Optional.of(fleet)), boards.size());
  }

  @Override
  public void grade(Tasks tasks, Results results) throws InterruptedException {
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      threads.add(
          Thread.ofPlatform()
              .name("worker-" + i)
              .daemon()
              .start(() -> work(tasks, results, failure)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  /** Ends early once something failed that would fail for all others too, as a full disk does. */
  private void work(Tasks tasks, Results results, AtomicReference<RuntimeException> failure) {
    try {
      Optional<GradeTask> task = tasks.next();
      Grader grader = task.isPresent() ? graders.get() : null;
      while (task.isPresent() && failure.get() == null) {
        results.done(task.get().id(), grader.grade(task.get()));
        task = tasks.next();
      }
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
    }
  }
}
