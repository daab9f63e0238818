package milliwatt.harness;

/** How one call of the student's code ended, as the device saw it. */
sealed interface CallOutcome {
  /**
   * Returned normally.
   *
   * @param bytecodes executed meanwhile; -1 where they were not counted
   */
  record Returned(byte[] result, long nanos, long heapBytes, long bytecodes)
      implements CallOutcome {}

  /** Ended by an exception class of the student's package. */
  record Refused(String where, String sentence) implements CallOutcome {}

  /** Ended by any other exception. */
  record Trapped(String kind, String where, String message) implements CallOutcome {}
}
