package milliwatt.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JazzerTest {
  private static final int MOST_SECONDS = 6;

  @Test
  void jazzer_finds_no_file_that_does_harm(@TempDir Path folder)
      throws IOException, InterruptedException {
    Process jazzer = Fuzz.command(folder, MOST_SECONDS, "-runs=30000").start();
    String report = new String(jazzer.getInputStream().readAllBytes());
    assertThat(jazzer.waitFor()).as(report).isZero();
    // That it ran at all, and saw what its choices reach.
    assertThat(report).containsPattern("INITED cov: \\d{3,}");
  }
}
