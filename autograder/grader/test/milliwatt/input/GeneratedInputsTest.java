package milliwatt.input;

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
import milliwatt.model.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedInputsTest {
  private static final ModelFile SINE = ModelFile.resource("/models/sine/sine_int8.tflite");

  @Test
  void a_model_of_one_byte_gets_all_of_them() {
    assertThat(GeneratedInputs.usual(SINE.model())).hasSize(256);
  }

  @Test
  void the_same_seed_gives_the_same_inputs_and_another_one_others() {
    ModelFile model = ModelFile.resource("/models/sine/sine_float.tflite");
    List<byte[]> inputs = GeneratedInputs.of(model.model(), 4, 1);
    assertThat(GeneratedInputs.of(model.model(), 4, 1))
        .usingElementComparator(java.util.Arrays::compare)
        .isEqualTo(inputs);
    assertThat(GeneratedInputs.of(model.model(), 4, 2).getFirst()).isNotEqualTo(inputs.getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ad01_int8", "kws_ref_model", "micro_speech_quantized"})
  void they_are_those_of_the_golden_numbers(String name)
      throws IOException, NoSuchAlgorithmException {
    Path shared = Path.of(System.getProperty("milliwatt.shared"));
    Path model = shared.resolve("models/" + name + ".tflite");
    assumeTrue(Files.exists(model), "needs the shared models beside the clone");
    List<byte[]> inputs =
        GeneratedInputs.of(ModelFile.read(model).model(), 8, GeneratedInputs.USUAL_SEED);
    JsonNode vectors =
        new ObjectMapper()
            .readTree(shared.resolve("golden/" + name + ".golden.json").toFile())
            .path("vectors");
    for (int v = 0; v < inputs.size(); v++) {
      byte[] sha = MessageDigest.getInstance("SHA-256").digest(inputs.get(v));
      assertThat(HexFormat.of().formatHex(sha))
          .as("input %d", v)
          .isEqualTo(vectors.path(v).path("input_sha256").asText());
    }
  }
}
