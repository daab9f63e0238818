package milliwatt.grade;

import java.util.Optional;
import java.util.UUID;

/** Who does the grading: threads of this process, or machines that take tasks from a queue. */
public interface Workforce {
  /** Hands out tasks, to any thread. */
  interface Tasks {
    /** The next one; none when all are handed out. */
    Optional<GradeTask> next();
  }

  /** Is told of each task that is done, in any thread and order. */
  interface Results {
    void done(UUID task, TaskResult result);
  }

  /** Returns when every task is done. */
  void grade(Tasks tasks, Results results) throws InterruptedException;
}
