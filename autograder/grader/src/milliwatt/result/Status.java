package milliwatt.result;

/** How a check ended. */
public enum Status {
  PASSED,
  /** Some of the points: the check passes in degrees. */
  PARTIAL,
  FAILED,
  /**
   * Neither points nor a loss: they are for a count that this device does not make. The check is in
   * no total.
   */
  OPEN,
  /** Not run, because a check it needs did not pass. */
  SKIPPED,
  /** The grader or the device broke, not the student's code; no verdict. */
  ERROR
}
