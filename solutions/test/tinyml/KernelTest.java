package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KernelTest {
  private static final List<String> ACTIVATIONS = List.of("NONE", "RELU", "RELU_N1_TO_1", "RELU6");

  @TestFactory
  List<DynamicTest> fully_connected_gives_tensorflow_lites_numbers() throws IOException {
    return goldenCases("FULLY_CONNECTED");
  }

  @TestFactory
  List<DynamicTest> quantize_gives_tensorflow_lites_numbers() throws IOException {
    return goldenCases("QUANTIZE");
  }

  @TestFactory
  List<DynamicTest> dequantize_gives_tensorflow_lites_numbers() throws IOException {
    return goldenCases("DEQUANTIZE");
  }

  @Test
  void scales_that_no_multiplier_bridges_are_refused() {
    Tensor fine = Tensor.of(TensorType.INT8, new int[] {1}, new float[] {1e-30f}, 0, 0);
    Tensor coarse = Tensor.of(TensorType.INT8, new int[] {1}, new float[] {1f}, 0, 0);
    refuses("differ by more than", () -> new Requantize(coarse, fine));
    new Requantize(fine, coarse).invoke();
    assertThat(coarse.integer(0)).isZero();
  }

  @Test
  void layers_whose_tensors_do_not_agree_are_refused() {
    Tensor input = int8(1, 4);
    Tensor weights = int8(3, 4);
    Tensor bias = Tensor.of(TensorType.INT32, new int[] {3}, new float[0], 0, 0);
    Tensor output = int8(1, 3);
    new FullyConnected(input, weights, bias, output, Activation.NONE).invoke();
    refuses("4 inputs, which weights of depth 3", () -> layer(input, int8(4, 3), bias, output));
    refuses("depth 0", () -> layer(input, int8(3, 0), bias, output));
    refuses("weights with 1 axes", () -> layer(input, int8(12), bias, output));
    refuses("4 outputs for 1 batches of 3", () -> layer(input, weights, bias, int8(4)));
    refuses("type 9 where only type 2", () -> layer(input, weights, int8(3), output));
    Tensor two = Tensor.of(TensorType.INT32, new int[] {2}, new float[0], 0, 0);
    refuses("2 biases for 3 units", () -> layer(input, weights, two, output));
    Tensor shifted = Tensor.of(TensorType.INT8, new int[] {3, 4}, new float[] {1}, 5, 0);
    refuses("zero point 5", () -> layer(input, shifted, bias, output));
    Tensor other = Tensor.of(TensorType.INT8, new int[] {3, 4}, new float[] {1, 1, 1, 1}, 0, 1);
    refuses("4 scales along axis 1", () -> layer(input, other, bias, output));
    Tensor plain = Tensor.of(TensorType.INT8, new int[] {3, 4}, new float[0], 0, 0);
    refuses("0 scales", () -> layer(input, plain, bias, output));
    refuses("0 scales where it needs one", () -> layer(plain, weights, bias, int8(9)));
  }

  @Test
  void activations_limit_bytes_to_what_stands_for_their_real_range() {
    assertThat(Activation.lowestQuantized(Activation.NONE, 1e38f, 0)).isEqualTo(-128);
    assertThat(Activation.highestQuantized(Activation.RELU, 1e38f, 0)).isEqualTo(127);
    assertThat(Activation.lowestQuantized(Activation.RELU, 0.1f, -20)).isEqualTo(-20);
    assertThat(Activation.highestQuantized(Activation.RELU6, 0.1f, -20)).isEqualTo(40);
    assertThat(Activation.highestQuantized(Activation.RELU6, 0.01f, -20)).isEqualTo(127);
    assertThat(Activation.lowestQuantized(Activation.RELU_N1_TO_1, 0.4f, 3)).isEqualTo(0);
    assertThat(Activation.highestQuantized(Activation.RELU_N1_TO_1, 0.4f, 3)).isEqualTo(6);
    refuses("fused activation 4", () -> Activation.lowest(4));
    refuses("fused activation -1", () -> Activation.highest(-1));
  }

  private static Tensor int8(int... shape) {
    return Tensor.of(TensorType.INT8, shape, new float[] {1}, 0, 0);
  }

  private static void layer(Tensor input, Tensor weights, Tensor bias, Tensor output) {
    new FullyConnected(input, weights, bias, output, Activation.NONE);
  }

  private static void refuses(String why, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(ModelError.class).hasMessageContaining(why);
  }

  private static List<DynamicTest> goldenCases(String operator) throws IOException {
    JsonNode golden =
        new ObjectMapper().readTree(SharedFolder.bytes("golden/ops/" + operator + ".json"));
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode golden1 : golden.get("cases")) {
      tests.add(
          DynamicTest.dynamicTest(golden1.get("name").asText(), () -> run(operator, golden1)));
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  private static void run(String operator, JsonNode golden) {
    Tensor output = read(golden.get("output"));
    Tensor expected = read(golden.get("output"));
    output.data = new byte[output.bytes];
    Tensor[] inputs = new Tensor[3];
    for (int i = 0; i < golden.get("inputs").size(); i++) {
      inputs[i] = read(golden.get("inputs").get(i));
    }
    Kernel kernel =
        switch (operator) {
          case "QUANTIZE" ->
              inputs[0].type == TensorType.FLOAT32
                  ? new Quantize(inputs[0], output)
                  : new Requantize(inputs[0], output);
          case "DEQUANTIZE" -> new Dequantize(inputs[0], output);
          default -> {
            String name = golden.get("options").get("fusedActivationFunction").asText();
            int activation = ACTIVATIONS.indexOf(name);
            yield new FullyConnected(inputs[0], inputs[1], inputs[2], output, activation);
          }
        };
    kernel.invoke();
    assertThat(output.data).isEqualTo(expected.data);
  }

  private static Tensor read(JsonNode json) {
    int type =
        switch (json.get("type").asText()) {
          case "INT8" -> TensorType.INT8;
          case "INT16" -> TensorType.INT16;
          case "INT32" -> TensorType.INT32;
          case "FLOAT32" -> TensorType.FLOAT32;
          default -> throw new AssertionError(json.get("type"));
        };
    int[] shape = new int[json.get("shape").size()];
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = json.get("shape").get(axis).asInt();
    }
    JsonNode scale = json.get("scale");
    boolean several = scale.isArray();
    float[] scales = new float[scale.isNull() ? 0 : several ? scale.size() : 1];
    for (int i = 0; i < scales.length; i++) {
      scales[i] = (float) (several ? scale.get(i) : scale).asDouble();
    }
    int zeroPoint = several || scale.isNull() ? 0 : json.get("zeroPoint").asInt();
    int axis = several ? json.get("quantizedDimension").asInt() : 0;
    Tensor tensor = Tensor.of(type, shape, scales, zeroPoint, axis);
    for (int i = 0; i < tensor.elements(); i++) {
      JsonNode element = json.get("data").get(i);
      switch (type) {
        case TensorType.INT8 -> tensor.data[i] = (byte) element.asInt();
        case TensorType.INT16 -> {
          tensor.data[2 * i] = (byte) element.asInt();
          tensor.data[2 * i + 1] = (byte) (element.asInt() >> 8);
        }
        case TensorType.INT32 -> LittleEndian.putInt32(tensor.data, 4 * i, element.asInt());
        default -> LittleEndian.putFloat32(tensor.data, 4 * i, (float) element.asDouble());
      }
    }
    return tensor;
  }
}
