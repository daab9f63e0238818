package milliwatt.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Path;
import milliwatt.harness.Harness;

/** Runs student code in the grader's own JVM, where a debugger finds it. Never a grade. */
public final class InProcessDevice extends ClassFolderDevice {
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
  public void openCounting() {
    open("open counting");
  }

  @Override
  public Counter counter() {
    return Counter.BYTECODES;
  }

  @Override
  Link connect(Path classes) throws IOException {
    Pipe commands = Pipe.open();
    Pipe answers = Pipe.open();
    PipeLink device = link(commands, answers);
    Thread.ofPlatform().daemon().name("inprocess-device").start(() -> serve(device, classes));
    return link(answers, commands);
  }

  private static PipeLink link(Pipe in, Pipe out) {
    return new PipeLink(Channels.newInputStream(in.source()), Channels.newOutputStream(out.sink()));
  }

  private static void serve(PipeLink link, Path classes) {
    Harness.serve(link.in(), link.out(), classes, link::close);
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
