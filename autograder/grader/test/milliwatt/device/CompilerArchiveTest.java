package milliwatt.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import milliwatt.tinyjava.Compilation;
import milliwatt.tinyjava.CompilationCodec;
import milliwatt.tinyjava.Source;
import org.junit.jupiter.api.Test;

class CompilerArchiveTest {
  private static final List<Source> SOURCES =
      List.of(new Source("tinyml/A.java", "package tinyml; final class A { int a = 1; }", true));

  @Test
  void a_child_that_can_only_read_it_compiles_out_of_it() throws Exception {
    assumeTrue(Sandbox.strongest().strong(), "skipped: there is no bubblewrap");
    try (SandboxModule module = new SandboxModule()) {
      assumeTrue(Files.isRegularFile(module.path()), "skipped: the sandbox is no jar yet");
    }
    CompilerArchive archive = CompilerArchive.make(SOURCES);
    assertThat(archive).isNotNull();
    try (SandboxModule module = archive.module()) {
      // With "on" instead of "auto", a JVM that cannot use the archive ends.
      List<String> arguments =
          new ArrayList<>(List.of("-XX:SharedArchiveFile=" + archive.file(), "-Xshare:on"));
      arguments.addAll(SandboxedCompiler.arguments(module));
      ChildJvm jvm = new ChildJvm(Sandbox.strongest(), module);
      try (ChildProcess child = jvm.start(arguments, List.of(archive.file()))) {
        CompilationCodec.write(new CompilationCodec.Request(SOURCES, true), child.out());
        child.out().close();
        Compilation compilation = CompilationCodec.readAnswer(child.in());
        assertThat(compilation.classes()).containsOnlyKeys("tinyml.A");
      }
    }
  }
}
