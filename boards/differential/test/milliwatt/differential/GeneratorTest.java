package milliwatt.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator: its programs are Tiny Java, end, and are varied. */
class GeneratorTest {
  private static final List<String> CONSTRUCTS =
      List.of(
          "affine loop",
          "array element",
          "array initialiser",
          "arrow switch over int",
          "cast float to byte",
          "cast of a reference",
          "compact constructor",
          "conditional of two types",
          "cyclic initialisation",
          "default method",
          "do",
          "double %",
          "enhanced for",
          "enum constant",
          "field array in a loop",
          "for with two updates",
          "initialiser that may trap",
          "instanceof",
          "int >>>",
          "labelled break",
          "labelled continue",
          "long /",
          "nested element",
          "old switch over enum",
          "order of evaluation",
          "overload",
          "recursion",
          "short postfix",
          "super call",
          "switch expression over char",
          "throw with numbers",
          "virtual call in a constructor",
          "yield");

  private static final List<String> ENDS =
      List.of(
          "returned",
          "refused",
          "ArithmeticException",
          "ArrayIndexOutOfBoundsException",
          "ClassCastException",
          "IllegalArgumentException",
          "NegativeArraySizeException",
          "NoClassDefFoundError",
          "NullPointerException");

  @Test
  void programs_are_tiny_java_end_and_have_every_construct_and_every_trap(@TempDir Path folder)
      throws Exception {
    Comparison comparison = new Comparison(folder, null, true, 0);

    List<Comparison.Failure> failures = comparison.run(1, 240, 2, line -> {});

    assertThat(failures).isEmpty();
    Census census = comparison.census();
    assertThat(CONSTRUCTS).allMatch(construct -> census.programsWith(construct) > 0);
    assertThat(ENDS).allMatch(end -> census.ended(end) > 0);
    assertThat(census.ended("returned")).isGreaterThan(census.ended("NoClassDefFoundError"));
    assertThat(comparison.skipped()).isLessThan(5);
  }

  @Test
  void a_seed_always_stands_for_the_same_program() {
    for (long seed = 0; seed < 30; seed++) {
      Case once = Programs.of(seed, true).toCase();
      Case again = Programs.of(seed, true).toCase();

      assertThat(once.student()).isEqualTo(again.student());
      assertThat(once.runs().toString().lines().count()).isEqualTo(1);
      assertThat(Script.together(once.runs()).text())
          .isEqualTo(Script.together(again.runs()).text());
    }
  }
}
