package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Watch mode as a student has it: a process of its own, on the engine. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WatchTest {
  @TempDir Path folder;
  private Path saturation;
  private Process process;
  private BufferedReader out;

  @BeforeEach
  void a_watch_on_lab00() throws IOException {
    Path root = folder.resolve("my-tinyml");
    ScriptedRuns unused = new ScriptedRuns();
    Commands.all((options, catalogue, sources) -> unused)
        .execute("start", "lab00", "--plain", "--workspace", root.toString());
    saturation = root.resolve("src/tinyml/Saturation.java");
    process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                "milliwatt.cli.Milliwatt",
                "check",
                "lab00",
                "--watch",
                "--workspace",
                root.toString())
            .redirectErrorStream(true)
            .start();
    out = process.inputReader();
    assertThat(report()).contains("FAIL");
  }

  @AfterEach
  void stop() {
    process.destroyForcibly();
  }

  /** All that is printed until the watch waits again. */
  private String report() throws IOException {
    StringBuilder report = new StringBuilder();
    for (String line; (line = out.readLine()) != null; ) {
      report.append(line).append('\n');
      if (line.contains("Enter checks again")) {
        return report.toString();
      }
    }
    throw new AssertionError("the watch ended: " + report);
  }

  @Test
  void a_saved_file_is_checked_again_whatever_the_way_of_saving() throws IOException {
    Files.writeString(saturation, "not Java");
    assertThat(report()).contains("Does not compile");

    Path beside = folder.resolve("Saturation.java");
    Files.writeString(
        beside,
        """
        package tinyml;

        public final class Saturation {
          public static int saturate(int value) {
            return Math.max(-128, Math.min(127, value));
          }
        }
        """);
    Files.delete(saturation);
    assertThat(report()).contains("Saturation.java");
    Files.move(beside, saturation);
    assertThat(report()).contains("Every check passes");
  }

  @Test
  void the_enter_key_checks_again() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
    assertThat(report()).contains("checking lab00", "FAIL");
  }

  @Test
  void being_asked_to_end_is_no_failure() throws Exception {
    process.destroy();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(saturation).content().contains("TODO");
  }
}
