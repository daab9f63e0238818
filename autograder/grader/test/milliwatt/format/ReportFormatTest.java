package milliwatt.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import milliwatt.cli.UserError;
import milliwatt.grade.Grade;
import milliwatt.report.Golden;
import milliwatt.report.Samples;
import milliwatt.result.LabResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format against a file of its own, and against its own rules. */
class ReportFormatTest {
  private static final Map<String, String> RUNNER =
      Map.of(
          "CLASSROOM", "tinyml-2026",
          "ASSIGNMENT", "lab01",
          "SUBMISSION_TAG", "submit/1",
          "COMMIT_URL", "https://git.example.org/ann/lab01/commit/1",
          "RELEASE_URL", "https://git.example.org/ann/lab01/releases/1");

  private static Assessment of(Grade grade) {
    return new Assessment(
        "lab01", "Quantisation", grade, 20, RUNNER, Instant.parse("2026-11-26T12:00:00.5Z"));
  }

  private static String written(ReportFormat format, Grade grade) throws Exception {
    StringWriter text = new StringWriter();
    format.write(of(grade), text);
    return text.toString();
  }

  static List<Arguments> formatsOfGrades() {
    Map<String, Grade> grades =
        Map.of(
            "counted", new Grade.Scored(Samples.counted()),
            "does-not-compile", new Grade.Scored(Samples.doesNotCompile()),
            "hostile", new Grade.Scored(Samples.hostile()),
            "refused", new Grade.Refused("The submission holds no Java file."));
    List<Arguments> all = new ArrayList<>();
    for (ReportFormat format : ReportFormat.values()) {
      grades.forEach((name, grade) -> all.add(Arguments.of(format, name, grade)));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("formatsOfGrades")
  void it_is_written_as_the_golden_file_has_it(ReportFormat format, String name, Grade grade)
      throws Exception {
    Golden.assertSame(ReportFormatTest.class, format + "-" + name + ".txt", written(format, grade));
  }

  @ParameterizedTest
  @MethodSource("formatsOfGrades")
  void it_is_valid_whatever_the_students_code_said(ReportFormat format, String name, Grade grade)
      throws Exception {
    String text = written(format, grade);
    assertThat(text).doesNotContain("\u001b", "\u202e", "NaN");
    switch (format) {
      case JUNIT ->
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      case GITHUB ->
          assertThat(text.lines().filter(line -> line.contains("<script>")))
              .as("only as indented code, which Markdown shows as it is")
              .allMatch(line -> line.startsWith("    "));
      default -> assertThat(new ObjectMapper().readTree(text).isObject()).isTrue();
    }
  }

  @Test
  void gradescope_gets_the_sum_of_its_tests() throws Exception {
    JsonNode json = json(ReportFormat.GRADESCOPE, Samples.everyKindOfVerdict());
    double sum = json.get("tests").valueStream().mapToDouble(t -> t.get("score").asDouble()).sum();
    assertThat(json.get("score").asDouble()).isEqualTo(sum);
  }

  @Test
  void classroom_50_gets_whole_numbers_that_add_up() throws Exception {
    JsonNode json = json(ReportFormat.CLASSROOM50, Samples.everyKindOfVerdict());
    assertThat(json.get("score").isInt()).isTrue();
    assertThat(json.get("tests").valueStream().mapToInt(t -> t.get("score").intValue()).sum())
        .isEqualTo(json.get("score").intValue());
    assertThat(json.get("review")).isEqualTo(json.get("commit"));
  }

  @Test
  void classroom_50_without_its_runner_has_no_result() {
    Assessment alone =
        new Assessment(
            "lab01", "", new Grade.Scored(Samples.allPassed()), 2, Map.of(), Instant.EPOCH);
    assertThatThrownBy(() -> ReportFormat.CLASSROOM50.write(alone, new StringWriter()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("CLASSROOM");
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void a_broken_grader_is_no_failure(ReportFormat format) throws Exception {
    if (format.tellsFaults()) {
      String text = written(format, new Grade.Unsettled("The board was unplugged."));
      assertThat(text)
          .contains("The board was unplugged.")
          .doesNotContain("<failure", "\"score\"", "points**");
    }
  }

  @Test
  void a_format_that_is_none_is_answered_with_those_there_are() {
    assertThatThrownBy(() -> ReportFormat.named("canvas"))
        .isInstanceOf(UserError.class)
        .hasMessageContainingAll("'canvas'", "gradescope, prairielearn");
  }

  private static JsonNode json(ReportFormat format, LabResult result) throws Exception {
    return new ObjectMapper().readTree(written(format, new Grade.Scored(result)));
  }
}
