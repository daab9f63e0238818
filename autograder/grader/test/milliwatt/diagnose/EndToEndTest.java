package milliwatt.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import milliwatt.check.Category;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.model.Progress;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Status;
import milliwatt.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndToEndTest {
  private static final LabCatalogue CATALOGUE = new LabCatalogue();
  private static final CourseSources COURSE = new CourseSources();
  private static final Lab LAB = CATALOGUE.find("lab04");
  private static final String WHOLE_MODEL = "the_sine_model_is_exact_for_every_byte";

  private final EndToEnd endToEnd = new EndToEnd(CATALOGUE, COURSE);
  @TempDir Path folder;

  @BeforeEach
  void a_workspace_with_two_mistakes() throws IOException {
    Files.createDirectories(folder.resolve("src/tinyml"));
    write("FullyConnected", "scaled + outputZeroPoint", "scaled");
    write("OperatorTable", "return new FullyConnected(", "throw new ModelError(\"mine\"); //");
  }

  @Test
  void a_failed_check_that_names_a_model_is_followed_up() {
    LabResult result = result(WHOLE_MODEL, Status.FAILED, List.of());
    assertThat(endToEnd.failedModel(LAB, result)).contains("/models/sine/sine_int8.tflite");
  }

  @Test
  void checks_that_pass_or_name_none_are_not() {
    assertThat(endToEnd.failedModel(LAB, result(WHOLE_MODEL, Status.PASSED, List.of()))).isEmpty();
    assertThat(endToEnd.failedModel(LAB, result("an_input", Status.FAILED, List.of()))).isEmpty();
  }

  @Test
  void the_classes_are_those_that_the_checks_ran_with() {
    Optional<Diagnosis> own = diagnose(List.of());
    assertThat(own).isPresent();
    assertThat(own.get().finding().failure().detail()).isEqualTo("mine");
    Optional<Diagnosis> borrowed = diagnose(List.of("OperatorTable"));
    assertThat(borrowed.get().finding().difference()).isNotNull();
    assertThat(diagnose(List.of("OperatorTable", "FullyConnected"))).isEmpty();
  }

  private Optional<Diagnosis> diagnose(List<String> borrowed) {
    return endToEnd.diagnose(
        "/models/sine/sine_int8.tflite",
        LAB,
        result(WHOLE_MODEL, Status.FAILED, borrowed),
        Workspace.open(folder),
        new Progress(new PrintWriter(Writer.nullWriter())));
  }

  private void write(String name, String original, String replacement) throws IOException {
    String text = COURSE.solution(name).text();
    assertThat(text).contains(original);
    Files.writeString(
        folder.resolve("src/tinyml/" + name + ".java"), text.replace(original, replacement));
  }

  private static LabResult result(String check, Status status, List<String> borrowed) {
    CheckResult result =
        new CheckResult(
            check,
            check,
            "",
            Category.CORRECTNESS,
            status,
            0,
            5,
            "",
            "",
            "",
            "",
            null,
            0,
            List.of(),
            null);
    return new LabResult(
        LAB.id(),
        LAB.title(),
        "inprocess",
        "",
        false,
        1,
        0,
        0,
        0,
        List.of(),
        List.of(),
        List.of(result),
        borrowed,
        List.of(),
        "",
        false);
  }
}
