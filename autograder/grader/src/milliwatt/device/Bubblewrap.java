package milliwatt.device;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A child process in namespaces of its own (bubblewrap): no network, no other process, and a
 * read-only file system with nothing in it but system libraries, the JDK and what it is given.
 */
record Bubblewrap() implements Sandbox {
  /** What a JVM needs of the system; what is not there is left out. */
  private static final List<Path> SYSTEM =
      List.of(
          Path.of("/lib"),
          Path.of("/lib64"),
          Path.of("/usr/lib"),
          Path.of("/usr/lib64"),
          Path.of("/usr/bin/prlimit"),
          Path.of("/etc/ld.so.cache"));

  static boolean works() {
    List<String> probe = new Bubblewrap().wrap(List.of("/usr/bin/prlimit", "--version"), List.of());
    return Files.isExecutable(Path.of("/usr/bin/prlimit")) && Sandbox.works(probe);
  }

  @Override
  public String description() {
    return "bubblewrap: no network, no other processes, read-only files, " + Limits.description();
  }

  @Override
  public boolean strong() {
    return true;
  }

  @Override
  public List<String> wrap(List<String> command, List<Path> readable, int cpuSeconds) {
    List<String> wrapped =
        new ArrayList<>(List.of("bwrap", "--unshare-all", "--die-with-parent", "--new-session"));
    wrapped.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    wrapped.addAll(List.of("--size", "1048576", "--tmpfs", "/tmp"));
    // After /tmp, where some of what is readable may lie.
    SYSTEM.stream().filter(Files::exists).forEach(path -> bind(wrapped, path));
    readable.forEach(path -> bind(wrapped, path));
    wrapped.addAll(List.of("--remount-ro", "/", "--clearenv", "--chdir", "/tmp"));
    wrapped.addAll(Limits.apply(command, cpuSeconds));
    return wrapped;
  }

  private static void bind(List<String> wrapped, Path path) {
    wrapped.addAll(List.of("--ro-bind", path.toString(), path.toString()));
  }
}
