package milliwatt.harness;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Acts when something guarded takes longer than its limit. It looks every few milliseconds instead
 * of being told, so that guarding a call costs the call nothing.
 */
public final class Watchdog implements AutoCloseable {
  private static final long PERIOD_MILLIS = 10;
  private static final long IDLE = Long.MAX_VALUE;
  private static final long EXPIRED = Long.MIN_VALUE;

  /** When the time is up, in terms of {@link System#nanoTime}. */
  private final AtomicLong deadline = new AtomicLong(IDLE);

  private final Thread thread;

  /**
   * @param expiry what to do when the time is up, once
   */
  public Watchdog(Runnable expiry) {
    thread = new Thread(() -> watch(expiry), "watchdog");
    thread.setDaemon(true);
    thread.start();
  }

  /** From now on there is this much time. */
  public void guard(long millis) {
    deadline.set(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
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
        if (set != IDLE && System.nanoTime() - set >= 0 && deadline.compareAndSet(set, EXPIRED)) {
          expiry.run();
          return;
        }
        Thread.sleep(PERIOD_MILLIS);
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }
}
