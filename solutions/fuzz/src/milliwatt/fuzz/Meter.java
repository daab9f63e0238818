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
   * Takes the step.
   *
   * @return null if it was refused with a {@link ModelError}
   * @throws Broken if it failed otherwise, or took too much memory or time
   */
  <T> T run(Supplier<T> work) {
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
      throw new Broken(step + " takes " + nanoseconds / 1_000_000 + " ms", null);
    }
    if (bytes > mostBytes) {
      throw new Broken(step + " allocates " + bytes + " bytes, more than " + mostBytes, null);
    }
    if (refusal != null && refusal.getMessage().contains("%d")) {
      throw new Broken(step + " is refused with too few numbers: " + refusal.getMessage(), refusal);
    }
    return result;
  }
}
