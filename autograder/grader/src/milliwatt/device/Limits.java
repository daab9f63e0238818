package milliwatt.device;

import java.util.ArrayList;
import java.util.List;

/** Limits that the kernel holds a child process to, by {@code prlimit} where there is one. */
final class Limits {
  static final int CPU_SECONDS = 300;

  private static final boolean AVAILABLE = Sandbox.works(List.of("prlimit", "--version"));

  private Limits() {}

  /** CPU time, file size, open files and core dumps; memory is the child JVM's own limit. */
  static List<String> apply(List<String> command, int cpuSeconds) {
    List<String> limited = new ArrayList<>();
    if (AVAILABLE) {
      limited.addAll(
          List.of("prlimit", "--cpu=" + cpuSeconds, "--fsize=1048576", "--nofile=128", "--core=0"));
    }
    limited.addAll(command);
    return limited;
  }

  static String description() {
    return AVAILABLE ? "limits on memory, CPU time and files" : "a limit on memory";
  }
}
