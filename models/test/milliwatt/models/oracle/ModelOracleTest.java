package milliwatt.models.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.ModelReader;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.OperatorSpec;
import milliwatt.models.tflite.TensorSpec;
import org.junit.jupiter.api.Test;

/** The oracle itself is held against what TensorFlow Lite Micro gave. */
class ModelOracleTest {

  @Test
  void all_256_outputs_of_hello_world_int8_are_those_of_tensorflow_lite_micro() throws IOException {
    ModelSpec model = ModelReader.read(shared("models/hello_world_int8.tflite"));
    byte[] outputs = new byte[256];
    for (int i = 0; i < 256; i++) {
      outputs[i] = ModelOracle.run(model, new byte[] {(byte) (i - 128)})[0];
    }

    assertThat(outputs).isEqualTo(shared("golden/hello_world_int8.outputs.bin"));
  }

  @Test
  void all_256_outputs_of_hello_world_float_are_those_of_tensorflow_lite_micro()
      throws IOException {
    ModelSpec model = ModelReader.read(shared("models/hello_world_float.tflite"));
    byte[] inputs = shared("golden/hello_world_float.inputs.bin");
    byte[] outputs = new byte[1024];
    for (int i = 0; i < 1024; i += 4) {
      byte[] output = ModelOracle.run(model, Arrays.copyOfRange(inputs, i, i + 4));
      System.arraycopy(output, 0, outputs, i, 4);
    }

    assertThat(outputs).isEqualTo(shared("golden/hello_world_float.outputs.bin"));
  }

  @Test
  void an_operator_without_a_rule_is_refused() {
    ModelSpec model =
        new ModelSpec(
            "",
            List.of(
                TensorSpec.computed("in", ElementType.FLOAT32, null, 1),
                TensorSpec.computed("out", ElementType.FLOAT32, null, 1)),
            new int[] {0},
            new int[] {1},
            List.of(
                new OperatorSpec(new OperatorOptions.Quantize(), 1, new int[] {0}, new int[] {1})));

    assertThatThrownBy(() -> ModelOracle.run(model, new byte[4]))
        .hasMessage("The oracle has no rule for Quantize[]");
  }

  private static byte[] shared(String file) throws IOException {
    Path path = Path.of(System.getProperty("milliwatt.shared"), file);
    assumeTrue(Files.exists(path), "skipped: it needs " + file + " in the folder shared");
    return Files.readAllBytes(path);
  }
}
