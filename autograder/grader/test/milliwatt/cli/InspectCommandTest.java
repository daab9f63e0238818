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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectCommandTest {
  private static final String SVG = "http://www.w3.org/2000/svg";

  @TempDir Path folder;

  @Test
  void operators_and_tensors_of_the_sine_model_are_named() throws IOException {
    Terminal inspect = Terminal.run("inspect", SineModel.int8(folder).toString());
    assertThat(inspect.exitCode()).isZero();
    assertThat(inspect.out())
        .startsWith("sine_int8.tflite: 1,856 bytes, 3 operators, 10 tensors")
        .contains("0  FULLY_CONNECTED, version")
        .containsPattern("4  int8 +16x16 +256  constant  0\\.0257331 +0  layer2/weights")
        .containsPattern("multiply-adds +288 an inference")
        .containsPattern("weights and other constants +420 bytes")
        .containsPattern("arena +32 bytes")
        .containsPattern("interpreter beside the arena +\\d+ bytes on a 32-bit board")
        .contains("sine_int8.tflite: 32 bytes, and no plan needs fewer.")
        .doesNotContain("Not supported");
  }

  @Test
  void each_operator_has_its_options_and_its_cost() throws IOException {
    assertThat(Terminal.run("inspect", SineModel.int8(folder).toString()).out())
        .containsPattern(
            "out +6 +int8 1x16 +layer2/relu\n"
                + " +then RELU\n"
                + " +256 multiply-adds, 320 bytes of constants, 32 of values");
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
    assertThat(root.at("/operators/0/options/activation").asText()).isEqualTo("RELU");
    assertThat(root.at("/operators/1/macs").asInt()).isEqualTo(256);
    assertThat(root.at("/operators/1/supported").asBoolean()).isTrue();
    assertThat(root.get("macs").asInt()).isEqualTo(288);
    assertThat(root.at("/memory/arena/arenaBytes").asInt()).isEqualTo(32);
    assertThat(root.at("/memory/arena/boxes")).hasSize(4);
    assertThat(root.at("/memory/interpreterBytes").asInt()).isPositive();
  }

  @Test
  void the_page_holds_all_of_it_and_asks_nobody_for_anything() throws IOException {
    Path html = folder.resolve("model.html");
    Terminal.run("inspect", SineModel.int8(folder).toString(), "--html", html.toString());
    assertThat(Files.readString(html).replace("url(#", "(#").replace(SVG, ""))
        .contains("<h1><small>model</small>sine_int8.tflite</h1>", "</svg>", "layer2/weights")
        .contains("<td class=\"number\">256</td>", "id=\"tensor-9\"", "FULLY_CONNECTED")
        .doesNotContain("http:", "https:", "<script", "url(", "@import", "src=", "{{");
  }

  @Test
  void the_arena_is_drawn_into_a_file() throws IOException {
    Path svg = folder.resolve("plan.svg");
    Terminal inspect =
        Terminal.run("inspect", SineModel.int8(folder).toString(), "--arena", svg.toString());
    assertThat(inspect.out()).contains("The arena");
    assertThat(Files.readString(svg)).startsWith("<svg").contains("32 bytes").endsWith("</svg>\n");
  }

  @Test
  void a_dash_prints_that_form_and_nothing_else() throws IOException {
    String model = SineModel.int8(folder).toString();
    assertThat(new ObjectMapper().readTree(Terminal.run("inspect", model, "--json", "-").out()))
        .isNotEmpty();
    assertThat(Terminal.run("inspect", model, "--arena", "-").out()).startsWith("<svg");
    assertThat(Terminal.run("inspect", model, "--html", "-").out()).startsWith("<!doctype html>");
    Terminal two = Terminal.run("inspect", model, "--html", "-", "--json", "-");
    assertThat(two.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(two.err()).contains("Only one of").hasLineCount(1);
  }

  @Test
  void operators_that_the_runtime_lacks_are_named_and_the_rest_is_still_shown() throws IOException {
    Path model = shared("audio_preprocessor_int8.tflite");
    Terminal inspect = Terminal.run("inspect", model.toString());
    assertThat(inspect.exitCode()).isZero();
    assertThat(inspect.out())
        .contains("Not supported by the reference runtime")
        .contains("3  CUSTOM SignalRfft, version 1: there is no kernel for it")
        .contains("The arena");
  }

  @ParameterizedTest
  @CsvSource({
    "kws_ref_model, 2656768, 16000",
    "vww_96_int8, 7489664, 73728",
    "pretrainedResnet_quant, 12501632, 49152",
    "ad01_int8, 264192, 768",
    "str_ww_ref_model, 826368, 6656",
    "person_detect, 7157888, 55296",
    "micro_speech_quantized, 336000, 5968"
  })
  void the_public_models_have_the_known_numbers_of_macs(String name, long macs, int arenaOfTflm)
      throws IOException {
    Path json = folder.resolve("model.json");
    Path model = shared(name + ".tflite");
    Terminal.run("inspect", model.toString(), "--json", json.toString());
    JsonNode root = new ObjectMapper().readTree(json.toFile());
    assertThat(root.get("macs").asLong()).isEqualTo(macs);
    assertThat(root.at("/memory/arena/arenaBytes").asInt()).isLessThanOrEqualTo(arenaOfTflm);
    assertThat(root.at("/memory/arena/shared")).noneMatch(place -> place.get("clash").asBoolean());
  }

  @ParameterizedTest
  @CsvSource({"ds_cnn, 230192", "residual, 579744", "autoencoder, 5248", "every_operator, 16104"})
  void our_own_networks_have_the_macs_that_their_card_states(String name, long macs)
      throws IOException {
    Terminal.run("models", "fetch", name, "--to", folder.toString());
    String model = folder.resolve(name + ".tflite").toString();
    JsonNode root =
        new ObjectMapper().readTree(Terminal.run("inspect", model, "--json", "-").out());
    assertThat(root.get("macs").asLong()).isEqualTo(macs);
    assertThat(root.get("operators")).allMatch(operator -> operator.get("supported").asBoolean());
    assertThat(root.at("/memory/interpreterBytes").isNumber()).isTrue();
  }

  @Test
  void options_of_a_convolution_read_like_a_sentence() throws IOException {
    assertThat(Terminal.run("inspect", shared("kws_ref_model.tflite").toString()).out())
        .contains("kernel 10x4, stride 2x2, padding SAME, then RELU");
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

  private static Path shared(String name) {
    Path model = Path.of(System.getProperty("milliwatt.shared"), "models", name);
    assumeTrue(Files.exists(model), "needs the shared models beside the clone");
    return model;
  }

  private static void refused(String sentence, Path file) {
    Terminal inspect = Terminal.run("inspect", file.toString());
    assertThat(inspect.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(inspect.err()).contains(sentence).hasLineCount(1);
    assertThat(inspect.out()).isEmpty();
  }
}
