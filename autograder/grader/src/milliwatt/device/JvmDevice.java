package milliwatt.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A child JVM in a sandbox. C1 only: it starts fast, and it hides no allocation as C2's escape
 * analysis would. The modules that could reach around the language (Unsafe, attaching) are left
 * out, and native access is denied.
 */
public final class JvmDevice extends LinkedDevice {
  private static final List<String> FLAGS =
      List.of(
          "-Xmx160m",
          "-XX:MaxMetaspaceSize=48m",
          "-XX:MaxDirectMemorySize=4m",
          "-XX:ReservedCodeCacheSize=16m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-XX:+DisableAttachMechanism",
          "-Xshare:auto",
          "--illegal-native-access=deny",
          "--limit-modules",
          "java.base,java.management,jdk.management");

  private final Sandbox sandbox;
  private Path module;

  public JvmDevice(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  @Override
  public String name() {
    return "jvm";
  }

  @Override
  public String isolation() {
    return sandbox.description();
  }

  @Override
  public boolean graded() {
    return true;
  }

  @Override
  Link connect(Path folder, Path classes) throws IOException {
    if (module == null) {
      module = SandboxModule.locate(folder).toRealPath();
    }
    Path jdk = Path.of(System.getProperty("java.home")).toRealPath();
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin").resolve("java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of("--module-path", module.toString()));
    command.addAll(List.of("--module", "milliwatt.sandbox/milliwatt.harness.Harness"));
    command.add(classes.toString());
    List<Path> readable = new ArrayList<>(List.of(jdk, module, classes));
    // Debian's own JDKs keep their configuration here.
    Path configuration = Path.of("/etc/java-25-openjdk");
    if (Files.exists(configuration)) {
      readable.add(configuration);
    }
    return new ChildProcess(sandbox.wrap(command, readable));
  }
}
