package milliwatt.device;

import java.nio.file.Path;
import java.util.List;

/** A plain child process with limits: weak, but there is one on every system. */
record BareProcess() implements Sandbox {
  @Override
  public String description() {
    return "a child process with " + Limits.description() + " (install bubblewrap for more)";
  }

  @Override
  public boolean strong() {
    return false;
  }

  @Override
  public List<String> wrap(List<String> command, List<Path> readable, int cpuSeconds) {
    return Limits.apply(command, cpuSeconds);
  }
}
