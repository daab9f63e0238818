package milliwatt.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JazzerTest {
  private static final int SECONDS = 4;

  @ParameterizedTest
  @ValueSource(classes = {BytesTarget.class, MutationTarget.class})
  void jazzer_finds_no_file_that_does_harm(Class<?> target, @TempDir Path folder)
      throws IOException, InterruptedException {
    Process jazzer = Fuzz.command(target, folder, SECONDS).start();
    String report = new String(jazzer.getInputStream().readAllBytes());
    assertThat(jazzer.waitFor()).as(report).isZero();
    // That it ran at all, and learnt from what it saw.
    assertThat(report).containsPattern("stat::number_of_executed_units: \\d{4,}");
    assertThat(report).containsPattern("stat::new_units_added: +\\d{2,}");
  }
}
