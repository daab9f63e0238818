package milliwatt.check;

/** What the device measured during the most recent contract call of this check. */
public interface Meter {
  /** Bytes the student's code allocated on the heap during the call. */
  long heapBytes();

  /**
   * What the call cost the processor: instructions on a twin, cycles on a board. On a device that
   * runs no processor of its own, executed bytecodes, an estimate, and those only in a check that
   * {@link Check#counts} instructions; -1 where there is no count.
   */
  long instructions();

  /** High-water mark of the stack during the call, in bytes; -1 where the device knows none. */
  long stackBytes();

  /** Wall time the call ran on the device, in nanoseconds. Shown, never graded. */
  long nanos();
}
