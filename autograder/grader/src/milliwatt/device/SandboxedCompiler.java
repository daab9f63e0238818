package milliwatt.device;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import milliwatt.tinyjava.Compilation;
import milliwatt.tinyjava.CompilationCodec;
import milliwatt.tinyjava.Diagnostic;
import milliwatt.tinyjava.Source;

/** Compiles a stranger's sources in a child JVM, for a compiler is a large target. */
public final class SandboxedCompiler {
  private static final List<String> FLAGS = List.of("-Xmx512m", "-XX:MaxMetaspaceSize=128m");

  /** Far more than any lab takes: a bomb's fuse is cut here. */
  private static final long LIMIT_SECONDS = 30;

  private final SandboxModule module;
  private final ChildJvm jvm;

  public SandboxedCompiler(Sandbox sandbox, SandboxModule module) {
    this.module = module;
    this.jvm = new ChildJvm(sandbox, module);
  }

  /**
   * Compiles the sources; a compiler that dies or takes too long is an error of the sources.
   *
   * @throws DeviceException if the child cannot be started
   */
  public Compilation compile(List<Source> sources, boolean checkSubset) {
    try (ChildProcess child = start()) {
      CompletableFuture<Void> alarm =
          CompletableFuture.runAsync(
              child::close, CompletableFuture.delayedExecutor(LIMIT_SECONDS, TimeUnit.SECONDS));
      try (OutputStream out = new BufferedOutputStream(child.out())) {
        CompilationCodec.write(new CompilationCodec.Request(sources, checkSubset), out);
      }
      Compilation compilation = CompilationCodec.readAnswer(new BufferedInputStream(child.in()));
      alarm.cancel(false);
      return compilation;
    } catch (IOException e) {
      return failed("The compiler did not finish. Is a file very long or deeply nested?");
    }
  }

  private ChildProcess start() {
    try {
      List<String> arguments = new ArrayList<>(FLAGS);
      arguments.addAll(List.of("--class-path", module.path().toString()));
      arguments.add("milliwatt.tinyjava.CompileMain");
      return jvm.start(arguments, List.of());
    } catch (IOException e) {
      throw new DeviceException("The compiler cannot be started: " + e.getMessage(), e);
    }
  }

  private static Compilation failed(String sentence) {
    return new Compilation(Map.of(), List.of(new Diagnostic("", 0, 0, sentence, "")), List.of());
  }
}
