package milliwatt.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import tinyml.ModelError;

/** What a step may cost: memory in proportion to the file, and a second of the processor. */
final class Meter {
  /**
   * What the step may allocate beside: the objects of an empty model, and an error with its stack
   * trace, which takes some kilobytes however small the file is.
   */
  static final int FREE_BYTES = 20_000;

  static final int BYTES_PER_BYTE = 16;
  static final long MOST_NANOSECONDS = 1_000_000_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final String step;
  private final long mostBytes;

  Meter(String step, int fileBytes) {
    this.step = step;
    mostBytes = (long) BYTES_PER_BYTE * fileBytes + FREE_BYTES;
  }

  /**
   * Takes the step; if that cost too much once more, for what is loaded at the first time does not
   * count.
   *
   * @param work can be repeated
   * @return null if it was refused with a {@link ModelError}
   * @throws Broken if it failed otherwise, or took too much memory or time
   */
  <T> T run(Supplier<T> work) {
    try {
      return runOnce(work);
    } catch (TooMuch first) {
      try {
        return runOnce(work);
      } catch (TooMuch again) {
        throw new Broken(again.getMessage(), null);
      }
    }
  }

  private <T> T runOnce(Supplier<T> work) {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long nanoseconds = THREADS.getCurrentThreadCpuTime();
    T result = null;
    ModelError refusal = null;
    try {
      result = work.get();
    } catch (ModelError refused) {
      refusal = refused;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError other) {
      throw new Broken(step + " ends with " + other, other);
    }
    nanoseconds = THREADS.getCurrentThreadCpuTime() - nanoseconds;
    bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
    if (nanoseconds > MOST_NANOSECONDS) {
      throw new TooMuch(step + " takes " + nanoseconds / 1_000_000 + " ms");
    }
    if (bytes > mostBytes) {
      throw new TooMuch(step + " allocates " + bytes + " bytes, more than " + mostBytes);
    }
    if (refusal != null && refusal.getMessage().contains("%d")) {
      throw new Broken(step + " is refused with too few numbers: " + refusal.getMessage(), refusal);
    }
    return result;
  }

  /** Over the limits, perhaps for a reason that is gone the next time. */
  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooMuch(String what) {
      super(what);
    }
  }
}
