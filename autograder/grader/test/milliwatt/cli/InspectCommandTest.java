package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
  @TempDir Path folder;

  @Test
  void operators_and_tensors_of_the_sine_model_are_named() throws IOException {
    Terminal inspect = Terminal.run("inspect", SineModel.int8(folder).toString());
    assertThat(inspect.exitCode()).isZero();
    assertThat(inspect.out())
        .startsWith("sine_int8.tflite: 1,856 bytes, 3 operators, 10 tensors")
        .contains("0  FULLY_CONNECTED, version")
        .containsPattern("4  int8 +16x16 +256  constant  0\\.0257331 +0  layer2/weights")
        .contains("constants         420 bytes");
  }

  @Test
  void the_json_has_every_tensor_and_operator() throws IOException {
    Path json = folder.resolve("model.json");
    Terminal.run("inspect", SineModel.int8(folder).toString(), "--json", json.toString());
    JsonNode root = new ObjectMapper().readTree(json.toFile());
    assertThat(root.get("format").asInt()).isEqualTo(1);
    assertThat(root.get("operators")).hasSize(3);
    assertThat(root.get("tensors")).hasSize(10);
    assertThat(root.at("/tensors/0/scales/0").asDouble())
        .isCloseTo(2 * Math.PI / 255, offset(1e-7));
    assertThat(root.at("/operators/0/inputs").toString()).isEqualTo("[0,1,2]");
  }

  @Test
  void a_missing_file_is_one_sentence() {
    refused("There is no file", folder.resolve("nothing.tflite"));
  }

  @Test
  void a_folder_is_one_sentence() {
    refused("is a folder", folder);
  }

  @Test
  void something_else_is_one_sentence() throws IOException {
    Path text = Files.writeString(folder.resolve("text.tflite"), "This is not a model at all.");
    refused("not a model that can be read", text);
  }

  @Test
  void an_empty_file_is_one_sentence() throws IOException {
    refused("not a model that can be read", Files.createFile(folder.resolve("empty.tflite")));
  }

  @Test
  void an_unreadable_file_is_one_sentence() throws IOException {
    Path file = SineModel.int8(folder);
    assumeTrue(
        file.toFile().setReadable(false) && !Files.isReadable(file), "this user may read anything");
    refused("You may not read", file);
  }

  @Test
  void a_model_cut_anywhere_is_one_sentence_or_still_a_model() throws IOException {
    byte[] whole = Files.readAllBytes(SineModel.int8(folder));
    Path cut = folder.resolve("cut.tflite");
    for (int length = 0; length < whole.length; length += 37) {
      Files.write(cut, Arrays.copyOf(whole, length));
      Terminal inspect = Terminal.run("inspect", cut.toString());
      assertThat(inspect.exitCode()).as("cut at %d", length).isIn(0, ExitCode.WRONG_USE);
      assertThat(inspect.err().lines().count()).as("cut at %d", length).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void the_model_itself_is_never_replaced() throws IOException {
    Path model = SineModel.int8(folder);
    byte[] before = Files.readAllBytes(model);
    Terminal inspect = Terminal.run("inspect", model.toString(), "--json", model.toString());
    assertThat(inspect.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(Files.readAllBytes(model)).isEqualTo(before);
  }

  @Test
  void every_shared_model_can_be_inspected() throws IOException {
    Path models = Path.of(System.getProperty("milliwatt.shared"), "models");
    assumeTrue(Files.isDirectory(models), "needs the shared models beside the clone");
    List<Path> files;
    try (Stream<Path> all = Files.list(models)) {
      files = all.filter(file -> file.toString().endsWith(".tflite")).toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      assertThat(Terminal.run("inspect", file.toString()).exitCode()).as("%s", file).isZero();
    }
  }

  private static void refused(String sentence, Path file) {
    Terminal inspect = Terminal.run("inspect", file.toString());
    assertThat(inspect.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(inspect.err()).contains(sentence).hasLineCount(1);
    assertThat(inspect.out()).isEmpty();
  }
}
