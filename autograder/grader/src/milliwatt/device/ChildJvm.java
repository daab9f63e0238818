package milliwatt.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the sandbox's module in a JVM of its own, inside a sandbox. */
record ChildJvm(Sandbox sandbox, SandboxModule module) {
  /** Where Debian's own JDKs keep their configuration. */
  private static final Path DEBIAN_CONFIGURATION = Path.of("/etc/java-25-openjdk");

  /** For all children: start fast, in little memory, with no way in from outside. */
  static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-XX:+DisableAttachMechanism",
          "-XX:MaxDirectMemorySize=4m",
          "-Xshare:auto",
          "--illegal-native-access=deny");

  /**
   * @param arguments for the JVM: flags, where to find classes, the main class and what it is told
   * @param folders what the child may read beside the module and the JDK
   */
  ChildProcess start(List<String> arguments, List<Path> folders) throws IOException {
    return start(arguments, folders, Limits.CPU_SECONDS);
  }

  /** The same, with a limit on the time of a processor. */
  ChildProcess start(List<String> arguments, List<Path> folders, int cpuSeconds)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(java().toString());
    command.addAll(FLAGS);
    command.addAll(arguments);
    List<Path> readable = new ArrayList<>(folders);
    readable.addAll(List.of(jdk(), module.path()));
    if (Files.exists(DEBIAN_CONFIGURATION)) {
      readable.add(DEBIAN_CONFIGURATION);
    }
    return new ChildProcess(sandbox.wrap(command, readable, cpuSeconds));
  }

  /** The program that runs this very JVM. */
  static Path java() throws IOException {
    return jdk().resolve("bin").resolve("java");
  }

  private static Path jdk() throws IOException {
    return Path.of(System.getProperty("java.home")).toRealPath();
  }
}
