package milliwatt.tinyjava;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second wall, with the first one switched off. */
class AllowListTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "System.exit(0);                                              | java.lang.System.exit(int)",
        "Runtime.getRuntime().halt(1);                                | java.lang.Runtime",
        "new Thread(null, null, \"t\").start();                       | java.lang.Thread",
        "Object o = \"x\".getClass();                                 | java.lang.Object.getClass()",
        "Object o = this.getClass().getMethods();                     | java.lang.Object.getClass()",
        "Object o = Class.forName(\"java.lang.Runtime\");             | java.lang.Class.forName",
        "Object o = Snippet.class.getDeclaredMethods();               | java.lang.Class.getDeclared",
        "Object o = Thread.class;                                     | java.lang.Thread",
        "Object o = new Thread[3];                                    | java.lang.Thread",
        "Object o = new Thread[3][4];                                 | java.lang.Thread",
        "Object o = (Runnable) null;                                  | java.lang.Runnable",
        "Object o = new java.io.FileInputStream(\"/proc/self/maps\"); | java.io.FileInputStream",
        "Object o = java.nio.file.Files.readString(java.nio.file.Path.of(\"x\")); | java.nio.file",
        "Object o = java.lang.invoke.MethodHandles.lookup();          | MethodHandles.lookup()",
        "Runnable r = () -> {};                                       | LambdaMetafactory",
        "Object o = \"a\" + System.nanoTime();                        | java.lang.System.nanoTime()",
        "int i = 3; Object o = \"a\" + i;                             | StringConcatFactory",
        "new ProcessBuilder(\"sh\").start();                          | java.lang.ProcessBuilder",
        "Object o = java.util.ServiceLoader.load(Runnable.class);     | java.util.ServiceLoader",
        "java.lang.foreign.Arena.global();                            | java.lang.foreign.Arena",
        "Object o = java.lang.foreign.Linker.nativeLinker();          | java.lang.foreign.Linker",
        "Object o = System.getenv();                                  | java.lang.System.getenv",
        "System.out.println(1);                                       | java.lang.System.out",
        "new java.net.Socket(\"localhost\", 80);                      | java.net.Socket",
        "this.wait();                                                 | java.lang.Object.wait()",
        "try { n++; } catch (Throwable t) { t.printStackTrace(); }    | printStackTrace()",
        "Object o = Integer.valueOf(3);                               | java.lang.Integer.valueOf(int)",
        "Object o = new int[0].clone(); o.hashCode();                 | java.lang.Object.hashCode()",
        "Object o = new java.util.ArrayList<Integer>();               | java.util.ArrayList",
        "int r = switch ((Object) this) { case Snippet s -> 1; default -> 2; }; | SwitchBootstraps",
        "assert n > 0;                                                | java.lang.AssertionError",
        "n = \"a\".length();                                          | java.lang.String.length()",
      })
  void a_way_out_of_the_language_is_refused_at_its_line(String statement, String reference) {
    List<Source> sources =
        List.of(
            new Source("tinyml/Given.java", "package tinyml; public class Given {}", false),
            Compiling.student(
                "tinyml/Snippet.java",
                "package tinyml; class Snippet { void f(int n) throws Throwable {\n\n"
                    + statement
                    + "\n} }"));

    Compilation compiled = Compiling.unchecked(sources);

    assertThat(compiled.errors()).isEmpty();
    List<Diagnostic> refusals = AllowList.verify(compiled.classes(), sources);
    assertThat(refusals)
        .anySatisfy(
            refusal -> {
              assertThat(refusal.message()).contains(reference);
              assertThat(refusal.file()).isEqualTo("Snippet.java");
              assertThat(refusal.line()).isEqualTo(3);
              assertThat(refusal.advice()).isNotBlank();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class Snippet extends Thread {} | java.lang.Thread",
        "abstract class Snippet implements Runnable {} | java.lang.Runnable",
        "class Snippet extends Error {} | java.lang.Error",
        "class Snippet { Thread t; } | java.lang.Thread",
        "class Snippet { void f(java.io.File[] t) {} } | java.io.File",
        "abstract class Snippet { abstract ClassLoader f(); } | java.lang.ClassLoader",
        "class Snippet { native int f(); } | native",
        "class Snippet { void f(int n) { try { n++; } catch (StackOverflowError e) {} } } | Overflow",
        "class Snippet { void f(int n) { assert n > 0; } } | desiredAssertionStatus()",
        "class Snippet { protected void finalize() {} } | finalize()",
        "class Snippet extends RuntimeException { public String getMessage() { return null; } } | getMessage()",
        "class Snippet { public String toString() { while (true) {} } } | toString()",
        "class Snippet { public int hashCode() { return 1; } } | hashCode()",
        "class Snippet { public boolean equals(Object o) { return true; } } | equals(",
        "class Snippet extends RuntimeException { void f() { printStackTrace(); } } | printStackTrace",
        "class Snippet extends RuntimeException { Object f() { return getStackTrace(); } } | getStack",
      })
  void a_declaration_that_leaves_the_language_is_refused(String declaration, String reference) {
    List<Source> sources = Compiling.program(declaration);

    Compilation compiled = Compiling.unchecked(sources);

    assertThat(compiled.errors()).isEmpty();
    assertThat(AllowList.verify(compiled.classes(), sources))
        .anySatisfy(refusal -> assertThat(refusal.message()).contains(reference));
  }

  @Test
  void the_jdks_internals_are_refused_in_class_files_no_compiler_would_write() {
    ClassDesc unsafe = ClassDesc.of("sun.misc.Unsafe");
    byte[] bytes =
        ClassFile.of()
            .build(
                ClassDesc.of("tinyml.Snippet"),
                type ->
                    type.withMethodBody(
                        "f",
                        MethodTypeDesc.ofDescriptor("()V"),
                        ClassFile.ACC_STATIC,
                        code ->
                            code.getstatic(unsafe, "theUnsafe", unsafe)
                                .invokevirtual(
                                    unsafe, "pageSize", MethodTypeDesc.ofDescriptor("()I"))
                                .pop()
                                .return_()));

    assertThat(AllowList.verify(Map.of("tinyml.Snippet", bytes), List.of()))
        .anySatisfy(refusal -> assertThat(refusal.message()).contains("sun.misc.Unsafe.theUnsafe"))
        .anySatisfy(refusal -> assertThat(refusal.message()).contains("sun.misc.Unsafe.pageSize"));
  }

  @Test
  void a_reference_that_no_instruction_uses_is_found_in_the_constant_pool() {
    byte[] bytes =
        ClassFile.of()
            .build(
                ClassDesc.of("tinyml.Snippet"),
                type ->
                    type.constantPool()
                        .methodRefEntry(
                            ClassDesc.of("java.lang.System"),
                            "exit",
                            MethodTypeDesc.ofDescriptor("(I)V")));

    assertThat(AllowList.verify(Map.of("tinyml.Snippet", bytes), List.of()))
        .anySatisfy(refusal -> assertThat(refusal.message()).contains("System.exit(int)"));
  }

  @Test
  void a_class_outside_package_tinyml_or_under_a_false_name_is_refused() {
    byte[] elsewhere = ClassFile.of().build(ClassDesc.of("java.lang.Evil"), type -> {});

    assertThat(AllowList.verify(Map.of("java.lang.Evil", elsewhere), List.of()))
        .anySatisfy(refusal -> assertThat(refusal.message()).contains("not in package tinyml"));
    assertThat(AllowList.verify(Map.of("tinyml.Snippet", elsewhere), List.of()))
        .anySatisfy(refusal -> assertThat(refusal.message()).contains("calls itself"));
  }

  @Test
  void given_classes_are_exempt_and_the_students_are_not() {
    List<Source> sources = Compiling.snippet("void f() { System.exit(0); }");

    assertThat(AllowList.verify(Compiling.unchecked(sources).classes(), sources))
        .extracting(Diagnostic::file)
        .containsOnly("Snippet.java");
  }

  @Test
  void bytes_that_are_no_class_file_are_refused_in_a_sentence() {
    List<Source> sources =
        Compiling.snippet("record P(int x) {} enum E { A } int f(E e) { return e.ordinal(); }");
    byte[] whole = Compiling.checked(sources).classes().get("tinyml.Snippet");
    Random random = new Random(1);
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes = Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
      for (int flips = random.nextInt(4); flips >= 0 && bytes.length > 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      assertThat(AllowList.verify(Map.of("tinyml.Snippet", bytes), sources)).isNotNull();
    }
    assertThat(AllowList.verify(Map.of("tinyml.Snippet", new byte[10]), sources))
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.message()).contains("malformed"));
    assertThat(AllowList.verify(Map.of("tinyml.Snippet", new byte[0]), sources)).hasSize(1);
  }
}
