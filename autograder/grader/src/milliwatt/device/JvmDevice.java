package milliwatt.device;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A child JVM in a sandbox. C1 only: it starts fast, and it hides no allocation as C2's escape
 * analysis would. The modules that could reach around the language (Unsafe, attaching) are left
 * out.
 */
public final class JvmDevice extends ClassFolderDevice {
  private static final List<String> FLAGS =
      List.of(
          "-Xmx160m",
          "-XX:MaxMetaspaceSize=48m",
          "-XX:ReservedCodeCacheSize=16m",
          "--limit-modules",
          "java.base,java.management,jdk.management");

  private final Sandbox sandbox;
  private final SandboxModule module;
  private final ChildJvm jvm;

  public JvmDevice(Sandbox sandbox, SandboxModule module) {
    this.sandbox = sandbox;
    this.module = module;
    this.jvm = new ChildJvm(sandbox, module);
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
  public void openCounting() {
    open("open counting");
  }

  @Override
  public Counter counter() {
    return Counter.BYTECODES;
  }

  @Override
  Link connect(Path classes) throws IOException {
    List<String> arguments = new ArrayList<>(FLAGS);
    // As a named module, the harness is closed to student code's reflection.
    arguments.addAll(List.of("--module-path", module.path().toString()));
    arguments.addAll(List.of("--module", "milliwatt.sandbox/milliwatt.harness.Harness"));
    arguments.add(classes.toString());
    return jvm.start(arguments, List.of(classes));
  }
}
