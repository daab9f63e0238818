package milliwatt.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import milliwatt.count.Executed;
import milliwatt.tinyjava.AllowList;
import milliwatt.tinyjava.Compilation;
import milliwatt.tinyjava.Source;
import milliwatt.tinyjava.TinyJavaCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts that can be checked against {@code javap -c} by hand. */
class CountedClassesTest {
  @TempDir Path folder;

  @Test
  void a_block_counts_each_of_its_instructions_once() throws Exception {
    // iload_0, iload_1, iadd, ireturn
    assertThat(count("return a + b;", 2, 3)).isEqualTo(4);
  }

  @Test
  void only_the_branch_that_is_taken_counts() throws Exception {
    // iload_0, ifle; then iload_1, ireturn; or iload_0, iload_1, imul, ireturn
    String body = "if (a > 0) { return b; } return a * b;";
    assertThat(count(body, 1, 3)).isEqualTo(2 + 2);
    assertThat(count(body, 0, 3)).isEqualTo(2 + 4);
  }

  @Test
  void a_loop_counts_as_often_as_it_runs() throws Exception {
    // 2 x (iconst_0, istore); n + 1 x (iload, iload_0, if_icmpge);
    // n x (iload_2, iload_1, iadd, istore_2, iinc, goto); iload_2, ireturn
    String body = "int sum = 0; for (int i = 0; i < a; i++) { sum += b; } return sum;";
    assertThat(count(body, 0, 3)).isEqualTo(4 + 3 + 2);
    assertThat(count(body, 1_000_000, 3)).isEqualTo(4 + 3 * 1_000_001L + 6 * 1_000_000L + 2);
  }

  @Test
  void a_call_counts_itself_and_what_is_called_unless_that_is_the_jdks() throws Exception {
    // iload_0, iload_1, invokestatic, ireturn
    assertThat(count("return Math.max(a, b);", 2, 3)).isEqualTo(4);
    assertThat(count("return twice(a, b); } static int twice(int a, int b) { return 2 * a;", 2, 3))
        .isEqualTo(4 + 4);
  }

  @Test
  void an_intrinsic_call_counts_as_one_however_long_its_body_is() throws Exception {
    write(
        "Dsp", "public static int mac(int a, int b) { for (int i = 0; i < 9; i++) {} return a; }");
    assertThat(count("return Dsp.mac(a, b);", 2, 3)).isEqualTo(4);
  }

  @Test
  void switches_traps_and_frames_of_own_types_survive() throws Exception {
    write("Shape", "int area() { return 1; }");
    sources("Square", "final class Square extends Shape { int area() { return 4; } }");
    sources("Disc", "final class Disc extends Shape { int area() { return 3; } }");
    String body =
        """
        Shape shape = a > 0 ? new Square() : new Disc();
        int sum = switch (a) { case 1 -> 10; case 900 -> 20; default -> 30; };
        return sum + shape.area() / b;
        """;
    assertThat(count(body, 1, 2)).isPositive();
    assertThat(result).isEqualTo(12);
    assertThat(count(body, -5, 1)).isPositive();
    assertThat(result).isEqualTo(33);
    assertThat(count("int x = 5; long y = 7L << a; return (int) (y % x) + b;", 3, 1)).isPositive();
    assertThat(result).isEqualTo(2);
  }

  @Test
  void the_compiler_does_not_see_the_counter() {
    String body = "static void count() { milliwatt.count.Executed.bytecodes = 0; }";
    write("Forged", body);
    assertThat(COMPILER.compile(sources, false).errors())
        .singleElement()
        .satisfies(error -> assertThat(error.message()).contains("milliwatt.count"));
  }

  @Test
  void the_allow_list_refuses_a_class_file_that_writes_to_the_counter() {
    ClassDesc counter = ClassDesc.of(Executed.class.getName());
    byte[] forged =
        ClassFile.of()
            .build(
                ClassDesc.of("tinyml.Forged"),
                type ->
                    type.withMethodBody(
                        "count",
                        ConstantDescs.MTD_void,
                        ClassFile.ACC_STATIC,
                        code ->
                            code.lconst_0()
                                .putstatic(counter, "bytecodes", ConstantDescs.CD_long)
                                .return_()));
    write("Forged", "");
    assertThat(AllowList.verify(Map.of("tinyml.Forged", forged), sources))
        .anySatisfy(
            violation ->
                assertThat(violation.message()).contains("milliwatt.count.Executed.bytecodes"));
  }

  private static final TinyJavaCompiler COMPILER =
      new TinyJavaCompiler(
          List.of(
              Path.of(System.getProperty("milliwatt.root"), "autograder/sandbox/target/classes")));

  private final List<Source> sources = new ArrayList<>();
  private int result;

  private void write(String name, String members) {
    sources(name, "class " + name + " { " + members + " }");
  }

  private void sources(String name, String declaration) {
    sources.add(new Source("tinyml/" + name + ".java", "package tinyml; " + declaration, true));
  }

  /** Bytecodes of one call of a method {@code static int run(int a, int b)}. */
  private long count(String body, int a, int b) throws Exception {
    sources.removeIf(source -> source.path().endsWith("/Program.java"));
    sources(
        "Program",
        "public final class Program { public static int run(int a, int b) { " + body + " } }");
    Compilation compilation = COMPILER.compile(sources, false);
    assertThat(compilation.errors()).isEmpty();
    for (Map.Entry<String, byte[]> each : compilation.classes().entrySet()) {
      Path file = folder.resolve(each.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, each.getValue());
    }
    Method run =
        new StudentLoader(folder, CountedClasses.of(folder))
            .loadClass("tinyml.Program")
            .getMethod("run", int.class, int.class);
    run.invoke(null, a, b);
    long before = Executed.bytecodes;
    result = (int) run.invoke(null, a, b);
    return Executed.bytecodes - before;
  }
}
