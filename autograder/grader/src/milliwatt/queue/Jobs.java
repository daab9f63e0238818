package milliwatt.queue;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jobrunr.dashboard.JobRunrDashboardWebServer;
import org.jobrunr.dashboard.JobRunrDashboardWebServerConfiguration;
import org.jobrunr.jobs.filters.RetryFilter;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.server.configuration.BackgroundJobServerThreadType;
import org.jobrunr.server.configuration.DefaultBackgroundJobServerWorkerPolicy;
import org.jobrunr.storage.JobNotFoundException;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;
import org.jobrunr.utils.mapper.JsonMapper;
import org.jobrunr.utils.mapper.jackson.JacksonJsonMapper;

/** JobRunr: who does which task, who has died over it, and who is next. */
final class Jobs implements AutoCloseable {
  /** A task is tried so often by some worker before it counts as unsettled. */
  static final int ATTEMPTS = 4;

  private final JsonMapper json = new JacksonJsonMapper();
  private final StorageProvider storage;
  private final JobRequestScheduler scheduler;

  Jobs(DataSource connections) {
    storage = new PostgresStorageProvider(connections);
    storage.setJobMapper(new JobMapper(json));
    scheduler = new JobRequestScheduler(storage);
  }

  /**
   * Puts a job in, once: one with an id that is known changes nothing.
   *
   * @param id the same for the same round of attempts
   */
  void enqueue(UUID id, UUID task) {
    scheduler.enqueue(id, new GradeJob(task));
  }

  /** Whether the last attempt failed, or the job was deleted by hand. */
  boolean over(UUID id) {
    try {
      StateName state = storage.getJobById(id).getState();
      return state == StateName.FAILED || state == StateName.DELETED;
    } catch (JobNotFoundException e) {
      return true;
    }
  }

  /** How many workers have shown that they live. */
  int workers() {
    return storage.getBackgroundJobServers().size();
  }

  /**
   * A worker, not started yet.
   *
   * @param name of this machine, for the dashboard
   * @param threads how many tasks it takes at a time
   */
  BackgroundJobServer server(GradeJob.Handler handler, String name, int threads) {
    BackgroundJobServer server =
        new BackgroundJobServer(
            storage,
            json,
            new OneHandler(handler),
            BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                .andName(name)
                .andBackgroundJobServerWorkerPolicy(
                    new DefaultBackgroundJobServerWorkerPolicy(
                        threads, BackgroundJobServerThreadType.PlatformThreads)));
    server.setJobFilters(List.of(new RetryFilter(ATTEMPTS - 1, 2)));
    return server;
  }

  /** Pages about the queue. They ask for the password, and tell nobody that they are used. */
  JobRunrDashboardWebServer dashboard(int port, String user, String password) {
    return new JobRunrDashboardWebServer(
        storage,
        json,
        JobRunrDashboardWebServerConfiguration.usingStandardDashboardConfiguration()
            .andPort(port)
            .andBasicAuthentication(user, password)
            .andAllowAnonymousDataUsage(false));
  }

  @Override
  public void close() {
    scheduler.shutdown();
    storage.close();
  }
}
