package milliwatt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.result.LabResult;
import milliwatt.result.Status;
import milliwatt.tinyjava.Diagnostic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Submissions whose files are the attack: on the compiler, on names, on what is compiled along.
 * Each scores nothing and is told in a sentence, or does the attacker no good; the grader goes on.
 */
class HostileSourcesTest {
  private static final LabCatalogue CATALOGUE = new LabCatalogue();
  private static final CourseSources COURSE = new CourseSources();
  private static final Lab LAB = CATALOGUE.find("lab00");
  private static final String CLASS = "public final class Saturation {";
  private static LabRunner runner;

  /** Compiles here, which is quick; what may bring a compiler down is tried in the sandbox. */
  @BeforeAll
  static void a_grader() {
    runner = new LabRunner(new RunOptions("jvm", false), CATALOGUE, COURSE);
  }

  @AfterAll
  static void the_end() {
    runner.close();
  }

  private static Map<String, String> reference() {
    Map<String, String> files = new HashMap<>();
    LAB.classes().forEach(name -> files.put(name + ".java", COURSE.solution(name).text()));
    return files;
  }

  private static LabResult grade(Map<String, String> files) {
    return runner.run(LAB, new StudentCode(files, Set.of()), 1, RunListener.SILENT);
  }

  private static LabResult with(String file, String text) {
    Map<String, String> files = reference();
    files.put(file, text);
    return grade(files);
  }

  private static LabResult inside(String member) {
    return with("Saturation.java", hostile(member));
  }

  private static String hostile(String member) {
    String text = COURSE.solution("Saturation").text();
    assertThat(text).contains(CLASS);
    return text.replace(CLASS, CLASS + "\n" + member);
  }

  /** As strangers' sources are compiled: in a process that may come to harm. */
  private static LabResult insideTheSandbox(String member) {
    Map<String, String> files = reference();
    files.put("Saturation.java", hostile(member));
    try (LabRunner sandboxed = new LabRunner(RunOptions.grading("jvm", false), CATALOGUE, COURSE)) {
      return sandboxed.run(LAB, new StudentCode(files, Set.of()), 1, RunListener.SILENT);
    }
  }

  private static void refused(LabResult result) {
    assertThat(result.points()).isZero();
    assertThat(result.checks()).isEmpty();
    assertThat(result.compileErrors().size() + result.violations().size()).isPositive();
    for (Diagnostic each : result.compileErrors()) {
      assertThat(each.message()).isNotBlank().hasSizeLessThan(2_000);
    }
  }

  @Test
  void an_annotation_processor_is_not_run() {
    refused(
        with(
            "Processor.java",
            """
            package tinyml;
            @javax.annotation.processing.SupportedAnnotationTypes("*")
            public final class Processor extends javax.annotation.processing.AbstractProcessor {
              public boolean process(
                  java.util.Set<? extends javax.lang.model.element.TypeElement> all,
                  javax.annotation.processing.RoundEnvironment round) {
                System.exit(0);
                return true;
              }
            }
            """));
  }

  @Test
  void a_module_descriptor_changes_nothing() {
    LabResult result = with("module-info.java", "open module hostile { requires java.compiler; }");
    assertThat(result.points()).isIn(0.0, 100.0);
  }

  @Test
  void a_class_in_the_harness_package_is_refused() {
    refused(
        with(
            "CommandLoop.java",
            "package milliwatt.harness; public final class CommandLoop { public static int x; }"));
  }

  @Test
  void a_class_in_the_package_of_the_checks_is_refused() {
    refused(with("Expect.java", "package lab00; public final class Expect {}"));
  }

  @Test
  void a_class_in_a_package_of_the_jdk_is_refused() {
    refused(with("Math.java", "package java.lang; public final class Math {}"));
  }

  @Test
  void a_second_copy_of_the_given_side_is_not_taken() {
    refused(with("FirstLightLab.java", "package lab00; public interface FirstLightLab {}"));
  }

  @Test
  void unicode_escapes_hide_nothing() {
    refused(inside("static { \\u0053ystem.exit(0); }"));
    refused(inside("/* \\u002a\\u002f static { Runtime.getRuntime().halt(0); } /* */"));
  }

  @Test
  void a_file_name_that_looks_like_another_is_no_other() {
    LabResult result = with("Sаturation.java", "package tinyml; class Sаturation {}");
    assertThat(result.points()).as("a Cyrillic a: nobody mentions the class").isIn(0.0, 100.0);
  }

  @Test
  void a_huge_file_is_refused() {
    refused(inside("static final String S = \"" + "x".repeat(600_000) + "\";"));
  }

  @Tag("long")
  @Test
  void expressions_nested_without_end_are_refused() {
    refused(
        insideTheSandbox("static int x = " + "(".repeat(60_000) + "1" + ")".repeat(60_000) + ";"));
  }

  @Test
  void a_constant_that_doubles_itself_is_refused() {
    StringBuilder members = new StringBuilder("static final String S0 = \"0123456789abcdef\";\n");
    for (int i = 1; i < 30; i++) {
      members.append("static final String S%d = S%d + S%d;\n".formatted(i, i - 1, i - 1));
    }
    refused(inside(members.toString()));
  }

  @Tag("long")
  @Test
  void a_class_that_never_finishes_loading_is_stopped() {
    LabResult result = inside("static int x = spin();\nstatic int spin() { while (true) {} }");
    assertThat(result.points()).isZero();
    assertThat(result.checks()).noneMatch(check -> check.status() == Status.ERROR);
  }

  @Tag("long")
  @Test
  void types_that_take_for_ever_to_infer_are_stopped() {
    StringBuilder call = new StringBuilder("x");
    for (int i = 0; i < 26; i++) {
      call.insert(0, "id(").append(", y -> y)");
    }
    LabResult result =
        insideTheSandbox(
            """
            static <T> T id(T t, java.util.function.Function<? super T, ? extends T> f) { return t; }
            static Object bomb(Object x) { return %s; }
            """
                .formatted(call));
    refused(result);
  }

  @Test
  void after_all_of_them_an_honest_submission_gets_its_points() {
    assertThat(grade(reference()).points()).isEqualTo(100);
  }
}
