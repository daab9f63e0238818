package milliwatt.device;

/** How one contract call ended, as the grader saw it. */
public sealed interface Outcome {
  /** What a device that does not count says. */
  long UNCOUNTED = -1;

  /**
   * The call returned.
   *
   * @param result return value and filled arrays, see {@link CallCodec}
   * @param nanos time on the device between entering and leaving the student's method
   * @param heapBytes bytes allocated meanwhile
   * @param instructions executed meanwhile, in the unit of the device's {@link Counter}, or {@link
   *     #UNCOUNTED}
   * @param stackBytes high-water mark of the stack meanwhile, or {@link #UNCOUNTED}
   */
  record Returned(byte[] result, long nanos, long heapBytes, long instructions, long stackBytes)
      implements Outcome {}

  /** The student's code refused its input. */
  record Refused(String where, String sentence) implements Outcome {}

  /** An exception of the language ended the call. */
  record Trapped(String kind, String where, String message) implements Outcome {}

  /** The call was still running when its time was up; the device starts anew. */
  record TimedOut(long millis, String where) implements Outcome {}

  /** The student's code took the whole device down; it starts anew. */
  record Crashed(String reason) implements Outcome {}
}
