package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModelTest {
  private static final int[] SCALAR = {};

  /** input 0, weights 1, bias 2, output 3. */
  static ModelFile layer() {
    ModelFile file = new ModelFile();
    file.tensor(TensorType.INT8, new int[] {1, 2}, 0.5f, -3, null);
    file.tensor(
        TensorType.INT8,
        new int[] {3, 2},
        new float[] {0.25f, 0.5f, 1f},
        new long[3],
        0,
        new byte[] {1, 2, 3, 4, 5, 6});
    file.tensor(TensorType.INT32, new int[] {3}, 0.125f, 0, ModelFile.bytesOf(7, 8, -9));
    file.tensor(TensorType.INT8, new int[] {1, 3}, 2f, 4, null);
    return file.operator(OperatorCode.FULLY_CONNECTED, 4, new int[] {0, 1, 2}, new int[] {3}, 1)
        .inputs(0)
        .outputs(3);
  }

  @Test
  void a_graph_is_read_where_it_lies() {
    byte[] bytes = layer().write();
    Model model = new Model(bytes);

    assertThat(model.tensors).hasSize(4);
    Tensor weights = model.tensors[1];
    assertThat((int) weights.type).isEqualTo(TensorType.INT8);
    assertThat(weights.rank()).isEqualTo(2);
    assertThat(weights.dimension(0)).isEqualTo(3);
    assertThat(weights.dimension(1)).isEqualTo(2);
    assertThat(weights.bytes).isEqualTo(6);
    assertThat(weights.channels()).isEqualTo(3);
    assertThat(weights.scale(1)).isEqualTo(0.5f);
    assertThat(weights.zeroPoint()).isZero();
    assertThat(weights.data).isSameAs(bytes);
    assertThat(bytes[weights.offset + 5]).isEqualTo((byte) 6);
    assertThat(weights.definedBy).isEqualTo(Tensor.BEFOREHAND);
    assertThat(weights.name()).isEqualTo("tensor 1".getBytes(StandardCharsets.UTF_8));
    assertThat(model.tensors[0].zeroPoint()).isEqualTo(-3);
    assertThat(model.tensors[0].constant()).isFalse();
    assertThat(model.tensors[3].definedBy).isZero();

    Operator operator = model.operators[0];
    assertThat(operator.code).isEqualTo(OperatorCode.FULLY_CONNECTED);
    assertThat(operator.version).isEqualTo(4);
    assertThat(operator.inputs()).isEqualTo(3);
    assertThat(operator.input(2)).isEqualTo(2);
    assertThat(operator.output(0)).isEqualTo(3);
    assertThat(operator.int8Option(0, 0)).isEqualTo(1);
    assertThat(operator.int8Option(3, 5)).isEqualTo(5);
    assertThat(model.input(0)).isZero();
    assertThat(model.output(0)).isEqualTo(3);
  }

  @Test
  void codes_beyond_a_byte_are_read() {
    ModelFile file = new ModelFile();
    file.tensor(TensorType.INT8, SCALAR, null);
    file.tensor(TensorType.INT8, SCALAR, null);
    file.operator(150, 2, new int[] {0, Operator.NO_TENSOR}, new int[] {1}, 0).inputs(0).outputs(1);
    assertThat(new Model(file.write()).operators[0].code).isEqualTo(150);
  }

  @Test
  void a_tensor_without_axes_has_one_element() {
    ModelFile file = new ModelFile();
    file.tensor(TensorType.FLOAT32, SCALAR, null);
    Tensor tensor = new Model(file.inputs(0).outputs(0).write()).tensors[0];
    assertThat(tensor.elements()).isEqualTo(1);
    assertThat(tensor.bytes).isEqualTo(4);
  }

  @Test
  void foreign_files_are_refused() {
    ModelFile foreign = layer();
    foreign.identifier = "TFL2";
    refuses("not TFL3", foreign);
    ModelFile old = layer();
    old.version = 2;
    refuses("schema version 2", old);
    ModelFile huge = layer();
    huge.bufferOffset = 4096;
    refuses("buffer 1 lies behind the FlatBuffer", huge);
  }

  @Test
  void shapes_that_are_no_size_are_refused() {
    refusesTensor("dimension -1 on axis 1", TensorType.INT8, new int[] {1, -1}, 0);
    refusesTensor("more than 2147483647 bytes", TensorType.INT8, new int[] {65536, 65536}, 0);
    refusesTensor("more than 2147483647", TensorType.FLOAT32, new int[] {1 << 30, 1 << 30, 16}, 0);
    refusesTensor("9 axes", TensorType.INT8, new int[] {1, 1, 1, 1, 1, 1, 1, 1, 1}, 0);
    refusesTensor("type 5", 5, SCALAR, 0);
    refusesTensor("type 99", 99, SCALAR, 0);
  }

  @Test
  void quantisation_that_is_no_arithmetic_is_refused() {
    for (float scale : new float[] {0, -1, Float.NaN, Float.POSITIVE_INFINITY}) {
      refusesQuantization("scale 0 that is not", new float[] {scale}, new long[] {0}, 0);
    }
    refusesQuantization("1 scales but 0 zero points", new float[] {1}, new long[0], 0);
    refusesQuantization(
        "zero point 0 that is not in -128 .. 127", new float[] {1}, new long[] {128}, 0);
    refusesQuantization("zero point 0 that", new float[] {1}, new long[] {1L << 32}, 0);
    refusesQuantization("2 scales for a dimension of 3", new float[] {1, 1}, new long[2], 1);
    refusesQuantization("along axis 2", new float[] {1, 1}, new long[2], 2);
    refusesQuantization("along axis -1", new float[] {1, 1}, new long[2], -1);
    refusesQuantization("zero point 1 that", new float[] {1, 1}, new long[] {0, 1}, 0);
  }

  @Test
  void constants_of_another_size_are_refused() {
    ModelFile file = new ModelFile();
    file.tensor(TensorType.INT32, new int[] {3}, new byte[11]);
    refuses("tensor 0 has 12 bytes, but its buffer 1 has 11", file);
  }

  @Test
  void graphs_that_cannot_run_are_refused() {
    refuses("no tensor 4 among 4", layer().outputs(4));
    refuses("no tensor -1 among 4", layer().inputs(-1));
    refuses("input 0 is tensor 1, which is a constant", layer().inputs(1));
    refuses("operator 0 reads tensor 0, which has no value yet", layer().inputs());
    refuses("writes tensor 3, which has a value already", layer().inputs(0, 3));
    refuses("no tensor 9 among 4", layer().operator(9, 1, new int[] {9}, new int[] {3}, 0));
    ModelFile cycle = new ModelFile();
    for (int i = 0; i < 3; i++) {
      cycle.tensor(TensorType.INT8, SCALAR, null);
    }
    cycle.operator(0, 1, new int[] {0, 2}, new int[] {1}, 0);
    cycle.operator(0, 1, new int[] {1}, new int[] {2}, 0);
    refuses("operator 0 reads tensor 2, which has no value yet", cycle.inputs(0).outputs(2));
    ModelFile nothing = new ModelFile();
    nothing.tensor(TensorType.INT8, SCALAR, null);
    refuses("output 0 is tensor 0, which nothing computes", nothing.outputs(0));
    ModelFile twice = layer().operator(9, 1, new int[] {0, 1, 2}, new int[] {3}, 0);
    refuses("operator 1 writes tensor 3, which has a value already", twice);
    ModelFile noOutput =
        layer().operator(9, 1, new int[] {0, 1}, new int[] {Operator.NO_TENSOR}, 0);
    refuses("no tensor -1 among 4", noOutput);
  }

  @Test
  void every_model_of_the_shared_folder_is_read_as_its_list_says() throws IOException {
    for (Path path : SharedFolder.models()) {
      Model model = new Model(Files.readAllBytes(path));
      String name = path.getFileName().toString().replace(".tflite", "");
      JsonNode info =
          new ObjectMapper().readTree(SharedFolder.bytes("golden/" + name + ".info.json"));
      assertThat(model.tensors).as(name).hasSameSizeAs(info.get("tensors"));
      for (int i = 0; i < model.tensors.length; i++) {
        assertTensor(model.tensors[i], info.get("tensors").get(i), name + " tensor " + i);
      }
      assertThat(model.operators).as(name).hasSameSizeAs(info.get("ops"));
      for (int i = 0; i < model.operators.length; i++) {
        assertOperator(model.operators[i], info.get("ops").get(i), name + " operator " + i);
      }
      assertThat(model.input(0)).as(name).isEqualTo(info.get("inputs").get(0).asInt());
      assertThat(model.output(0)).as(name).isEqualTo(info.get("outputs").get(0).asInt());
    }
  }

  private static void assertTensor(Tensor tensor, JsonNode info, String as) {
    assertThat(new String(tensor.name(), StandardCharsets.UTF_8))
        .as(as)
        .isEqualTo(info.get("name").asText());
    assertThat(tensor.rank()).as(as).isEqualTo(info.get("shape").size());
    for (int axis = 0; axis < tensor.rank(); axis++) {
      assertThat(tensor.dimension(axis)).as(as).isEqualTo(info.get("shape").get(axis).asInt());
    }
    int constantBytes = info.get("const_bytes").asInt();
    assertThat(tensor.constant()).as(as).isEqualTo(constantBytes > 0);
    if (constantBytes > 0) {
      assertThat(tensor.bytes).as(as).isEqualTo(constantBytes);
    }
    JsonNode scales = info.get("scale");
    assertThat(tensor.channels()).as(as).isEqualTo(scales == null ? 0 : scales.size());
    for (int channel = 0; channel < tensor.channels(); channel++) {
      assertThat(tensor.scale(channel)).as(as).isEqualTo((float) scales.get(channel).asDouble());
    }
    if (tensor.channels() == 1) {
      assertThat(tensor.zeroPoint()).as(as).isEqualTo(info.get("zero_point").get(0).asInt());
    }
  }

  private static void assertOperator(Operator operator, JsonNode info, String as) {
    assertThat(operator.version).as(as).isEqualTo(info.get("version").asInt());
    assertThat(operator.inputs()).as(as).isEqualTo(info.get("inputs").size());
    for (int i = 0; i < operator.inputs(); i++) {
      assertThat(operator.input(i)).as(as).isEqualTo(info.get("inputs").get(i).asInt());
    }
    assertThat(operator.output(0)).as(as).isEqualTo(info.get("outputs").get(0).asInt());
    if (operator.code == OperatorCode.CUSTOM) {
      assertThat(new String(operator.customName(), StandardCharsets.UTF_8))
          .as(as)
          .isEqualTo(info.get("op").asText());
    }
  }

  private static void refusesTensor(String why, int type, int[] shape, int axis) {
    ModelFile file = new ModelFile();
    file.tensor(type, shape, new float[0], new long[0], axis, null);
    refuses(why, file.inputs(0));
  }

  /** On an int8 tensor of shape (2, 3). */
  private static void refusesQuantization(String why, float[] scales, long[] zeroPoints, int axis) {
    ModelFile file = new ModelFile();
    file.tensor(TensorType.INT8, new int[] {2, 3}, scales, zeroPoints, axis, null);
    refuses(why, file.inputs(0));
  }

  private static void refuses(String why, ModelFile file) {
    byte[] bytes = file.write();
    assertThatThrownBy(() -> new Model(bytes))
        .isInstanceOf(ModelError.class)
        .hasMessageContaining(why);
  }
}
