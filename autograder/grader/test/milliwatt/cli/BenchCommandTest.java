package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import milliwatt.firmware.Toolchain;
import milliwatt.model.ModelFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
  @TempDir private Path folder;

  private String sine;

  @BeforeEach
  void model() throws IOException {
    Path file = folder.resolve("sine_int8.tflite");
    Files.write(file, ModelFile.resource("/models/sine/sine_int8.tflite").bytes());
    sine = file.toString();
  }

  private static void assumeTools() {
    boolean there = Toolchain.arm().isPresent() && Toolchain.qemu().isPresent();
    assumeTrue(there, "arm-none-eabi-gcc or QEMU is not installed");
  }

  @Test
  void it_shows_a_table_and_writes_an_object_a_model() throws IOException {
    assumeTools();
    Path json = folder.resolve("figures.json");
    Path broken = Files.writeString(folder.resolve("broken.tflite"), "no model");
    Terminal bench =
        Terminal.run("bench", broken.toString(), sine, "--operators", "--json", json.toString());
    assertThat(bench.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(bench.out())
        .startsWith("On twin:m4: instructions of one inference")
        .contains("broken.tflite is not a model that can be read")
        .containsPattern("sine_int8.tflite\\n  translated, reference +[0-9,]+ +[0-9,]+ +[0-9,]+\\n")
        .containsPattern("  0 FULLY_CONNECTED +[0-9,]+ +[0-9.]+ %")
        .doesNotContain("not the reference's");
    JsonNode figures = new ObjectMapper().readTree(json.toFile());
    assertThat(figures).hasSize(1);
    JsonNode figure = figures.get(0);
    assertThat(figure.get("model").textValue()).isEqualTo("sine_int8.tflite");
    assertThat(figure.get("device").textValue()).isEqualTo("twin:m4");
    assertThat(figure.get("exact").booleanValue()).isTrue();
    assertThat(figure.get("operators")).hasSize(3);
    for (String key :
        new String[] {
          "instructions",
          "arenaBytes",
          "heapBytes",
          "codeBytes",
          "harnessBytes",
          "modelBytes",
          "staticRamBytes",
          "stackBytes"
        }) {
      assertThat(figure.get(key).longValue()).as(key).isPositive();
    }
    assertThat(figure.get("scratchBytes").longValue()).isZero();
  }

  @Test
  void a_boards_twin_and_other_cores_count_too() {
    assumeTools();
    assertThat(Terminal.run("bench", sine, "--device", "twin:nano33ble").exitCode()).isZero();
    assertThat(Terminal.run("bench", sine, "--device", "twin:m55").exitCode()).isZero();
  }

  @Test
  void only_a_twin_counts() {
    assertThat(Terminal.run("bench", sine, "--device", "jvm").err())
        .startsWith("Only twins count instructions: name one, for example twin:m4, not jvm;");
    assertThat(Terminal.run("bench", sine, "--device", "twin:m9").err())
        .startsWith("There is no twin called 'm9'");
  }

  @Test
  void figures_do_not_replace_a_model() {
    Terminal bench = Terminal.run("bench", sine, "--json", sine);
    assertThat(bench.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(bench.err()).contains("would replace an input");
  }

  @Test
  void twin_says_what_is_wrong_with_its_arguments() {
    assertThat(Terminal.run("twin", "m9", "--model", sine, "--pty").err())
        .startsWith("There is no twin called 'm9'");
    assertThat(Terminal.run("twin", "m4", "--model", sine + "x", "--pty").err())
        .startsWith("There is no file ");
    assertThat(Terminal.run("twin", "m4", "--model", sine).err()).contains("'--pty'");
  }
}
