package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SoftmaxTest {
  private static final List<String> MODELS =
      List.of(
          "kws_ref_model",
          "micro_speech_quantized",
          "person_detect",
          "pretrainedResnet_quant",
          "str_ww_ref_model",
          "vww_96_int8");

  @TestFactory
  List<DynamicTest> the_last_layer_of_real_models_gives_tensorflow_lites_numbers()
      throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String model : MODELS) {
      tests.add(DynamicTest.dynamicTest(model, () -> lastLayer(model)));
    }
    return tests;
  }

  private static void lastLayer(String name) throws IOException {
    Model model = new Model(SharedFolder.bytes("models/" + name + ".tflite"));
    JsonNode golden =
        new ObjectMapper().readTree(SharedFolder.bytes("golden/" + name + ".golden.json"));
    byte[] logits = SharedFolder.bytes("golden/" + name + ".logits.bin");
    byte[] outputs = SharedFolder.bytes("golden/" + name + ".outputs.bin");
    Operator last = model.operators[model.operators.length - 1];
    Tensor input = model.tensors[last.input(0)];
    Tensor output = model.tensors[last.output(0)];
    input.data = logits;
    output.data = new byte[outputs.length];
    Kernel kernel = new FullOperatorTable().prepare(model, model.operators.length - 1);
    for (int v = 0; v < golden.get("count").asInt(); v++) {
      kernel.invoke();
      input.offset += input.bytes;
      output.offset += output.bytes;
    }
    assertThat(output.data).isEqualTo(outputs);
  }

  @Test
  void shares_add_up_to_about_one_whatever_beta_is() {
    Random random = new Random(3);
    for (int i = 0; i < 1000; i++) {
      int depth = 1 + random.nextInt(20);
      Tensor input = input((float) Math.exp(random.nextGaussian(-2, 3)), depth);
      Tensor output = output(depth);
      random.nextBytes(input.data);
      float beta = (float) Math.exp(random.nextGaussian(0, 3));
      new Softmax(input, output, beta).invoke();
      double sum = 0;
      for (int c = 0; c < depth; c++) {
        double share = 0;
        for (int d = 0; d < depth; d++) {
          share += Math.exp((double) beta * input.scale(0) * (input.data[d] - input.data[c]));
        }
        int expected = (int) Math.min(255, Math.round(256 / share));
        assertThat(output.data[c] + 128).isCloseTo(expected, within(1));
        sum += output.data[c] + 128;
      }
      assertThat(sum).isCloseTo(256, within(1 + depth / 2.0));
    }
  }

  @Test
  void equal_numbers_get_equal_shares() {
    assertThat(shareOfEach(1)).isEqualTo(255); // 256 does not fit
    assertThat(shareOfEach(4)).isEqualTo(64);
    assertThat(shareOfEach(300)).isEqualTo(1);
    assertThat(shareOfEach(511)).isEqualTo(1);
    assertThat(shareOfEach(513)).isZero();
    assertThat(shareOfEach(4095)).isZero();
  }

  private static int shareOfEach(int depth) {
    Tensor output = output(depth);
    new Softmax(input(0.1f, depth), output, 1).invoke();
    for (byte share : output.data) {
      assertThat(share).isEqualTo(output.data[0]);
    }
    return output.data[0] + 128;
  }

  @Test
  void rows_are_independent() {
    Tensor input = input(0.1f, 2, 3);
    Tensor output = output(2, 3);
    input.data = new byte[] {-100, -100, -100, 1, 2, 3};
    new Softmax(input, output, 1).invoke();
    assertThat(Arrays.copyOf(output.data, 3)).containsExactly(-43, -43, -43);
    Tensor row = input(0.1f, 3);
    Tensor shares = output(3);
    row.data = new byte[] {1, 2, 3};
    new Softmax(row, shares, 1).invoke();
    assertThat(Arrays.copyOfRange(output.data, 3, 6)).isEqualTo(shares.data);
  }

  @Test
  void the_output_may_lie_at_the_input_or_before_it() {
    Tensor input = input(0.05f, 4, 10);
    Tensor output = output(4, 10);
    new Random(5).nextBytes(input.data);
    Kernel kernel = new Softmax(input, output, 1);
    kernel.invoke();
    byte[] expected = output.data;
    for (int distance = -40; distance <= 0; distance++) {
      assertThat(Overlapping.outputAt(distance, input, output, kernel)).isEqualTo(expected);
    }
  }

  @Test
  void what_the_arithmetic_is_not_made_for_is_refused() {
    refuses("beta that is too small", () -> new Softmax(input(1, 3), output(3), 0));
    refuses("beta that is too small", () -> new Softmax(input(1, 3), output(3), -1));
    refuses("beta that is too small", () -> new Softmax(input(1, 3), output(3), Float.NaN));
    refuses("beta that is too small", () -> new Softmax(input(1e-9f, 3), output(3), 1));
    new Softmax(input(1, 3), output(3), Float.POSITIVE_INFINITY).invoke();
    new Softmax(input(Float.MAX_VALUE, 3), output(3), Float.MAX_VALUE).invoke();
    refuses("3 input elements for 4", () -> new Softmax(input(1, 3), output(4), 1));
    refuses("scale 1/256 or zero point -128", () -> new Softmax(input(1, 3), input(1, 3), 1));
    refuses("1 to 4095 numbers, not 0", () -> new Softmax(input(1, 3, 0), output(3, 0), 1));
    refuses("1 to 4095 numbers, not 0", () -> new Softmax(input(1), output(), 1));
    refuses("1 to 4095 numbers, not 4096", () -> new Softmax(input(1, 4096), output(4096), 1));
    new Softmax(input(1, 0, 3), output(0, 3), 1).invoke();
    Tensor wide = Tensor.of(TensorType.INT16, new int[] {3}, new float[] {1}, 0, 0);
    refuses("type 7 where only type 9", () -> new Softmax(wide, output(3), 1));
    Tensor plain = Tensor.of(TensorType.INT8, new int[] {3}, new float[0], 0, 0);
    refuses("0 scales where it needs one", () -> new Softmax(plain, output(3), 1));
  }

  private static Tensor input(float scale, int... shape) {
    return Tensor.of(TensorType.INT8, shape, new float[] {scale}, 4, 0);
  }

  private static Tensor output(int... shape) {
    return Tensor.of(TensorType.INT8, shape, new float[] {1f / 256}, -128, 0);
  }

  private static void refuses(String why, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(ModelError.class).message().containsPattern(why);
  }
}
