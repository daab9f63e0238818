package milliwatt.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import milliwatt.engine.HiddenChecks;

/**
 * Threads of this process.
 *
 * @param workers how many submissions are graded at a time
 */
record LocalWorkforce(GradeSettings settings, HiddenChecks hidden, int workers)
    implements Workforce {
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
      Grader grader = task.isPresent() ? new Grader(settings, hidden) : null;
      while (task.isPresent() && failure.get() == null) {
        results.done(task.get().id(), grader.grade(task.get()));
        task = tasks.next();
      }
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
    }
  }
}
