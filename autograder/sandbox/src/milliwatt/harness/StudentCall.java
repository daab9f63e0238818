package milliwatt.harness;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import milliwatt.contract.Dispatcher;
import milliwatt.contract.Stopwatch;
import milliwatt.contract.WireReader;
import milliwatt.contract.WireWriter;

/** One call of the student's code in a thread of its own, measured and with a time limit. */
final class StudentCall implements Runnable, Stopwatch {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Enough for any sensible recursion, small enough to overflow quickly. */
  private static final long STACK_BYTES = 1 << 19;

  private final Supplier<Dispatcher> program;
  private final String method;
  private final byte[] arguments;
  private volatile CallOutcome outcome;
  private long startNanos;
  private long startHeap;
  private long nanos;
  private long heapBytes;

  StudentCall(Supplier<Dispatcher> program, String method, byte[] arguments) {
    this.program = program;
    this.method = method;
    this.arguments = arguments;
  }

  /** Runs the call for at most {@code limitMillis}. */
  CallOutcome run(long limitMillis) throws InterruptedException {
    Thread thread = new Thread(null, this, "student", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    thread.join(Math.max(1, limitMillis));
    // The trace is taken first: a call that ends in between has an outcome all the same.
    String where = StudentFrames.innermost(thread.getStackTrace());
    return outcome != null ? outcome : new CallOutcome.TimedOut(limitMillis, where);
  }

  @Override
  public void run() {
    try {
      WireWriter result = new WireWriter();
      program.get().call(method, new WireReader(arguments), result, this);
      outcome = new CallOutcome.Returned(result.toByteArray(), nanos, heapBytes);
    } catch (Throwable thrown) { // also StackOverflowError and OutOfMemoryError: all are verdicts
      outcome = describe(thrown);
    }
  }

  @Override
  public void start() {
    startHeap = THREADS.getCurrentThreadAllocatedBytes();
    startNanos = System.nanoTime();
  }

  @Override
  public void stop() {
    nanos = System.nanoTime() - startNanos;
    heapBytes = THREADS.getCurrentThreadAllocatedBytes() - startHeap;
  }

  private static CallOutcome describe(Throwable thrown) {
    Throwable cause =
        thrown instanceof ExceptionInInitializerError && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    String where = StudentFrames.innermost(cause.getStackTrace());
    String message = messageOf(cause);
    return StudentFrames.isStudent(cause.getClass().getName())
        ? new CallOutcome.Refused(where, message)
        : new CallOutcome.Trapped(cause.getClass().getSimpleName(), where, message);
  }

  /** The message, although student code may have overridden the method that gives it. */
  private static String messageOf(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return message == null ? "" : message;
    } catch (Throwable broken) {
      return "";
    }
  }
}
