package milliwatt.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import milliwatt.cli.UserError;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Status;
import org.junit.jupiter.api.Test;

/** Real labs, a real child JVM, and what becomes of a student's code. */
class LabRunnerTest {
  private static final LabCatalogue CATALOGUE = new LabCatalogue();
  private static final CourseSources COURSE = new CourseSources();
  private static final Lab LAB = CATALOGUE.find("lab01");
  private static final RunOptions JVM = new RunOptions("jvm", false);

  private final Map<String, String> files = new HashMap<>(solution());

  @Test
  void a_wrong_line_fails_its_check_and_brings_the_hint_of_the_likely_mistake() {
    replace(
        "Quantization.java", "scale * (quantized - zeroPoint)", "scale * quantized - zeroPoint");
    LabResult result = run(JVM, 1);
    assertThat(failed(result)).containsExactly("dequantize_gives_the_distance_from_the_zero_point");
    assertThat(result.likelyMistakes()).isNotEmpty();
    assertThat(result.points()).isLessThan(result.maxPoints());
  }

  @Test
  void a_check_whose_need_fails_is_skipped_with_the_reason() {
    replace("Quantization.java", "return Saturation.saturate(rounded + zeroPoint);", "return 99;");
    CheckResult skipped =
        run(JVM, 1).checks().stream()
            .filter(check -> check.status() == Status.SKIPPED)
            .findFirst()
            .orElseThrow();
    assertThat(skipped.message()).startsWith("It needs '").endsWith("to pass first.");
    assertThat(skipped.points()).isZero();
  }

  @Test
  void what_javac_refuses_is_told_with_file_and_line_and_nothing_runs() {
    replace("Quantization.java", "return scale * (quantized - zeroPoint);", "return 1");
    LabResult result = run(JVM, 1);
    assertThat(result.checks()).isEmpty();
    assertThat(result.compileErrors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.file()).isEqualTo("Quantization.java");
              assertThat(error.line()).isPositive();
              assertThat(error.message()).contains("';' expected");
            });
  }

  @Test
  void a_changed_signature_is_an_error_that_names_the_adapter_call() {
    files.replaceAll((file, text) -> text.replace("dequantize(int quantized", "dequantize(long x"));
    files.replaceAll((file, text) -> text.replace("(quantized - zeroPoint)", "(x - zeroPoint)"));
    files.replaceAll((file, text) -> text.replace("float dequantize", "float renamed"));
    assertThat(run(JVM, 1).compileErrors())
        .anySatisfy(error -> assertThat(error.message()).contains("dequantize"));
  }

  @Test
  void a_file_that_is_gone_is_missed_by_name() {
    files.remove("FixedPoint.java");
    assertThat(run(JVM, 1).compileErrors())
        .singleElement()
        .satisfies(error -> assertThat(error.file()).isEqualTo("FixedPoint.java"));
  }

  @Test
  void classes_of_labs_that_did_not_pass_are_borrowed_and_named() {
    files.put("Saturation.java", "this is not Java");
    LabResult result = run(JVM, 1);
    assertThat(result.passed()).isTrue();
    assertThat(result.borrowed()).containsExactly("Saturation");
  }

  @Test
  void classes_of_labs_that_passed_are_the_students_own() {
    String own = COURSE.solution("Saturation").text().replace("return", "int own = 1; return");
    files.put("Saturation.java", own);
    try (LabRunner runner = new LabRunner(JVM, CATALOGUE, COURSE)) {
      LabResult result =
          runner.run(LAB, new StudentCode(files, Set.of("lab00")), 1, RunListener.SILENT);
      assertThat(result.passed()).isTrue();
      assertThat(result.borrowed()).isEmpty();
    }
  }

  @Test
  void an_own_class_beside_the_labs_comes_along() {
    files.put(
        "Half.java",
        "package tinyml; final class Half { static float of(float x) { return x / 2; } }");
    replace("Quantization.java", "return scale *", "return 2 * Half.of(scale) *");
    assertThat(run(JVM, 1).passed()).isTrue();
  }

  @Test
  void a_seed_draws_the_same_cases_again_and_another_one_others() {
    replace("Quantization.java", "return scale * (quantized - zeroPoint);", "return quantized;");
    assertThat(messages(run(JVM, 5))).isEqualTo(messages(run(JVM, 5)));
  }

  @Test
  void strict_runs_give_the_verdicts_of_quick_ones() {
    replace("FixedPoint.java", "package tinyml;", "package tinyml; // strict");
    LabResult quick = run(JVM, 3);
    LabResult strict = run(new RunOptions("jvm", true), 3);
    assertThat(verdicts(strict)).isEqualTo(verdicts(quick)).isNotEmpty();
  }

  @Test
  void strict_compilation_refuses_what_the_quick_one_refuses() {
    replace("Quantization.java", "return scale", "System.exit(0); return scale");
    LabResult strict = run(new RunOptions("jvm", true), 3);
    assertThat(strict.violations()).isEqualTo(run(JVM, 3).violations()).isNotEmpty();
  }

  @Test
  void the_debugging_device_gives_the_same_verdicts_but_no_grade() {
    LabResult result = run(new RunOptions("inprocess", false), 1);
    assertThat(result.passed()).isTrue();
    assertThat(result.graded()).isFalse();
  }

  @Test
  void the_debugging_device_runs_the_students_classes_and_not_the_references() {
    replace("Quantization.java", "return scale * (quantized - zeroPoint);", "return quantized;");
    assertThat(failed(run(new RunOptions("inprocess", false), 1))).isNotEmpty();
  }

  @Test
  void the_listener_hears_of_every_check_in_the_order_they_are_written() {
    List<String> heard = new ArrayList<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void checkFinished(CheckResult result) {
            heard.add(result.id());
          }
        };
    try (LabRunner runner = new LabRunner(JVM, CATALOGUE, COURSE)) {
      LabResult result = runner.run(LAB, new StudentCode(files, Set.of()), 1, listener);
      assertThat(heard)
          .isEqualTo(result.checks().stream().map(CheckResult::id).toList())
          .startsWith("quantize_finds_the_nearest_step");
    }
  }

  @Test
  void an_unknown_device_is_named_with_those_there_are() {
    assertThatThrownBy(() -> new LabRunner(new RunOptions("toaster", false), CATALOGUE, COURSE))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("'toaster'")
        .hasMessageContaining("jvm, inprocess");
  }

  private LabResult run(RunOptions options, long seed) {
    try (LabRunner runner = new LabRunner(options, CATALOGUE, COURSE)) {
      return runner.run(LAB, new StudentCode(files, Set.of()), seed, RunListener.SILENT);
    }
  }

  private void replace(String file, String original, String replacement) {
    String text = files.get(file);
    assertThat(text).contains(original);
    files.put(file, text.replace(original, replacement));
  }

  private static Map<String, String> solution() {
    Map<String, String> files = new HashMap<>();
    LAB.classes().forEach(name -> files.put(name + ".java", COURSE.solution(name).text()));
    return files;
  }

  private static List<String> failed(LabResult result) {
    return result.checks().stream()
        .filter(check -> check.status() == Status.FAILED)
        .map(CheckResult::id)
        .toList();
  }

  private static List<String> messages(LabResult result) {
    return result.checks().stream().map(CheckResult::message).toList();
  }

  private static List<String> verdicts(LabResult result) {
    return result.checks().stream().map(check -> check.id() + " " + check.points()).toList();
  }
}
