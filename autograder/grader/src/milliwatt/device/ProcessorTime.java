package milliwatt.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What this process and its children have used of the processors; unlike the clock, it is nearly
 * the same on a busy machine. Only Linux tells of children, see proc(5).
 */
public final class ProcessorTime {
  private static final Path STAT = Path.of("/proc/self/stat");
  private static final int TICKS_PER_SECOND = 100;

  /**
   * The fields from the process's state on: its own time in user and kernel mode, its children's.
   */
  private static final int UTIME = 11;

  private static final AtomicLong KILLED = new AtomicLong();
  private static volatile boolean watching;

  private ProcessorTime() {}

  /** Begins to count children that are killed. */
  public static void watch() {
    watching = true;
  }

  /** A process that is about to be killed, with all that it started: the kernel forgets them. */
  static void ending(ProcessHandle process) {
    if (watching) {
      process
          .descendants()
          .flatMap(child -> child.info().totalCpuDuration().stream())
          .forEach(used -> KILLED.addAndGet(used.toNanos()));
    }
  }

  /** Of this process alone. */
  public static Duration own() {
    return ticks(0);
  }

  /** Of the children that have ended. */
  public static Duration children() {
    return ticks(2).plusNanos(KILLED.get());
  }

  private static Duration ticks(int first) {
    try {
      String stat = Files.readString(STAT);
      // The name of the process, in brackets, may hold anything.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long ticks =
          Long.parseLong(fields[UTIME + first]) + Long.parseLong(fields[UTIME + first + 1]);
      return Duration.ofMillis(ticks * 1_000 / TICKS_PER_SECOND);
    } catch (IOException e) {
      return Duration.ZERO;
    }
  }
}
