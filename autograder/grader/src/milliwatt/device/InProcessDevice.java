package milliwatt.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import milliwatt.harness.Harness;

/** Runs student code in the grader's own JVM, where a debugger finds it. Never a grade. */
public final class InProcessDevice extends LinkedDevice {
  private static final int PIPE_BYTES = 1 << 16;

  @Override
  public String name() {
    return "inprocess";
  }

  @Override
  public String isolation() {
    return "none: same process, for debugging";
  }

  @Override
  public boolean graded() {
    return false;
  }

  @Override
  Link connect(Path classes) throws IOException {
    PipedInputStream commands = new PipedInputStream(PIPE_BYTES);
    PipedOutputStream toDevice = new PipedOutputStream(commands);
    PipedInputStream answers = new PipedInputStream(PIPE_BYTES);
    PipedOutputStream fromDevice = new PipedOutputStream(answers);
    Thread.ofPlatform()
        .daemon()
        .name("inprocess-device")
        .start(() -> serve(commands, fromDevice, classes));
    return new PipeLink(answers, toDevice);
  }

  private static void serve(InputStream in, OutputStream out, Path classes) {
    PipeLink link = new PipeLink(in, out);
    Harness.serve(in, out, classes, link::close);
    link.close();
  }

  private record PipeLink(InputStream in, OutputStream out) implements Link {
    @Override
    public String epitaph() {
      return "The debugging session ended.";
    }

    @Override
    public void close() {
      try (in;
          out) {
        // Closing both ends is all there is to do.
      } catch (IOException e) {
        // The other end is gone already.
      }
    }
  }
}
