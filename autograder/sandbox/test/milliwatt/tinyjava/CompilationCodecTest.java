package milliwatt.tinyjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompilationCodecTest {
  private static final CompilationCodec.Request REQUEST =
      new CompilationCodec.Request(
          List.of(
              new Source("tinyml/A.java", "package tinyml; /* é \ud83d\ude00 */ class A {}", true),
              new Source("tinyml/B.java", "package tinyml; class B {}", false)),
          true);

  @Test
  void a_request_survives_the_journey() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CompilationCodec.write(REQUEST, bytes);

    assertThat(CompilationCodec.readRequest(new ByteArrayInputStream(bytes.toByteArray())))
        .isEqualTo(REQUEST);
  }

  @Test
  void an_answer_survives_the_journey() throws IOException {
    Diagnostic remark = new Diagnostic("A.java", 3, 7, "wrong", "right");
    Compilation answer =
        new Compilation(Map.of("tinyml.A", new byte[] {1, 2}), List.of(remark), List.of());

    Compilation read = CompilationCodec.readAnswer(new ByteArrayInputStream(bytes(answer)));

    assertThat(read.classes()).containsOnlyKeys("tinyml.A");
    assertThat(read.classes().get("tinyml.A")).containsExactly(1, 2);
    assertThat(read.errors()).containsExactly(remark);
    assertThat(read.violations()).isEmpty();
  }

  @Test
  void bytes_cut_short_or_changed_give_an_io_exception_or_another_answer() throws IOException {
    byte[] whole =
        bytes(
            new Compilation(
                Map.of("tinyml.A", new byte[300]),
                List.of(),
                List.of(new Diagnostic("A.java", 1, 1, "wrong", "right"))));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> CompilationCodec.readAnswer(new ByteArrayInputStream(cut)))
          .isInstanceOf(IOException.class);
    }
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(whole.length)] = (byte) random.nextInt();
      try {
        assertThat(CompilationCodec.readAnswer(new ByteArrayInputStream(changed))).isNotNull();
      } catch (IOException e) {
        // what the contract allows
      }
    }
  }

  @Test
  void a_length_that_is_not_there_allocates_nothing() {
    // An answer with one class whose name claims 4 MB, then nothing; and with 2^31 - 1 classes.
    byte[] name = {0x6d, 0x77, 0, 2, 0, 0, 0, 1, 0, 0x40, 0, 0};
    byte[] classes = {0x6d, 0x77, 0, 2, 0x7f, -1, -1, -1};

    assertThatThrownBy(() -> CompilationCodec.readAnswer(new ByteArrayInputStream(name)))
        .hasMessageContaining("end too early");
    assertThatThrownBy(() -> CompilationCodec.readAnswer(new ByteArrayInputStream(classes)))
        .hasMessageContaining("5000 at most");
  }

  @Test
  void the_compiler_as_a_program_answers_as_the_compiler_in_process() throws Exception {
    List<Source> sources = Compiling.snippet("int f(int n) { return n; }");
    sources.add(
        new Source(
            "lab00/Contract.java",
            "package lab00; interface Contract { void f(@milliwatt.contract.Out int[] a); }",
            false));
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    CompilationCodec.write(new CompilationCodec.Request(sources, true), request);

    Process compiler = start(request.toByteArray());
    Compilation answer = CompilationCodec.readAnswer(compiler.getInputStream());

    assertThat(compiler.waitFor()).isZero();
    assertThat(answer.errors()).isEmpty();
    Compilation here = Compiling.checked(sources);
    assertThat(answer.classes()).containsOnlyKeys(here.classes().keySet());
    assertThat(answer.classes().get("tinyml.Snippet"))
        .isEqualTo(here.classes().get("tinyml.Snippet"));
  }

  @Test
  void constants_that_outgrow_the_heap_end_in_a_sentence() throws Exception {
    StringBuilder members = new StringBuilder("static final String S0 = \"0123456789abcdef\";\n");
    for (int i = 1; i < 28; i++) { // javac folds the last one to 2 GB
      members.append("static final String S%d = S%d + S%d;\n".formatted(i, i - 1, i - 1));
    }
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    CompilationCodec.write(
        new CompilationCodec.Request(Compiling.snippet(members.toString()), true), request);

    Process compiler = start(request.toByteArray(), "-Xmx128m");
    Compilation answer = CompilationCodec.readAnswer(compiler.getInputStream());

    assertThat(compiler.waitFor()).isZero();
    assertThat(answer.classes()).isEmpty();
    assertThat(answer.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.message()).contains("ran out of memory"));
  }

  @Test
  void a_request_that_makes_no_sense_ends_the_program_with_a_sentence() throws Exception {
    Process compiler = start("not a request".getBytes());

    String complaint = new String(compiler.getErrorStream().readAllBytes());

    assertThat(compiler.waitFor()).isEqualTo(2);
    assertThat(complaint).contains("could not read its request").doesNotContain("\tat ");
  }

  private static Process start(byte[] request, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of("-cp", Compiling.CLASS_PATH.getFirst().toString(), CompileMain.class.getName()));
    Process compiler = new ProcessBuilder(command).start();
    try (var in = compiler.getOutputStream()) {
      in.write(request);
    }
    return compiler;
  }

  private static byte[] bytes(Compilation compilation) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CompilationCodec.write(compilation, bytes);
    return bytes.toByteArray();
  }
}
