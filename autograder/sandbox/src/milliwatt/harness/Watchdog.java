package milliwatt.harness;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Acts when something guarded takes longer than its limit. It looks every few milliseconds instead
 * of being told, so that guarding a call costs the call nothing.
 *
 * <p>The limit is on the time that the guarded work has a processor, where that can be told: a busy
 * machine, which lets it wait, times nobody out.
 */
public final class Watchdog implements AutoCloseable {
  private static final long PERIOD_MILLIS = 10;
  private static final long IDLE = Long.MAX_VALUE;
  private static final long EXPIRED = Long.MIN_VALUE;

  /** Work that waits for ever has no processor time; it gets so many times its limit. */
  public static final int PATIENCE = 6;

  /** When the time is up, in terms of {@link System#nanoTime}. */
  private final AtomicLong deadline = new AtomicLong(IDLE);

  private final LongSupplier clock;
  private final Thread thread;
  private volatile long limitNanos;
  private volatile long clockAtStart;

  /**
   * Goes by the clock on the wall.
   *
   * @param expiry what to do when the time is up, once
   */
  public Watchdog(Runnable expiry) {
    this(expiry, System::nanoTime);
  }

  /**
   * @param clock nanoseconds of a processor that the guarded work has had
   */
  Watchdog(Runnable expiry, LongSupplier clock) {
    this.clock = clock;
    thread = new Thread(() -> watch(expiry), "watchdog");
    thread.setDaemon(true);
    thread.start();
  }

  /** From now on there is this much time. */
  public void guard(long millis) {
    limitNanos = TimeUnit.MILLISECONDS.toNanos(millis);
    clockAtStart = clock.getAsLong();
    deadline.set(System.nanoTime() + limitNanos);
  }

  /** Ends the guard. Returns false if the time was up before: then the watchdog has acted. */
  public boolean release() {
    long set = deadline.get();
    return set != EXPIRED && deadline.compareAndSet(set, IDLE);
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void watch(Runnable expiry) {
    try {
      while (true) {
        long set = deadline.get();
        if (set != IDLE && timeIsUp(set) && deadline.compareAndSet(set, EXPIRED)) {
          expiry.run();
          return;
        }
        Thread.sleep(PERIOD_MILLIS);
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private boolean timeIsUp(long set) {
    long late = System.nanoTime() - set;
    return late >= 0
        && (clock.getAsLong() - clockAtStart >= limitNanos || late >= (PATIENCE - 1) * limitNanos);
  }
}
