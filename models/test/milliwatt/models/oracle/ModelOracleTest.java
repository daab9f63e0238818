package milliwatt.models.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelReader;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.QuantizationSpec;
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
  void an_operator_on_a_type_without_a_rule_is_refused() {
    ModelSpec model =
        new ModelBuilder("")
            .input(TensorSpec.computed("in", ElementType.FLOAT32, null, 1))
            .output(TensorSpec.computed("out", ElementType.FLOAT32, null, 1))
            .operator(new OperatorOptions.Tanh(), List.of("in"), List.of("out"))
            .build();

    assertThatThrownBy(() -> ModelOracle.run(model, new byte[4]))
        .hasMessage("The oracle has no rule for Tanh[] from FLOAT32 to FLOAT32");
  }

  @Test
  void an_input_of_another_size_is_refused() {
    QuantizationSpec quantization = QuantizationSpec.perTensor(1, 0);
    ModelSpec model =
        new ModelBuilder("")
            .input("in", quantization, 2, 3)
            .output("out", quantization, 2, 3)
            .operator(new OperatorOptions.Relu(), List.of("in"), List.of("out"))
            .build();

    assertThatThrownBy(() -> ModelOracle.run(model, new byte[4]))
        .hasMessage("Tensor in wants 6 bytes; got 4.");
  }

  @Test
  void every_tensor_can_be_seen_afterwards() {
    QuantizationSpec quantization = QuantizationSpec.perTensor(1, 0);
    ModelSpec model =
        new ModelBuilder("two inputs, two outputs")
            .input("a", quantization, 2)
            .input("b", quantization, 2)
            .output("a + b", quantization, 2)
            .tensor("a - b", quantization, 2)
            .output("relu(a - b)", quantization, 2)
            .operator(new OperatorOptions.Add(Activation.NONE), List.of("a", "b"), List.of("a + b"))
            .operator(new OperatorOptions.Sub(Activation.NONE), List.of("a", "b"), List.of("a - b"))
            .operator(new OperatorOptions.Relu(), List.of("a - b"), List.of("relu(a - b)"))
            .build();
    Inference inference = ModelOracle.run(model, List.of(new byte[] {1, 20}, new byte[] {5, -100}));

    assertThat(inference.output(0)).containsExactly(6, -80);
    assertThat(inference.tensor(3)).containsExactly(-4, 120);
    assertThat(inference.output(1)).containsExactly(0, 120);
  }

  private static byte[] shared(String file) throws IOException {
    Path path = Path.of(System.getProperty("milliwatt.shared"), file);
    assumeTrue(Files.exists(path), "skipped: it needs " + file + " in the folder shared");
    return Files.readAllBytes(path);
  }
}
