package milliwatt.tinyjava;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs javac where deep nesting has room: its parser calls itself once a bracket. */
final class LargeStack {
  private static final long BYTES = 64L << 20;

  private LargeStack() {}

  /**
   * @throws ExecutionException with whatever {@code work} threw as its cause
   */
  static <T> T call(Callable<T> work) throws ExecutionException, InterruptedException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "javac", BYTES);
    thread.setDaemon(true);
    thread.start();
    return task.get();
  }
}
