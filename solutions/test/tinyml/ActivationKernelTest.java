package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The activation functions that are operators of their own. */
class ActivationKernelTest {
  @TestFactory
  List<DynamicTest> logistic_gives_tensorflow_lites_numbers() throws IOException {
    return GoldenCase.tests("LOGISTIC", golden -> run(golden, Logistic::new));
  }

  @TestFactory
  List<DynamicTest> tanh_gives_tensorflow_lites_numbers() throws IOException {
    return GoldenCase.tests("TANH", golden -> run(golden, Tanh::new));
  }

  @TestFactory
  List<DynamicTest> hard_swish_gives_tensorflow_lites_numbers() throws IOException {
    return GoldenCase.tests("HARD_SWISH", golden -> run(golden, HardSwish::new));
  }

  @TestFactory
  List<DynamicTest> relu_gives_tensorflow_lites_numbers() throws IOException {
    return GoldenCase.tests("RELU", golden -> run(golden, Relu::new));
  }

  @TestFactory
  List<DynamicTest> relu6_gives_tensorflow_lites_numbers() throws IOException {
    return GoldenCase.tests("RELU6", golden -> run(golden, Relu6::new));
  }

  @TestFactory
  List<DynamicTest> leaky_relu_gives_tensorflow_lites_numbers() throws IOException {
    return GoldenCase.tests(
        "LEAKY_RELU",
        golden ->
            run(golden, (input, output) -> new LeakyRelu(input, output, golden.real("alpha"))));
  }

  private interface Operation {
    Kernel prepare(Tensor input, Tensor output);
  }

  private static void run(GoldenCase golden, Operation operation) {
    Tensor output = golden.output();
    operation.prepare(golden.input(0), output).invoke();
    assertThat(output.data).isEqualTo(golden.expected().data);
  }

  @Test
  void functions_are_right_to_one_step_for_every_scale() {
    Random random = new Random(17);
    for (int i = 0; i < 500; i++) {
      float scale = (float) Math.exp(random.nextGaussian(-3, 3));
      int zeroPoint = random.nextInt(256) - 128;
      // From 4 on, TensorFlow Lite takes the first step from 0 for the end already.
      float fine = Math.min(3.9f, scale);
      near(fine, zeroPoint, 1f / 256, -128, Logistic::new, x -> 1 / (1 + Math.exp(-x)));
      near(fine, zeroPoint, 1f / 128, 0, Tanh::new, Math::tanh);
      near(scale, zeroPoint, scale * 1.3f, 5, Relu::new, x -> Math.max(0, x));
      near(scale, zeroPoint, scale, -3, HardSwish::new, x -> x * Math.clamp((x + 3) / 6, 0.0, 1.0));
    }
  }

  private static void near(
      float scale,
      int zeroPoint,
      float outputScale,
      int outputZeroPoint,
      Operation operation,
      DoubleUnaryOperator function) {
    Tensor input = allBytes(scale, zeroPoint);
    Tensor output = int8(outputScale, outputZeroPoint, 256);
    operation.prepare(input, output).invoke();
    for (int i = 0; i < 256; i++) {
      double real = function.applyAsDouble((double) scale * (input.data[i] - zeroPoint));
      double exact = Math.clamp(real / outputScale + outputZeroPoint, -128.0, 127.0);
      assertThat((double) output.data[i])
          .as("scale %s, zero point %d, byte %d", scale, zeroPoint, i)
          .isCloseTo(exact, within(1.1));
    }
  }

  @Test
  void the_output_may_lie_at_the_input_or_before_it() {
    List<Operation> operations =
        List.of(
            Logistic::new,
            Tanh::new,
            HardSwish::new,
            Relu::new,
            Relu6::new,
            (input, output) -> new LeakyRelu(input, output, 0.1f));
    for (Operation operation : operations) {
      Tensor input = allBytes(1f / 128, 0);
      Tensor output = int8(1f / 128, 0, 256);
      if (operation.equals(operations.get(0))) {
        output = int8(1f / 256, -128, 256);
      }
      Kernel kernel = operation.prepare(input, output);
      kernel.invoke();
      byte[] expected = output.data;
      for (int distance : new int[] {-256, -100, -1, 0}) {
        assertThat(Overlapping.outputAt(distance, input, output, kernel)).isEqualTo(expected);
      }
    }
  }

  @Test
  void scales_at_the_ends_of_what_a_float_holds_are_taken_or_refused() {
    for (float scale : new float[] {Float.MIN_VALUE, 1e-20f, 1, 7.9f, 8, 1e20f, Float.MAX_VALUE}) {
      new Logistic(allBytes(scale, 0), int8(1f / 256, -128, 256)).invoke();
      new Tanh(allBytes(scale, 0), int8(1f / 128, 0, 256)).invoke();
      new HardSwish(allBytes(scale, 0), int8(scale, 0, 256)).invoke();
      new Relu(allBytes(scale, 0), int8(scale, 0, 256)).invoke();
      new Relu6(allBytes(scale, 0), int8(scale, 0, 256)).invoke();
    }
    Tensor fine = int8(1e-30f, 0, 256);
    refuses("factor of 2^29", () -> new Relu(allBytes(1, 0), fine));
    refuses("factor of 2^29", () -> new LeakyRelu(allBytes(1, 0), fine, 0.1f));
    refuses("output scale below", () -> new HardSwish(allBytes(1, 0), int8(1e-3f, 0, 256)));
    Tensor input = allBytes(1, 0);
    Tensor output = int8(1, 0, 256);
    refuses("factor of 2^29", () -> new LeakyRelu(input, output, Float.NEGATIVE_INFINITY));
    refuses("factor of 2^29", () -> new LeakyRelu(input, output, 1e10f));
    refuses("not a number", () -> new LeakyRelu(input, output, Float.NaN));
  }

  @Test
  void tensors_that_do_not_agree_are_refused() {
    Tensor input = allBytes(1, 0);
    refuses("256 input elements for 3", () -> new Relu(input, int8(1, 0, 3)));
    refuses("quantised unlike", () -> new Relu6(input, int8(2, 0, 256)));
    refuses("scale 1/256 or zero point -128", () -> new Logistic(input, int8(1f / 256, 0, 256)));
    refuses("scale 1/128 or zero point 0", () -> new Tanh(input, int8(1f / 256, 0, 256)));
    Tensor floats = Tensor.of(TensorType.FLOAT32, new int[] {256}, new float[0], 0, 0);
    refuses("type 0 where only type 9", () -> new Tanh(floats, int8(1f / 128, 0, 256)));
    refuses("type 0 where only type 9", () -> new Relu(input, floats));
    Tensor plain = Tensor.of(TensorType.INT8, new int[] {256}, new float[0], 0, 0);
    refuses("0 scales where it needs one", () -> new HardSwish(plain, input));
    refuses("0 scales where it needs one", () -> new HardSwish(input, plain));
    new Relu(int8(1, 0, 0), int8(1, 0, 2, 0)).invoke();
  }

  /** Every byte once. */
  private static Tensor allBytes(float scale, int zeroPoint) {
    Tensor tensor = int8(scale, zeroPoint, 256);
    for (int i = 0; i < 256; i++) {
      tensor.data[i] = (byte) i;
    }
    return tensor;
  }

  private static Tensor int8(float scale, int zeroPoint, int... shape) {
    return Tensor.of(TensorType.INT8, shape, new float[] {scale}, zeroPoint, 0);
  }

  private static void refuses(String why, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(ModelError.class).hasMessageContaining(why);
  }
}
