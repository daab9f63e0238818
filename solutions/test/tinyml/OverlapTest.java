package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class OverlapTest {
  private static final int[] IMAGE = {1, 4, 4, 2};

  @Test
  void element_wise_kernels_work_in_place() {
    for (int code :
        new int[] {
          OperatorCode.RELU,
          OperatorCode.RELU6,
          OperatorCode.LEAKY_RELU,
          OperatorCode.LOGISTIC,
          OperatorCode.TANH,
          OperatorCode.HARD_SWISH,
          OperatorCode.QUANTIZE,
          OperatorCode.SOFTMAX
        }) {
      check(single(code, IMAGE, IMAGE), 0, 0, 32);
    }
  }

  @Test
  void both_operands_of_a_sum_may_give_their_place() {
    for (int code : new int[] {OperatorCode.ADD, OperatorCode.SUB, OperatorCode.MUL}) {
      Model model = two(code, IMAGE, IMAGE, IMAGE);
      check(model, 0, 0, 32);
      check(model, 1, 0, 32);
    }
  }

  @Test
  void a_broadcast_operand_is_read_again_and_keeps_its_place() {
    Model model = two(OperatorCode.ADD, IMAGE, new int[] {1, 1, 1, 2}, IMAGE);
    check(model, 0, 0, 32);
    check(model, 1, 32, 2);
  }

  @Test
  void elements_of_another_size_need_their_own_place() {
    ModelFile file = new ModelFile();
    file.tensor(TensorType.FLOAT32, new int[] {8}, null);
    file.tensor(TensorType.INT8, new int[] {8}, 1, 0, null);
    file.operator(OperatorCode.QUANTIZE, 1, new int[] {0}, new int[] {1}, 0);
    check(new Model(file.inputs(0).outputs(1).write()), 0, 8, 32);
  }

  @Test
  void reshape_copies_in_either_direction() {
    check(single(OperatorCode.RESHAPE, IMAGE, new int[] {32}), 0, 0, 0);
    check(single(OperatorCode.RESHAPE, IMAGE, new int[] {31}), 0, 31, 32);
  }

  @Test
  void other_kernels_promise_nothing() {
    check(single(OperatorCode.FULLY_CONNECTED, IMAGE, IMAGE), 0, 32, 32);
    check(single(OperatorCode.MEAN, IMAGE, IMAGE), 0, 32, 32);
  }

  @Test
  void a_pointwise_convolution_keeps_one_pixel_ahead() {
    // 16 pixels of 2 bytes become 16 pixels of 2, 1 and 3.
    check(convolution(IMAGE, 1, IMAGE), 0, 2, 2);
    check(convolution(IMAGE, 1, new int[] {1, 4, 4, 1}), 0, 1, 2 + 15);
    check(convolution(IMAGE, 1, new int[] {1, 4, 4, 3}), 0, 3 + 15, 2);
  }

  @Test
  void a_window_keeps_a_row_and_a_pixel_more() {
    // While pixel (1, 1) is written, a window of 3 x 3 looks back to pixel (0, 0): 5 pixels.
    check(convolution(IMAGE, 3, IMAGE), 0, 2 * 6, 2 * 6);
  }

  @Test
  void a_tensor_that_is_image_and_filter_keeps_its_place() {
    ModelFile file = new ModelFile();
    file.tensor(TensorType.INT8, IMAGE, null);
    file.tensor(TensorType.INT8, IMAGE, null);
    int[] options = {SlidingWindow.SAME, 1, 1, 0, 1, 1};
    file.operator(OperatorCode.CONV_2D, 1, new int[] {0, 0}, new int[] {1}, options);
    check(new Model(file.inputs(0).outputs(1).write()), 0, 32, 32);
  }

  @Test
  void shapes_that_no_kernel_takes_promise_nothing() {
    check(convolution(IMAGE, 3, new int[] {1, 4, 5, 2}), 0, 40, 32);
    check(convolution(IMAGE, 3, new int[] {2, 4, 4, 2}), 0, 64, 32);
    check(convolution(IMAGE, 3, new int[] {32}), 0, 32, 32);
    check(convolution(new int[] {4, 4, 2}, 3, IMAGE), 0, 32, 32);
    check(single(OperatorCode.MAX_POOL_2D, new int[] {32}, IMAGE), 0, 32, 32);
  }

  @Test
  void operators_that_have_no_window_are_refused() {
    assertThatThrownBy(() -> overlap(single(OperatorCode.CONV_2D, IMAGE, IMAGE), 0))
        .isInstanceOf(ModelError.class)
        .hasMessageContaining("its input 1 has not four axes");
    assertThatThrownBy(() -> overlap(single(OperatorCode.MAX_POOL_2D, IMAGE, IMAGE), 0))
        .isInstanceOf(ModelError.class)
        .hasMessageContaining("a window of 0 taps");
  }

  @Test
  void windows_may_lie_at_their_limits_but_not_a_byte_closer() {
    RandomGenerator random = new SplittableRandom(9);
    int windows = 0;
    while (windows < 2_000) {
      Model model = RandomGraph.oddNetwork(random, 2);
      switch (model.operators[0].code) {
        case OperatorCode.CONV_2D,
            OperatorCode.DEPTHWISE_CONV_2D,
            OperatorCode.AVERAGE_POOL_2D,
            OperatorCode.MAX_POOL_2D -> {
          windows++;
          Overlap overlap = overlap(model, 0);
          assertThat(harmlessAt(model, -overlap.ahead)).isTrue();
          assertThat(harmlessAt(model, overlap.behind)).isTrue();
          assertThat(overlap.ahead == 0 || !harmlessAt(model, 1 - overlap.ahead)).isTrue();
          assertThat(overlap.behind == 1 || !harmlessAt(model, overlap.behind - 1)).isTrue();
        }
        default -> {} // not what this test is about
      }
    }
  }

  /** Runs the only operator with its output so many bytes behind its input. */
  private static boolean harmlessAt(Model model, int distance) {
    Tensor input = model.tensors[0];
    Tensor output = model.tensors[model.operators[0].output(0)];
    input.offset = Math.max(0, -distance);
    output.offset = Math.max(0, distance);
    int end = Math.max(input.offset + input.bytes, output.offset + output.bytes);
    for (Tensor tensor : model.tensors) {
      if (tensor.variable) {
        tensor.offset = end;
        end += tensor.bytes;
      }
    }
    return ArenaSimulation.isHarmless(model, end);
  }

  private static void check(Model model, int input, int ahead, int behind) {
    Overlap overlap = overlap(model, input);
    assertThat(overlap.ahead).as("ahead").isEqualTo(ahead);
    assertThat(overlap.behind).as("behind").isEqualTo(behind);
  }

  private static Overlap overlap(Model model, int input) {
    Operator operator = model.operators[0];
    return Overlap.of(model, operator, model.tensors[input], model.tensors[operator.output(0)]);
  }

  private static Model single(int code, int[] from, int[] to) {
    ModelFile file = new ModelFile();
    file.tensor(TensorType.INT8, from, null);
    file.tensor(TensorType.INT8, to, null);
    file.operator(code, 1, new int[] {0}, new int[] {1}, 0);
    return new Model(file.inputs(0).outputs(1).write());
  }

  private static Model two(int code, int[] first, int[] second, int[] to) {
    ModelFile file = new ModelFile();
    file.tensor(TensorType.INT8, first, null);
    file.tensor(TensorType.INT8, second, null);
    file.tensor(TensorType.INT8, to, null);
    file.operator(code, 1, new int[] {0, 1}, new int[] {2}, 0);
    return new Model(file.inputs(0, 1).outputs(2).write());
  }

  private static Model convolution(int[] from, int taps, int[] to) {
    ModelFile file = new ModelFile();
    file.tensor(TensorType.INT8, from, null);
    file.tensor(TensorType.INT8, new int[] {1, taps, taps, 1}, new byte[taps * taps]);
    file.tensor(TensorType.INT8, to, null);
    int[] options = {SlidingWindow.SAME, 1, 1, 0, 1, 1};
    file.operator(OperatorCode.CONV_2D, 1, new int[] {0, 1}, new int[] {2}, options);
    return new Model(file.inputs(0).outputs(2).write());
  }
}
