package milliwatt.queue;

import java.util.UUID;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.jobs.lambdas.JobRequestHandler;

/** A task as JobRunr knows it: by its id alone. Public, because JobRunr calls it. */
public record GradeJob(UUID task) implements JobRequest {
  @Override
  public Class<Handler> getJobRequestHandler() {
    return Handler.class;
  }

  /** What a worker does with it. */
  interface Work {
    /**
     * @throws Exception if it came to nothing: another worker, or the same one later, tries again
     */
    void grade(UUID task) throws Exception;
  }

  /** Where a worker gets the task to grade. */
  public static final class Handler implements JobRequestHandler<GradeJob> {
    private final Work work;

    Handler(Work work) {
      this.work = work;
    }

    @Job(name = "Grade a submission")
    @Override
    public void run(GradeJob job) throws Exception {
      work.grade(job.task());
    }
  }
}
