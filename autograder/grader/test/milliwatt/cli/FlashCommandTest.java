package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import milliwatt.firmware.Firmware;
import milliwatt.firmware.Target;
import milliwatt.firmware.Toolchain;
import milliwatt.sketch.ShimBuild;
import milliwatt.twin.Serial;
import milliwatt.twin.TwinProcess;
import milliwatt.twin.Wall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code milliwatt flash} as a process of its own, with an arduino-cli that only writes down what
 * it is called with, and a twin that holds a program already.
 */
@Timeout(120)
class FlashCommandTest {
  @TempDir Path folder;

  @Test
  void it_compiles_uploads_and_believes_only_what_the_board_says() throws Exception {
    boolean there = Toolchain.arm().isPresent() && Toolchain.qemu().isPresent();
    assumeTrue(there, "arm-none-eabi-gcc or QEMU is not installed");
    arduinoCli("exit 0");
    try (TwinProcess twin = holding("lab00")) {
      String port = twin.terminal().toString();
      Run right = flash("--board", "nano33ble", "--lab", "lab00", "--port", port);
      assertThat(right.code()).as(right.output()).isZero();
      assertThat(right.output()).containsPattern("runs it \\(build [0-9a-f]{16}\\)");
      assertThat(Files.readString(folder.resolve("calls.txt")))
          .matches(
              """
              compile --fqbn arduino:mbed_nano:nano33ble \\S+/lab00-nano33ble lab00-nano33ble.ino
              upload --fqbn arduino:mbed_nano:nano33ble --port %s \\S+/lab00-nano33ble lab00-nano33ble.ino
              """
                  .formatted(port));
    }
  }

  @Test
  void a_failure_of_arduino_cli_says_how_to_install_the_package() throws Exception {
    arduinoCli("echo 'Platform not installed' >&2; exit 1");
    Run run = flash("--board", "wio-terminal", "--lab", "lab00", "--port", "/dev/null");
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.output())
        .contains("  Platform not installed", "arduino-cli compile failed")
        .contains(
            "arduino-cli core install Seeeduino:samd --additional-urls https://files.seeedstudio.com/")
        .doesNotContain("\tat ");
    assertThat(Files.readString(folder.resolve("calls.txt"))).doesNotContain("upload");
  }

  @Test
  void without_arduino_cli_the_sketch_is_written_and_one_sentence_says_what_to_get()
      throws Exception {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .noneMatch(each -> Files.exists(Path.of(each, "arduino-cli"))),
        "arduino-cli is installed");
    Run run = flash("--board", "nano33ble", "--lab", "lab00");
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.output()).contains("https://arduino.github.io/arduino-cli").hasLineCount(1);
    assertThat(folder.resolve("lab00-nano33ble/lab00-nano33ble.ino")).exists();
  }

  @Test
  void a_board_without_an_arduino_core_is_sent_to_the_makefile_project() {
    Terminal flash = Terminal.run("flash", "--board", "arc-emsdp", "--lab", "lab00");
    assertThat(flash.err()).contains("firmware --board arc-emsdp").hasLineCount(1);
  }

  /** One on the path that notes its arguments and what the folder holds, and then does this. */
  private void arduinoCli(String then) throws IOException {
    Path script = Files.createDirectories(folder.resolve("bin")).resolve("arduino-cli");
    Files.writeString(
        script,
        """
        #!/bin/sh
        for last; do :; done
        echo "$@" $(cd "$last" && ls *.ino) >> %s/calls.txt
        %s
        """
            .formatted(folder, then));
    assertThat(script.toFile().setExecutable(true)).isTrue();
  }

  /** A twin with the sketch of a lab in it. */
  private TwinProcess holding(String lab) throws Exception {
    Path sketch = folder.resolve("flashed");
    Terminal.run("firmware", "--board", "nano33ble", "--lab", lab, "--out", sketch.toString());
    Firmware firmware =
        new ShimBuild(Files.createDirectories(folder.resolve("build")), Target.M4).build(sketch);
    return TwinProcess.start(firmware, Serial.TERMINAL, Wall.NONE);
  }

  private record Run(int code, String output) {}

  private Run flash(String... arguments) throws Exception {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath));
    command.addAll(List.of("milliwatt.cli.Milliwatt", "flash"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("MILLIWATT_WORKSPACE");
    builder
        .environment()
        .put("PATH", folder.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes());
    return new Run(process.waitFor(), output);
  }
}
