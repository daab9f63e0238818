package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine without compiler and emulator the twin says what to install; the rest works. */
class MissingToolsTest {
  private static final String INSTALL =
      "sudo apt-get install gcc-arm-none-eabi libnewlib-arm-none-eabi qemu-system-arm";

  @TempDir Path folder;
  private Path workspace;
  private Path programs;

  /** What a run ended with and said. */
  private record Run(int exitCode, String said) {}

  @BeforeEach
  void a_workspace_with_a_lab() throws Exception {
    workspace = folder.resolve("my-tinyml");
    programs = Files.createDirectory(folder.resolve("programs"));
    assertThat(milliwatt("start", "lab00", "--workspace", workspace.toString()).exitCode())
        .isZero();
  }

  @Test
  void a_check_on_the_twin_names_what_is_missing_and_how_to_install_it() throws Exception {
    Run run =
        milliwatt("check", "lab00", "--device", "twin:m4", "--workspace", workspace.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.said())
        .contains("twin:m4 needs arm-none-eabi-gcc and qemu-system-arm", INSTALL)
        .doesNotContain("Exception", "\tat ");
  }

  @Test
  void checks_on_the_laptop_and_the_list_of_devices_go_on() throws Exception {
    Run check = milliwatt("check", "lab00", "--workspace", workspace.toString());
    assertThat(check.exitCode()).as(check.said()).isEqualTo(ExitCode.CHECKS_FAILED);
    Run devices = milliwatt("devices");
    assertThat(devices.exitCode()).isZero();
    assertThat(devices.said()).contains("twin:m4", INSTALL);
  }

  private Run milliwatt(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("milliwatt.cli.Milliwatt");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PATH", programs.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), said);
  }
}
