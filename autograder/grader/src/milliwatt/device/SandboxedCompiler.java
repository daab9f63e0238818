package milliwatt.device;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import milliwatt.tinyjava.Compilation;
import milliwatt.tinyjava.CompilationCodec;
import milliwatt.tinyjava.Diagnostic;
import milliwatt.tinyjava.Source;

/** Compiles a stranger's sources in a child JVM, for a compiler is a large target. */
public final class SandboxedCompiler {
  private static final List<String> FLAGS = List.of("-Xmx512m", "-XX:MaxMetaspaceSize=128m");

  /**
   * Far more time of a processor than any lab takes: a bomb's fuse is cut here. Time on the clock
   * would cut honest work on a busy machine.
   */
  private static final int CPU_SECONDS = 60;

  /** A compiler that neither works nor ends is ours to explain. */
  private static final long WALL_SECONDS = 600;

  private static final ScheduledExecutorService ALARMS = alarms();

  private final Sandbox sandbox;
  private final SandboxModule module;

  public SandboxedCompiler(Sandbox sandbox, SandboxModule module) {
    this.sandbox = sandbox;
    this.module = module;
  }

  /**
   * Compiles the sources; a compiler that dies or takes too long is an error of the sources.
   *
   * @throws DeviceException if the child cannot be started, or does nothing
   */
  public Compilation compile(List<Source> sources, boolean checkSubset) {
    AtomicBoolean idle = new AtomicBoolean();
    try (ChildProcess child = start()) {
      Runnable end = child::close;
      Future<?> alarm =
          ALARMS.schedule(
              () -> {
                idle.set(true);
                end.run();
              },
              WALL_SECONDS,
              TimeUnit.SECONDS);
      try {
        return answer(child, new CompilationCodec.Request(sources, checkSubset));
      } finally {
        alarm.cancel(false);
      }
    } catch (IOException e) {
      if (idle.get()) {
        throw new DeviceException("The compiler did nothing for %d s.".formatted(WALL_SECONDS), e);
      }
      return failed("The compiler did not finish. Is a file very long or deeply nested?");
    }
  }

  private static Compilation answer(ChildProcess child, CompilationCodec.Request request)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(child.out())) {
      CompilationCodec.write(request, out);
    }
    return CompilationCodec.readAnswer(new BufferedInputStream(child.in()));
  }

  private ChildProcess start() {
    try {
      // A weak sandbox would let one student's code write what the next one's compiler reads.
      CompilerArchive archive = sandbox.strong() ? CompilerArchive.made().orElse(null) : null;
      if (archive == null) {
        return new ChildJvm(sandbox, module).start(arguments(module), List.of(), CPU_SECONDS);
      }
      List<String> arguments = new ArrayList<>(arguments(archive.module()));
      arguments.addFirst("-XX:SharedArchiveFile=" + archive.file());
      return new ChildJvm(sandbox, archive.module())
          .start(arguments, List.of(archive.file()), CPU_SECONDS);
    } catch (IOException e) {
      throw new DeviceException("The compiler cannot be started: " + e.getMessage(), e);
    }
  }

  /** For a JVM that compiles one program and ends. */
  static List<String> arguments(SandboxModule module) {
    List<String> arguments = new ArrayList<>(FLAGS);
    arguments.addAll(List.of("--class-path", module.path().toString()));
    arguments.add("milliwatt.tinyjava.CompileMain");
    return arguments;
  }

  /** An alarm that is cancelled is forgotten at once, and with it the child that it would end. */
  private static ScheduledExecutorService alarms() {
    ScheduledThreadPoolExecutor alarms =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("compiler-alarm").factory());
    alarms.setRemoveOnCancelPolicy(true);
    return alarms;
  }

  private static Compilation failed(String sentence) {
    return new Compilation(Map.of(), List.of(new Diagnostic("", 0, 0, sentence, "")), List.of());
  }
}
