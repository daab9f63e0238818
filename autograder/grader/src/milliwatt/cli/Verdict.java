package milliwatt.cli;

import milliwatt.result.LabResult;
import milliwatt.result.Status;

/** The exit code that a result means. */
final class Verdict {
  private Verdict() {}

  static int exitCode(LabResult result) {
    if (result.checks().stream().anyMatch(check -> check.status() == Status.ERROR)) {
      return ExitCode.GRADER_FAULT;
    }
    return result.passed() ? ExitCode.PASSED : ExitCode.CHECKS_FAILED;
  }
}
