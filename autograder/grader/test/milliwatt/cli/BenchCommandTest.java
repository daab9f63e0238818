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
  void a_page_has_charts_with_their_numbers_in_words() throws IOException {
    assumeTools();
    Path html = folder.resolve("bench.html");
    Terminal bench = Terminal.run("bench", sine, "--kinds", "--html", html.toString());
    assertThat(bench.exitCode()).isZero();
    assertThat(bench.out()).contains("checks", "requantise", "for each product");
    assertThat(Files.readString(html))
        .contains("<title>Bench on twin:m4</title>", "Instructions for each product, by operator")
        .containsPattern(
            "<desc id=\"model-0-ram-desc\">Horizontal bars. ours, reference: [0-9,]+ RAM")
        .contains("What the instructions are spent on")
        .doesNotContain("<script", "http://localhost", "src=\"http");
  }

  @Test
  void this_machine_is_timed_with_a_spread() throws IOException {
    Path json = folder.resolve("times.json");
    Path html = folder.resolve("times.html");
    Terminal bench =
        Terminal.run(
            "bench", sine, "--device", "jvm", "--json", json.toString(), "--html", html.toString());
    assertThat(bench.exitCode()).isZero();
    assertThat(bench.out()).containsPattern("sine_int8.tflite, reference: median [0-9.,]+ us;");
    JsonNode times = new ObjectMapper().readTree(json.toFile()).get(0);
    assertThat(times.get("lowMicros").doubleValue()).isPositive();
    assertThat(times.get("medianMicros").doubleValue())
        .isBetween(times.get("lowMicros").doubleValue(), times.get("highMicros").doubleValue());
    assertThat(Files.readString(html)).contains("Median time of an inference");
  }

  @Test
  void a_boards_twin_and_other_cores_count_too() {
    assumeTools();
    assertThat(Terminal.run("bench", sine, "--device", "twin:nano33ble").exitCode()).isZero();
    assertThat(Terminal.run("bench", sine, "--device", "twin:m55").exitCode()).isZero();
  }

  @Test
  void only_a_twin_counts() {
    assertThat(Terminal.run("bench", sine, "--device", "inprocess").err())
        .startsWith("Only twins count instructions: name one, for example twin:m4, not inprocess;");
    assertThat(Terminal.run("bench", sine, "--device", "jvm", "--kinds").err())
        .startsWith("On jvm the reference is timed as a whole");
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
