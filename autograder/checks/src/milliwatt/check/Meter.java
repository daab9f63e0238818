package milliwatt.check;

/** What the device measured during the most recent contract call of this check. */
public interface Meter {
  /** Bytes the student's code allocated on the heap during the call. */
  long heapBytes();

  /** Wall time the call ran on the device, in nanoseconds. Shown, never graded. */
  long nanos();
}
