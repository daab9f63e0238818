package milliwatt.harness;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import milliwatt.contract.Dispatcher;
import milliwatt.contract.Stopwatch;
import milliwatt.contract.WireReader;
import milliwatt.contract.WireWriter;
import milliwatt.count.Executed;

/** One call of the student's code, measured. */
final class StudentCall implements Stopwatch {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Supplier<Dispatcher> program;
  private final String method;
  private final byte[] arguments;
  private final boolean counting;
  private long startNanos;
  private long startHeap;
  private long nanos;
  private long heapBytes;
  private long startBytecodes;
  private long bytecodes;

  StudentCall(Supplier<Dispatcher> program, String method, byte[] arguments, boolean counting) {
    this.program = program;
    this.method = method;
    this.arguments = arguments;
    this.counting = counting;
  }

  CallOutcome run() {
    try {
      WireWriter result = new WireWriter();
      program.get().call(method, new WireReader(arguments), result, this);
      return new CallOutcome.Returned(
          result.toByteArray(), nanos, heapBytes, counting ? bytecodes : -1);
    } catch (Throwable thrown) { // also StackOverflowError and OutOfMemoryError: all are verdicts
      return describe(thrown);
    } finally {
      Thread.interrupted(); // what student code did to this thread ends with its call
    }
  }

  @Override
  public void start() {
    startBytecodes = Executed.bytecodes;
    startHeap = THREADS.getCurrentThreadAllocatedBytes();
    startNanos = THREADS.getCurrentThreadCpuTime();
  }

  @Override
  public void stop() {
    nanos = THREADS.getCurrentThreadCpuTime() - startNanos;
    heapBytes = THREADS.getCurrentThreadAllocatedBytes() - startHeap;
    bytecodes = Executed.bytecodes - startBytecodes;
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
