package milliwatt.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Starts a main class of the sandbox's module in a JVM of its own, inside a sandbox. */
record ChildJvm(Sandbox sandbox, SandboxModule module) {
  /** Where Debian's own JDKs keep their configuration. */
  private static final Path DEBIAN_CONFIGURATION = Path.of("/etc/java-25-openjdk");

  /** For all children: start fast, in little memory, with no way in from outside. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-XX:+DisableAttachMechanism",
          "-XX:MaxDirectMemorySize=4m",
          "-Xshare:auto",
          "--illegal-native-access=deny");

  /**
   * @param flags more flags for the JVM
   * @param folders what the child may read
   */
  ChildProcess start(List<String> flags, String mainClass, List<Path> folders, String... arguments)
      throws IOException {
    Path jdk = Path.of(System.getProperty("java.home")).toRealPath();
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin").resolve("java").toString());
    command.addAll(FLAGS);
    command.addAll(flags);
    command.addAll(List.of("--module-path", module.path().toString()));
    command.addAll(List.of("--module", "milliwatt.sandbox/" + mainClass));
    command.addAll(Arrays.asList(arguments));
    List<Path> readable = new ArrayList<>(folders);
    readable.addAll(List.of(jdk, module.path()));
    if (Files.exists(DEBIAN_CONFIGURATION)) {
      readable.add(DEBIAN_CONFIGURATION);
    }
    return new ChildProcess(sandbox.wrap(command, readable));
  }
}
