package milliwatt.tinyjava;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TinyJavaCompilerTest {
  @TempDir Path folder;

  @Test
  void classes_come_by_binary_name() {
    Compilation result = Compiling.checked(Compiling.snippet("static class A {} enum E { X }"));

    assertThat(result.succeeded()).isTrue();
    assertThat(result.classes())
        .containsOnlyKeys(
            "tinyml.ModelError",
            "tinyml.Given",
            "tinyml.Snippet",
            "tinyml.Snippet$A",
            "tinyml.Snippet$E");
  }

  @Test
  void an_error_has_file_line_column_and_javacs_words() {
    Compilation result = Compiling.checked(Compiling.snippet("int f() {\n    return x;\n  }"));

    assertThat(result.succeeded()).isFalse();
    assertThat(result.classes()).isEmpty();
    assertThat(result.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.file()).isEqualTo("Snippet.java");
              assertThat(error.line()).isEqualTo(4);
              assertThat(error.column()).isEqualTo(12);
              assertThat(error.message()).contains("cannot find symbol").contains("variable x");
            });
  }

  @Test
  void a_changed_signature_is_an_error_in_the_adapter_that_says_whose_file_it_is() {
    List<Source> sources = Compiling.snippet("static int f(long x) { return 0; }");
    sources.add(
        new Source(
            "lab00/Adapter.java",
            "package lab00;\nclass Adapter { int f() { return tinyml.Given.missing(); } }",
            false));

    assertThat(Compiling.checked(sources).errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.file()).isEqualTo("Adapter.java");
              assertThat(error.line()).isEqualTo(2);
              assertThat(error.advice()).contains("has to fit your classes");
            });
  }

  @Test
  void all_violations_are_listed_by_file_and_line() {
    List<Source> sources = new ArrayList<>(Compiling.GIVEN);
    sources.add(
        Compiling.student(
            "tinyml/Z.java",
            "package tinyml;\nclass Z {\nInteger a;\nvoid f() { try {} finally {} }\n}"));
    sources.add(Compiling.student("tinyml/A.java", "package tinyml;\nclass A { Thread t; }"));

    assertThat(Compiling.checked(sources).violations())
        .extracting(violation -> violation.file() + ":" + violation.line())
        .containsExactly("A.java:2", "Z.java:3", "Z.java:4");
  }

  @Test
  void the_subset_check_can_be_switched_off() {
    assertThat(Compiling.unchecked(Compiling.snippet("Integer box;")).succeeded()).isTrue();
  }

  @Test
  void the_contract_package_is_seen_and_the_harness_is_not() {
    Source adapter =
        new Source(
            "lab00/Adapter.java",
            "package lab00; interface Adapter { void f(@milliwatt.contract.Out int[] a); }",
            false);
    Source curious =
        new Source(
            "lab00/Curious.java",
            "package lab00; class Curious { milliwatt.harness.Harness h; }",
            false);

    assertThat(Compiling.checked(List.of(adapter)).errors()).isEmpty();
    assertThat(Compiling.checked(List.of(curious)).errors())
        .anySatisfy(error -> assertThat(error.message()).contains("does not exist"));
  }

  @Test
  void files_on_the_disk_are_not_read() throws Exception {
    Files.createDirectories(folder.resolve("tinyml"));
    Files.writeString(folder.resolve("tinyml/Other.java"), "package tinyml; class Other {}");
    TinyJavaCompiler compiler = new TinyJavaCompiler(List.of(folder));

    Compilation result = compiler.compile(Compiling.snippet("Other other;"), true);

    assertThat(result.errors())
        .anySatisfy(error -> assertThat(error.message()).contains("cannot find symbol"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "package tinyml; class ModelError {} | The course gives a class ModelError",
        "package tinyml; class Math {} | would hide java.lang.Math",
        "package tinyml; class tinyml {} | would hide the package",
        "package tinyml; class lab00 {} | would hide the package",
        "package tinyml; class milliwatt {} | would hide the package",
        "package tinyml; class ModelError$Evil {} | has a $ in it",
        "package java.lang; class Evil {} | in package java.lang, not in tinyml",
        "package milliwatt.harness; class Harness {} | not in tinyml",
        "class Evil {} | names no package",
        "void main() {} | names no package",
        "package tinyml; class Given2 {} class Twice {} class Twice {} | duplicate class",
      })
  void a_class_that_stands_where_it_may_not_is_refused(String text, String fault) {
    List<Source> sources = new ArrayList<>(Compiling.GIVEN);
    sources.add(new Source("lab00/Contract.java", "package lab00; interface Contract {}", false));
    sources.add(Compiling.student("tinyml/Snippet.java", text));

    Compilation result = Compiling.unchecked(sources);

    assertThat(result.classes()).isEmpty();
    assertThat(result.errors())
        .anySatisfy(
            error -> {
              assertThat(error.message()).contains(fault);
              assertThat(error.file()).isEqualTo("Snippet.java");
              assertThat(error.line()).isEqualTo(1);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"../A.java", "/etc/A.java", "tinyml/A B.java", "tinyml/A.txt", "a%.java"})
  void a_path_that_is_no_classs_is_refused(String path) {
    assertThat(Compiling.checked(List.of(Compiling.student(path, "class A {}"))).errors())
        .anySatisfy(error -> assertThat(error.message()).contains("not that of a Java class"));
  }

  @Test
  void a_module_declaration_is_refused_and_package_comments_are_ignored() {
    List<Source> module = Compiling.snippet("");
    module.add(Compiling.student("module-info.java", "module evil {}"));
    List<Source> comments = Compiling.snippet("");
    comments.add(Compiling.student("tinyml/package-info.java", "@Nonsense package tinyml;"));

    assertThat(Compiling.checked(module).errors())
        .anySatisfy(error -> assertThat(error.message()).contains("module declaration"));
    assertThat(Compiling.checked(comments).succeeded()).isTrue();
  }

  @Test
  void no_sources_two_of_a_name_and_too_much_are_refused() {
    Source one = Compiling.student("tinyml/A.java", "package tinyml; class A {}");
    Source huge = Compiling.student("tinyml/A.java", "x".repeat(Admission.MAX_CHARACTERS + 1));
    List<Source> many = new ArrayList<>();
    for (int i = 0; i <= Admission.MAX_FILES; i++) {
      many.add(Compiling.student("tinyml/A" + i + ".java", "package tinyml; class A" + i + " {}"));
    }

    assertThat(message(List.of())).contains("no source file");
    assertThat(message(List.of(one, one))).contains("two files of this name");
    assertThat(message(List.of(huge))).contains("more than 524288 characters");
    assertThat(message(many)).contains("201 source files");
  }

  @ParameterizedTest
  @CsvSource({"(,1,)", "-,1,''", "!,true,''", "new int[]{,1,}", "a[,0,]", "{,;,}", "~-,1,''"})
  void a_source_nested_too_deeply_ends_in_a_sentence(String open, String core, String close) {
    int depth = 500_000 / (open.length() + close.length());
    String value = open.repeat(depth) + core + close.repeat(depth);
    String members = open.equals("{") ? "void f() {" + value + "}" : "Object o = " + value + ";";

    Compilation result = Compiling.unchecked(Compiling.snippet(members));

    assertThat(result.classes()).isEmpty();
    assertThat(result.errors()).isNotEmpty();
  }

  @Test
  void brackets_by_the_hundred_thousand_are_too_deeply_nested() {
    String value = "(".repeat(250_000) + "1" + ")".repeat(250_000);

    assertThat(message(Compiling.snippet("int x = " + value + ";"))).contains("too deeply nested");
    assertThat(Compiling.checked(Compiling.snippet("int x = ((1));")).succeeded())
        .as("the compiler works afterwards")
        .isTrue();
  }

  @Test
  void a_long_sum_compiles() {
    String sum = "n" + " + n".repeat(2_000);

    assertThat(
            Compiling.checked(Compiling.snippet("int f(int n) { return " + sum + "; }"))
                .succeeded())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u0000\u0001\uffff",
        "package tinyml; class",
        "package tinyml; class A { void f() { \"",
        "package tinyml; class A { int x = \\u00zz; }",
        "package tinyml; class A extends A {}",
        "package tinyml; class A { A a = new A<>(){}; int f() { return switch (1) {}; } }",
        "package tinyml; enum E { A, A; E() { super(); } }",
        "package tinyml; record R(int x, int x) { R { return; } }"
      })
  void a_broken_source_is_an_error_and_never_an_exception(String text) {
    assertThat(Compiling.checked(List.of(Compiling.student("tinyml/A.java", text))).errors())
        .isNotEmpty();
  }

  @Test
  void a_warm_compilation_takes_a_tenth_of_a_second_or_so() {
    List<Source> sources = Compiling.snippet("int f(int n) { return Math.max(n, 3); }");
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      long start = System.nanoTime();
      assertThat(Compiling.checked(sources).succeeded()).isTrue();
      best = Math.min(best, System.nanoTime() - start);
    }
    // Loose: this machine may be busy. It fails if the JDK's classes are opened each time.
    assertThat(best / 1_000_000).as("milliseconds").isLessThan(500);
  }

  private static String message(List<Source> sources) {
    Compilation result = Compiling.checked(sources);
    assertThat(result.classes()).isEmpty();
    return result.errors().getFirst().message();
  }
}
