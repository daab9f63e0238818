package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KernelTest {
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
    return GoldenCase.tests(operator, golden -> run(operator, golden));
  }

  private static void run(String operator, GoldenCase golden) {
    Tensor input = golden.input(0);
    Tensor output = golden.output();
    Kernel kernel =
        switch (operator) {
          case "QUANTIZE" ->
              input.type == TensorType.FLOAT32
                  ? new Quantize(input, output)
                  : new Requantize(input, output);
          case "DEQUANTIZE" -> new Dequantize(input, output);
          default ->
              new FullyConnected(
                  input, golden.input(1), golden.input(2), output, golden.activation());
        };
    kernel.invoke();
    assertThat(output.data).isEqualTo(golden.expected().data);
  }
}
