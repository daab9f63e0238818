package milliwatt.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * The child process: speaks the protocol on its standard streams, which student code no longer
 * finds in {@code System.in} and {@code System.out}.
 */
public final class Harness {
  private Harness() {}

  /** Small enough to overflow quickly, large enough for any sensible recursion. */
  private static final long STACK_BYTES = 1 << 19;

  /** Serves the compiled program in folder {@code arguments[0]} until the host closes stdin. */
  public static void main(String[] arguments) throws InterruptedException {
    InputStream in = System.in;
    OutputStream out = System.out;
    PrintedOutput printed = new PrintedOutput();
    PrintStream student = new PrintStream(printed, true);
    System.setIn(InputStream.nullInputStream());
    System.setOut(student);
    System.setErr(student);
    Path classes = Path.of(arguments[0]);
    // Student threads may still run and may have set exit hooks: none of them gets a say.
    Runnable end = () -> Runtime.getRuntime().halt(0);
    Thread loop =
        new Thread(null, () -> serve(in, out, classes, printed, end), "device", STACK_BYTES);
    loop.start();
    loop.join();
    end.run();
  }

  /**
   * Serves over the given streams, in this JVM: for debugging. Returns at the end of the input.
   *
   * @param end called when a call outlived its limit; it should close the streams
   */
  public static void serve(InputStream in, OutputStream out, Path classes, Runnable end) {
    serve(in, out, classes, new PrintedOutput(), end);
  }

  private static void serve(
      InputStream in, OutputStream out, Path classes, PrintedOutput printed, Runnable end) {
    try {
      new CommandLoop(in, out, new StudentProgram(classes), printed, end).run();
    } catch (IOException e) {
      // The host is gone, and with it the reason to go on.
    }
  }
}
