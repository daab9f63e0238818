package milliwatt.engine;

import milliwatt.result.CheckResult;

/** Told how a run gets on, so that nobody watches a silent terminal. */
public interface RunListener {
  RunListener SILENT = new RunListener() {};

  /** A check ended. */
  default void checkFinished(CheckResult result) {}

  /** A hidden check did not pass. This is all that is known of it, and for no student's eyes. */
  default void hiddenCheckFailed(CheckResult result) {}
}
