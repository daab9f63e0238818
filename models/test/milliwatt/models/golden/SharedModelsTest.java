package milliwatt.models.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import milliwatt.models.oracle.Inference;
import milliwatt.models.oracle.ModelOracle;
import milliwatt.models.tflite.ModelReader;
import milliwatt.models.tflite.ModelSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole networks, tensor by tensor, against what TensorFlow Lite Micro gave. */
class SharedModelsTest {

  private static final int SEED = 12345;

  private static final Path SHARED = Path.of(System.getProperty("milliwatt.shared"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ad01_int8",
        "kws_ref_model",
        "micro_speech_quantized",
        "pretrainedResnet_quant",
        "str_ww_ref_model"
      })
  void every_tensor_is_what_tensorflow_lite_micro_computed(String name) throws Exception {
    Path file = SHARED.resolve("models").resolve(name + ".tflite");
    assumeTrue(Files.exists(file), "skipped: it needs " + name + " in the folder shared");
    ModelSpec model = ModelReader.read(Files.readAllBytes(file));
    JsonNode vector = intermediates(name).required("inputs").get(0);
    byte[] input =
        InputVectors.int8(
            SEED,
            0,
            vector.required("input").required("bytes").intValue(),
            model.tensors().get(model.inputs()[0]).quantization().zeroPoint());
    assertThat(sha256(input)).isEqualTo(vector.required("input").required("sha256").textValue());

    Inference inference = ModelOracle.run(model, List.of(input));

    for (JsonNode operator : vector.required("ops")) {
      assertThat(sha256(inference.tensor(operator.required("tensor").intValue())))
          .as("operator %s, %s", operator.required("op"), operator.required("name"))
          .isEqualTo(operator.required("sha256").textValue());
    }
  }

  private static JsonNode intermediates(String name) throws IOException {
    return new ObjectMapper()
        .readTree(
            SHARED.resolve("golden/intermediates").resolve(name + ".intermediates.json").toFile());
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
