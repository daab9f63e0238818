package milliwatt.queue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jobrunr.JobRunrException;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.storage.StorageException;

/**
 * A worker's time at work, through all outages of the database: JobRunr ends a worker that has lost
 * its database for a while, and here the next one begins.
 *
 * @param name of this machine
 * @param threads how many tasks are graded at a time
 */
record Shift(Jobs jobs, GradeJob.Handler handler, String name, int threads) {
  /** Works until {@code stopped}; what is being graded then goes back into the queue. */
  void work(CountDownLatch stopped) throws InterruptedException {
    BackgroundJobServer server = null;
    do {
      if (server == null || !server.isRunning()) {
        server = started(jobs.server(handler, name, threads));
      }
    } while (!stopped.await(2, TimeUnit.SECONDS));
    if (server != null) {
      server.stop();
    }
  }

  /** Null where the database is away. */
  private static BackgroundJobServer started(BackgroundJobServer server) {
    try {
      server.start();
      return server;
    } catch (StorageException | JobRunrException e) {
      return null;
    }
  }
}
