package milliwatt.device;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How strictly a child process is kept apart from the machine it runs on. */
public sealed interface Sandbox permits Bubblewrap, BareProcess {
  /** In words, for reports. */
  String description();

  /** Whether the child is kept from the network, other processes and the user's files. */
  boolean strong();

  /**
   * The command that runs {@code command} inside.
   *
   * @param readable folders and files the child may read, beside the system's libraries
   */
  default List<String> wrap(List<String> command, List<Path> readable) {
    return wrap(command, readable, Limits.CPU_SECONDS);
  }

  /** The same, with a limit on the time of a processor that the child may use. */
  List<String> wrap(List<String> command, List<Path> readable, int cpuSeconds);

  /** The strongest sandbox that works on this machine. */
  static Sandbox strongest() {
    return Strongest.FOUND;
  }

  /** A plain child process: what a machine without bubblewrap has. */
  static Sandbox weakest() {
    return new BareProcess();
  }

  /** Whether {@code command} exits with 0. */
  static boolean works(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Looked for once. */
  final class Strongest {
    private static final Sandbox FOUND = Bubblewrap.works() ? new Bubblewrap() : new BareProcess();

    private Strongest() {}
  }
}
