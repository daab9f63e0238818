package milliwatt.device;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import milliwatt.tinyjava.CompilationCodec;
import milliwatt.tinyjava.Source;

/**
 * What javac's two thousand classes become in a JVM's memory, written to a file. A child that
 * compiles maps it in instead of reading and verifying them, which saves a quarter of its time.
 *
 * <p>It is made by a JVM that compiles the course's own sources and nothing else, and goes with the
 * process that began it. A JVM that cannot use it goes on without.
 *
 * @param file for children that cannot write to it
 * @param module what it was made of; the archive is good for this very file alone
 */
public record CompilerArchive(Path file, SandboxModule module) {
  private static final long SECONDS = 600;

  private static final AtomicBoolean BEGUN = new AtomicBoolean();
  private static volatile CompilerArchive made;

  /** The archive, once there is one. */
  static Optional<CompilerArchive> made() {
    return Optional.ofNullable(made);
  }

  /**
   * Begins to make it, beside everything else; the second call changes nothing.
   *
   * @param trusted sources that no stranger wrote, with all of a program's parts
   */
  public static void begin(List<Source> trusted) {
    if (BEGUN.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("compiler-archive").start(() -> made = make(trusted));
    }
  }

  /** Null where this JVM makes no archives. */
  static CompilerArchive make(List<Source> trusted) {
    try {
      SandboxModule module = new SandboxModule(); // open as long as the archive is of use
      Path folder = Files.createTempDirectory("milliwatt-compiler-").toRealPath();
      folder.toFile().deleteOnExit();
      Path archive = folder.resolve("javac.jsa");
      archive.toFile().deleteOnExit(); // before its folder: the last named goes first
      List<String> command = new ArrayList<>();
      command.add(ChildJvm.java().toString());
      command.addAll(ChildJvm.FLAGS);
      command.add("-XX:ArchiveClassesAtExit=" + archive);
      command.addAll(SandboxedCompiler.arguments(module));
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().clear();
      return dumped(builder.start(), trusted) ? new CompilerArchive(archive, module) : null;
    } catch (IOException | DeviceException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private static boolean dumped(Process process, List<Source> trusted)
      throws IOException, InterruptedException {
    try (OutputStream out = process.getOutputStream()) {
      CompilationCodec.write(new CompilationCodec.Request(trusted, true), out);
    }
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return false;
    }
    return process.exitValue() == 0;
  }
}
