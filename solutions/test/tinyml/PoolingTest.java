package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PoolingTest {
  @TestFactory
  List<DynamicTest> average_pool_2d_gives_tensorflow_lites_numbers() throws IOException {
    return GoldenCase.tests("AVERAGE_POOL_2D", golden -> run(golden, true));
  }

  @TestFactory
  List<DynamicTest> max_pool_2d_gives_tensorflow_lites_numbers() throws IOException {
    return GoldenCase.tests("MAX_POOL_2D", golden -> run(golden, false));
  }

  private static void run(GoldenCase golden, boolean average) {
    Tensor input = golden.input(0);
    SlidingWindow rows =
        window(golden, input.dimension(1), golden.option("filterHeight"), golden.option("strideH"));
    SlidingWindow columns =
        window(golden, input.dimension(2), golden.option("filterWidth"), golden.option("strideW"));
    Tensor output = golden.output();
    pool(average, input, output, rows, columns, golden.activation()).invoke();
    assertThat(output.data).isEqualTo(golden.expected().data);
  }

  private static SlidingWindow window(GoldenCase golden, int input, int taps, int stride) {
    return new SlidingWindow(golden.padding(), input, taps, stride, 1);
  }

  private static Kernel pool(
      boolean average,
      Tensor input,
      Tensor output,
      SlidingWindow rows,
      SlidingWindow columns,
      int activation) {
    return average
        ? new AveragePool2D(input, output, rows, columns, activation)
        : new MaxPool2D(input, output, rows, columns, activation);
  }

  @Test
  void averages_are_rounded_away_from_the_zero_of_the_bytes() {
    assertThat(averageOf(1, 2)).isEqualTo(2);
    assertThat(averageOf(-1, -2)).isEqualTo(-2);
    assertThat(averageOf(0, -1)).isEqualTo(-1);
    assertThat(averageOf(-128, -128)).isEqualTo(-128);
    assertThat(averageOf(127, 126)).isEqualTo(127);
  }

  private static int averageOf(int a, int b) {
    Tensor input = int8(1, 1, 2, 1);
    Tensor output = int8(1, 1, 1, 1);
    input.data = new byte[] {(byte) a, (byte) b};
    SlidingWindow rows = new SlidingWindow(SlidingWindow.VALID, 1, 1, 1, 1);
    SlidingWindow columns = new SlidingWindow(SlidingWindow.VALID, 2, 2, 1, 1);
    new AveragePool2D(input, output, rows, columns, Activation.NONE).invoke();
    return output.integer(0);
  }

  @Test
  void a_pooling_may_overlap_its_input_in_both_directions() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      boolean average = random.nextBoolean();
      SlidingWindow rows = window(random);
      SlidingWindow columns = window(random);
      int channels = 1 + random.nextInt(3);
      int batches = 1 + random.nextInt(2);
      Tensor input = int8(batches, rows.input, columns.input, channels);
      Tensor output = int8(batches, rows.output, columns.output, channels);
      random.nextBytes(input.data);
      Kernel kernel = pool(average, input, output, rows, columns, Activation.NONE);
      kernel.invoke();
      byte[] expected = output.data;
      // A pixel is at most as far into the output as the first pixel that it sees is into the
      // input, but for the padding; and backward, the window ends at most so far behind.
      int ahead = Math.min(output.bytes, (rows.before * columns.input + columns.input) * channels);
      assertThat(Overlapping.outputAt(-ahead, input, output, kernel)).isEqualTo(expected);
      assertThat(Overlapping.outputAt(input.bytes, input, output, kernel)).isEqualTo(expected);
    }
  }

  private static SlidingWindow window(Random random) {
    int taps = 1 + random.nextInt(3);
    int input = taps + random.nextInt(5);
    return new SlidingWindow(random.nextInt(2), input, taps, 1 + random.nextInt(3), 1);
  }

  @Test
  void poolings_whose_tensors_do_not_agree_are_refused() {
    Tensor input = int8(1, 4, 4, 3);
    SlidingWindow half = new SlidingWindow(SlidingWindow.VALID, 4, 2, 2, 1);
    new MaxPool2D(input, int8(1, 2, 2, 3), half, half, 0).invoke();
    refuses(
        "3 channels of input for 4", () -> new MaxPool2D(input, int8(1, 2, 2, 4), half, half, 0));
    refuses(
        "where its window needs 1 of 2 x 2",
        () -> new AveragePool2D(input, int8(1, 2, 3, 3), half, half, 0));
    Tensor other = Tensor.of(TensorType.INT8, new int[] {1, 2, 2, 3}, new float[] {2}, 0, 0);
    refuses("quantised unlike", () -> new AveragePool2D(input, other, half, half, 0));
    Tensor shifted = Tensor.of(TensorType.INT8, new int[] {1, 2, 2, 3}, new float[] {1}, 3, 0);
    refuses("quantised unlike", () -> new AveragePool2D(input, shifted, half, half, 0));
    SlidingWindow dilated = new SlidingWindow(SlidingWindow.VALID, 4, 2, 1, 2);
    refuses("dilation 2 x 1", () -> new MaxPool2D(input, int8(1, 2, 2, 3), dilated, half, 0));
    refuses("fused activation 7", () -> new MaxPool2D(input, int8(1, 2, 2, 3), half, half, 7));
  }

  private static Tensor int8(int... shape) {
    return Tensor.of(TensorType.INT8, shape, new float[] {1}, 0, 0);
  }

  private static void refuses(String why, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(ModelError.class).hasMessageContaining(why);
  }
}
