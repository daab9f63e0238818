package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import milliwatt.lab.CourseSources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnoseCommandTest {
  @TempDir Path folder;
  private TestWorkspace workspace;

  @BeforeEach
  void an_empty_workspace() throws IOException {
    workspace = new TestWorkspace(folder.resolve("mine"));
  }

  @Test
  void a_known_mistake_is_named_with_its_hint_and_whose_classes_ran() throws IOException {
    workspace.with(
        "FullyConnected", "weights.offset + unit * shape.depth()", "weights.offset + unit");
    Path json = folder.resolve("what.json");
    Terminal run = diagnose("--json", json.toString());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.CHECKS_FAILED);
    assertThat(run.out())
        .contains("Yours: FullyConnected; all others come from the reference.")
        .contains("Operator 1, FULLY_CONNECTED, is the first")
        .contains("This is exactly what this mistake does:")
        .contains("The weights lie row by row");
    JsonNode found = new ObjectMapper().readTree(json.toFile());
    assertThat(found.path("suspects").path(0).path("mutant").asText())
        .isEqualTo("weights-by-column");
    assertThat(found.path("finding").path("operatorName").asText()).isEqualTo("FULLY_CONNECTED");
    assertThat(found.path("finding").path("difference").path("of").asInt()).isEqualTo(16);
  }

  @Test
  void right_code_is_said_to_be_right() throws IOException {
    workspace.with("FullyConnected", "package tinyml;", "package tinyml; // mine");
    Terminal run = diagnose();
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("in every layer");
  }

  @Test
  void a_class_that_is_still_the_starter_is_not_diagnosed() throws IOException {
    workspace.file("FullyConnected", new CourseSources().starter("FullyConnected").text());
    refused(ExitCode.WRONG_USE, "nothing of yours", diagnose());
  }

  @Test
  void code_that_does_not_compile_is_named_with_its_line() throws IOException {
    workspace.with("FullyConnected", "return sum;", "return sum");
    refused(ExitCode.CHECKS_FAILED, "does not compile: FullyConnected.java:", diagnose());
  }

  @Test
  void code_outside_of_tiny_java_does_not_run() throws IOException {
    workspace.with("FullyConnected", "return sum;", "System.exit(1); return sum;");
    refused(ExitCode.CHECKS_FAILED, "is not Tiny Java: FullyConnected.java:", diagnose());
  }

  @Test
  void an_exception_is_reported_with_operator_and_line() throws IOException {
    workspace.with("FullyConnected", "output.data[out + unit] =", "output.data[out + unit - 99] =");
    Terminal run = diagnose();
    assertThat(run.exitCode()).isEqualTo(ExitCode.CHECKS_FAILED);
    assertThat(run.out())
        .contains("Operator 0, FULLY_CONNECTED, is the first that ends with an exception")
        .contains("FullyConnected.java:")
        .contains("ArrayIndexOutOfBoundsException");
  }

  private Terminal diagnose(String... more) throws IOException {
    String model = SineModel.int8(folder).toString();
    return Terminal.run(
        Stream.concat(
                Stream.of(
                    "diagnose",
                    model,
                    "--workspace",
                    workspace.root.toString(),
                    "--device",
                    "inprocess"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static void refused(int exitCode, String sentence, Terminal run) {
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.err()).contains(sentence).hasLineCount(1);
  }
}
