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

  /** Serves the compiled program in folder {@code arguments[0]} until the host closes stdin. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    InputStream in = System.in;
    OutputStream out = System.out;
    PrintedOutput printed = new PrintedOutput();
    PrintStream student = new PrintStream(printed, true);
    System.setIn(InputStream.nullInputStream());
    System.setOut(student);
    System.setErr(student);
    serve(in, out, Path.of(arguments[0]), printed);
    // Student threads may still run, and may hold exit hooks: none of them gets a say.
    Runtime.getRuntime().halt(0);
  }

  /** Serves over the given streams, in this JVM: for debugging. Returns at the end of the input. */
  public static void serve(InputStream in, OutputStream out, Path classes)
      throws IOException, InterruptedException {
    serve(in, out, classes, new PrintedOutput());
  }

  private static void serve(InputStream in, OutputStream out, Path classes, PrintedOutput printed)
      throws IOException, InterruptedException {
    new CommandLoop(in, out, new StudentProgram(classes), printed).run();
  }
}
