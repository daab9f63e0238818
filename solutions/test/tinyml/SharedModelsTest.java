package tinyml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole networks, byte for byte against TensorFlow Lite Micro. */
class SharedModelsTest {
  private static final int ARENA_BYTES = 1 << 21;

  @ParameterizedTest
  @CsvSource({
    "ad01_int8, 32",
    "kws_ref_model, 32",
    "micro_speech_quantized, 32",
    "str_ww_ref_model, 32",
    "pretrainedResnet_quant, 4",
    "vww_96_int8, 4",
    "person_detect, 4"
  })
  void every_output_is_exact_wherever_the_tensors_lie(String name, int vectors) throws IOException {
    requireExactOutputs(name, vectors, new FullOperatorTable(), new LinearPlanner());
    requireExactOutputs(name, vectors, new FullOperatorTable(), new GreedyPlanner());
    Planner planner = new ScratchPlanner(new GreedyPlanner());
    requireExactOutputs(name, vectors, new FastOperatorTable(), planner);
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(strings = {"pretrainedResnet_quant", "vww_96_int8", "person_detect"})
  void every_output_of_the_large_networks_is_exact(String name) throws IOException {
    every_output_is_exact_wherever_the_tensors_lie(name, 32);
  }

  private static void requireExactOutputs(
      String name, int vectors, OperatorTable kernels, Planner planner) throws IOException {
    JsonNode golden = json("golden/" + name + ".golden.json");
    byte[] expected = SharedFolder.bytes("golden/" + name + ".outputs.bin");
    assertThat(golden.get("count").asInt()).isGreaterThanOrEqualTo(vectors);
    Interpreter interpreter = load(name, kernels, planner);
    byte[] output = new byte[interpreter.output(0).bytes];
    for (int v = 0; v < vectors; v++) {
      byte[] input = GeneratedInput.of(interpreter.input(0), v);
      String sha = golden.get("vectors").get(v).get("input_sha256").asText();
      assertThat(sha256(input)).as("generated input %d", v).isEqualTo(sha);
      interpreter.setInput(0, input);
      interpreter.invoke();
      interpreter.getOutput(0, output);
      assertThat(output)
          .as("output %d of %s", v, name)
          .isEqualTo(part(expected, v * output.length, output.length));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ad01_int8",
        "hello_world_float",
        "hello_world_int8",
        "kws_ref_model",
        "micro_speech_quantized",
        "str_ww_ref_model",
        "pretrainedResnet_quant",
        "vww_96_int8",
        "person_detect"
      })
  void every_tensor_of_two_inferences_is_exact(String name) throws IOException {
    String path = "golden/intermediates/" + name + ".intermediates";
    byte[] tensors = gunzip(SharedFolder.bytes(path + ".bin.gz"));
    Model model = new Model(SharedFolder.bytes("models/" + name + ".tflite"));
    // This planner uses no byte twice, so every tensor outlives the inference.
    Interpreter interpreter =
        new Interpreter(model, new FullOperatorTable(), new LinearPlanner(), new byte[ARENA_BYTES]);
    for (JsonNode inference : json(path + ".json").get("inputs")) {
      interpreter.setInput(0, part(tensors, inference.get("input")));
      interpreter.invoke();
      assertThat(inference.get("ops")).hasSize(model.operators.length);
      for (JsonNode operator : inference.get("ops")) {
        Tensor tensor = model.tensors[operator.get("tensor").asInt()];
        assertThat(part(tensor.data, tensor.offset, tensor.bytes))
            .as("operator %s, %s", operator.get("op"), operator.get("name"))
            .isEqualTo(part(tensors, operator));
      }
    }
  }

  @Test
  void of_1000_spoken_words_901_are_understood_as_by_tensorflow_lite_micro() {
    byte[] words = SharedFolder.bytes("models/kws01.bin");
    byte[] even = SharedFolder.bytes("golden/real/kws01.even.outputs.bin");
    List<String> labels =
        new String(SharedFolder.bytes("models/kws01_labels.csv"), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> Character.isDigit(line.charAt(0)))
            .toList();
    Interpreter interpreter = load("kws_ref_model", new FullOperatorTable(), new GreedyPlanner());
    byte[] output = new byte[12];
    int correct = 0;
    for (int word = 0; word < 1000; word++) {
      interpreter.setInput(0, part(words, word * 490, 490));
      interpreter.invoke();
      interpreter.getOutput(0, output);
      if (word % 2 == 0) {
        assertThat(output).as("word %d", word).isEqualTo(part(even, word / 2 * 12, 12));
      }
      int label = Integer.parseInt(labels.get(word).split(",")[2].strip());
      correct += greatest(output) == label ? 1 : 0;
    }
    assertThat(correct).isEqualTo(901);
  }

  /** The first of the greatest. */
  private static int greatest(byte[] scores) {
    int greatest = 0;
    for (int i = 1; i < scores.length; i++) {
      greatest = scores[i] > scores[greatest] ? i : greatest;
    }
    return greatest;
  }

  @Test
  void a_person_is_told_from_none() throws IOException {
    byte[] images = SharedFolder.bytes("golden/real/person_detect.inputs.bin");
    JsonNode expected = json("golden/real/person_detect.json").get("outputs");
    Interpreter interpreter = load("person_detect", new FullOperatorTable(), new GreedyPlanner());
    byte[] output = new byte[2];
    for (int i = 0; i < 2; i++) {
      interpreter.setInput(0, part(images, i * 9216, 9216));
      interpreter.invoke();
      interpreter.getOutput(0, output);
      assertThat((int) output[0]).isEqualTo(expected.get(i).get(0).asInt());
      assertThat((int) output[1]).isEqualTo(expected.get(i).get(1).asInt());
    }
  }

  private static Interpreter load(String name, OperatorTable kernels, Planner planner) {
    Model model = new Model(SharedFolder.bytes("models/" + name + ".tflite"));
    return new Interpreter(model, kernels, planner, new byte[ARENA_BYTES]);
  }

  private static JsonNode json(String path) throws IOException {
    return new ObjectMapper().readTree(SharedFolder.bytes(path));
  }

  private static byte[] gunzip(byte[] bytes) throws IOException {
    try (GZIPInputStream file = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return file.readAllBytes();
    }
  }

  private static byte[] part(byte[] bytes, JsonNode place) {
    return part(bytes, place.get("offset").asInt(), place.get("bytes").asInt());
  }

  private static byte[] part(byte[] bytes, int offset, int size) {
    return Arrays.copyOfRange(bytes, offset, offset + size);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
