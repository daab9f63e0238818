package tinyml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;

/** One operator with inputs, options and TensorFlow Lite Micro's output, from the shared folder. */
record GoldenCase(JsonNode json) {
  private static final List<String> ACTIVATIONS = List.of("NONE", "RELU", "RELU_N1_TO_1", "RELU6");

  /** A test for each of an operator's cases. */
  static List<DynamicTest> tests(String operator, Consumer<GoldenCase> test) throws IOException {
    JsonNode golden =
        new ObjectMapper().readTree(SharedFolder.bytes("golden/ops/" + operator + ".json"));
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode json : golden.get("cases")) {
      tests.add(
          DynamicTest.dynamicTest(
              json.get("name").asText(), () -> test.accept(new GoldenCase(json))));
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  /** Input {@code i} with its data, or null where the operator is used without it. */
  Tensor input(int i) {
    return i < json.get("inputs").size() ? read(json.get("inputs").get(i)) : null;
  }

  /** All inputs from number {@code first} on. */
  Tensor[] inputs(int first) {
    Tensor[] inputs = new Tensor[json.get("inputs").size() - first];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = input(first + i);
    }
    return inputs;
  }

  /** The output without data, for a kernel to fill. */
  Tensor output() {
    return withoutData(expected());
  }

  /** The output with the data it must have. */
  Tensor expected() {
    return read(json.get("output"));
  }

  /** The outputs of an operator with several, without data. */
  Tensor[] outputs() {
    Tensor[] outputs = new Tensor[json.get("outputs").size()];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = withoutData(expected(i));
    }
    return outputs;
  }

  /** One of several outputs with the data it must have. */
  Tensor expected(int i) {
    return read(json.get("outputs").get(i));
  }

  private static Tensor withoutData(Tensor output) {
    output.data = new byte[output.bytes];
    return output;
  }

  int activation() {
    return ACTIVATIONS.indexOf(json.get("options").get("fusedActivationFunction").asText());
  }

  int option(String name) {
    return json.get("options").get(name).asInt();
  }

  boolean flag(String name) {
    return json.get("options").get(name).asBoolean();
  }

  float real(String name) {
    return (float) json.get("options").get(name).asDouble();
  }

  int padding() {
    return json.get("options").get("padding").asText().equals("SAME")
        ? SlidingWindow.SAME
        : SlidingWindow.VALID;
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
