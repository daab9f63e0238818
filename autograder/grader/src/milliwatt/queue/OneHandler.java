package milliwatt.queue;

import org.jobrunr.server.JobActivator;

/** Hands JobRunr the worker's one handler, and makes no object of any other class for it. */
record OneHandler(GradeJob.Handler handler) implements JobActivator {
  @Override
  public <T> T activateJob(Class<T> type) {
    if (type != GradeJob.Handler.class) {
      throw new IllegalArgumentException(type.getName() + " is no work for a grader.");
    }
    return type.cast(handler);
  }
}
