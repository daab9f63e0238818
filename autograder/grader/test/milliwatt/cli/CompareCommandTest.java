package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  @TempDir Path folder;
  private TestWorkspace workspace;

  @BeforeEach
  void a_workspace() throws IOException {
    workspace = new TestWorkspace(folder.resolve("mine"));
  }

  @Test
  void the_reference_gives_the_same_bytes_in_a_sandbox() throws IOException {
    Terminal run = compare("reference", "reference@jvm");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("the same bytes", "all 20 values", "Arena: ", "times as long");
  }

  @Test
  void a_difference_is_counted_and_its_first_place_told() throws IOException {
    workspace.with("FullyConnected", "scaled + outputZeroPoint", "scaled + outputZeroPoint + 1");
    Terminal run = compare("reference", workspace.root + "@inprocess", "--inputs", "3");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.CHECKS_FAILED);
    assertThat(run.out()).contains("of 3 values", "First: input ", "diagnose ");
  }

  @Test
  void a_workspace_that_refuses_the_model_is_one_sentence() throws IOException {
    workspace.with("Model", "SCHEMA_VERSION = 3", "SCHEMA_VERSION = 4");
    Terminal run = compare("reference", workspace.root + "@inprocess");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("refuses the model", "Model.java:").hasLineCount(1);
  }

  @Test
  void a_place_or_device_that_is_not_there_is_one_sentence() throws IOException {
    refused("There is no workspace at", compare("reference", folder.resolve("none").toString()));
    refused("There is no device called 'toaster'", compare("reference", "reference@toaster"));
    refused("--inputs takes", compare("reference", "reference", "--inputs", "0"));
  }

  private Terminal compare(String... arguments) throws IOException {
    String model = SineModel.int8(folder).toString();
    return Terminal.run(
        Stream.concat(Stream.of("compare", "--model", model), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private static void refused(String sentence, Terminal run) {
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains(sentence).hasLineCount(1);
  }
}
