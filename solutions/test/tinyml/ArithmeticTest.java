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

/** ADD, SUB and MUL. */
class ArithmeticTest {
  private static final int SUM = 0;
  private static final int DIFFERENCE = 1;
  private static final int PRODUCT = 2;

  @TestFactory
  List<DynamicTest> add_gives_tensorflow_lites_numbers() throws IOException {
    return GoldenCase.tests("ADD", golden -> run(golden, SUM));
  }

  @TestFactory
  List<DynamicTest> sub_gives_tensorflow_lites_numbers() throws IOException {
    return GoldenCase.tests("SUB", golden -> run(golden, DIFFERENCE));
  }

  @TestFactory
  List<DynamicTest> mul_gives_tensorflow_lites_numbers() throws IOException {
    return GoldenCase.tests("MUL", golden -> run(golden, PRODUCT));
  }

  private static void run(GoldenCase golden, int which) {
    Tensor output = golden.output();
    kernel(which, golden.input(0), golden.input(1), output, golden.activation()).invoke();
    assertThat(output.data).isEqualTo(golden.expected().data);
  }

  private static Kernel kernel(int which, Tensor a, Tensor b, Tensor output, int activation) {
    return switch (which) {
      case SUM -> new Add(a, b, output, activation);
      case DIFFERENCE -> new Subtract(a, b, output, activation);
      default -> new Multiply(a, b, output, activation);
    };
  }

  @Test
  void shapes_are_broadcast_over_up_to_eight_axes() {
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      int rank = random.nextInt(7);
      int[] shape = new int[rank];
      int[] shape1 = new int[rank];
      int[] shape2 = new int[rank - (rank == 0 ? 0 : random.nextInt(rank))];
      for (int axis = 0; axis < rank; axis++) {
        shape[axis] = 1 + random.nextInt(3);
        shape1[axis] = shape[axis];
        int own = axis - (rank - shape2.length);
        if (own >= 0) {
          shape2[own] = random.nextBoolean() ? 1 : shape[axis];
          if (shape2[own] == shape[axis] && random.nextBoolean()) {
            shape1[axis] = 1;
          }
        }
      }
      Tensor input1 = int8(shape1);
      Tensor input2 = int8(shape2);
      Tensor output = int8(shape);
      random.nextBytes(input1.data);
      random.nextBytes(input2.data);
      new Add(input1, input2, output, Activation.NONE).invoke();
      for (int e = 0; e < output.bytes; e++) {
        int sum = at(input1, output, e) + at(input2, output, e);
        assertThat(output.integer(e)).isEqualTo(Saturation.saturate(sum));
      }
    }
  }

  /** The element of an input that belongs to element {@code e} of the output. */
  private static int at(Tensor input, Tensor output, int e) {
    int index = 0;
    int factor = 1;
    int rest = e;
    for (int axis = output.rank() - 1; axis >= 0; axis--) {
      int own = axis - (output.rank() - input.rank());
      if (own >= 0) {
        index += input.dimension(own) == 1 ? 0 : rest % output.dimension(axis) * factor;
        factor *= input.dimension(own);
      }
      rest /= output.dimension(axis);
    }
    return input.integer(index);
  }

  @Test
  void the_output_may_lie_at_an_input_of_its_shape_or_before_it() {
    Random random = new Random(13);
    for (int which = SUM; which <= PRODUCT; which++) {
      for (int[] shape : new int[][] {{2, 3, 4}, {4}, {3, 1}, {1}}) {
        Tensor large = int8(2, 3, 4);
        Tensor other = int8(shape);
        Tensor output = int8(2, 3, 4);
        random.nextBytes(large.data);
        random.nextBytes(other.data);
        Kernel first = kernel(which, large, other, output, Activation.NONE);
        Kernel second = kernel(which, other, large, output, Activation.NONE);
        for (Kernel kernel : new Kernel[] {first, second}) {
          output.data = new byte[output.bytes];
          kernel.invoke();
          byte[] expected = output.data;
          for (int distance = -24; distance <= 0; distance++) {
            assertThat(Overlapping.outputAt(distance, large, output, kernel)).isEqualTo(expected);
          }
        }
      }
    }
  }

  @Test
  void a_tensor_may_be_both_inputs_and_the_output_in_its_place() {
    Tensor input = int8(5);
    Tensor output = int8(5);
    input.data = new byte[] {1, -2, 3, 70, -80};
    Kernel kernel = new Add(input, input, output, Activation.NONE);
    assertThat(Overlapping.outputAt(0, input, output, kernel)).containsExactly(2, -4, 6, 127, -128);
  }

  @Test
  void shapes_that_do_not_fit_are_refused() {
    refuses("dimensions 3 and 2 for 3 on axis 1", () -> add(int8(2, 3), int8(2, 2), int8(2, 3)));
    refuses("dimensions 1 and 1 for 5 on axis 0", () -> add(int8(1, 3), int8(3), int8(5, 3)));
    refuses("dimensions 4 and 1 for 1 on axis 0", () -> add(int8(4), int8(1), int8(1)));
    refuses("dimensions 0 and 4 for 4 on axis 0", () -> add(int8(0), int8(4), int8(4)));
    refuses("2 and 1 axes for an output with 1", () -> add(int8(1, 3), int8(3), int8(3)));
    add(int8(0, 3), int8(3), int8(0, 3));
    add(int8(0), int8(1), int8(0));
    add(int8(), int8(), int8());
  }

  @Test
  void what_the_arithmetic_is_not_made_for_is_refused() {
    Tensor plain = Tensor.of(TensorType.INT8, new int[] {3}, new float[0], 0, 0);
    refuses("0 scales where it needs one", () -> add(int8(3), plain, int8(3)));
    refuses("0 scales where it needs one", () -> add(plain, int8(3), int8(3)));
    refuses("0 scales where it needs one", () -> add(int8(3), int8(3), plain));
    Tensor wide = Tensor.of(TensorType.INT16, new int[] {3}, new float[] {1}, 0, 0);
    refuses("type 7 where only type 9", () -> add(wide, int8(3), int8(3)));
    Tensor fine = Tensor.of(TensorType.INT8, new int[] {3}, new float[] {1e-30f}, 0, 0);
    refuses("more than a factor of 2^19", () -> add(int8(3), fine, fine));
    refuses("more than a factor of 2^19", () -> new Subtract(int8(3), fine, fine, 0));
    refuses("more than a factor of 2^29", () -> new Multiply(int8(3), int8(3), fine, 0));
    add(fine, fine, int8(3));
    refuses("fused activation 9", () -> new Add(int8(3), int8(3), int8(3), 9));
  }

  private static void add(Tensor input1, Tensor input2, Tensor output) {
    new Add(input1, input2, output, Activation.NONE).invoke();
  }

  private static Tensor int8(int... shape) {
    return Tensor.of(TensorType.INT8, shape, new float[] {1}, 0, 0);
  }

  private static void refuses(String why, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(ModelError.class).hasMessageContaining(why);
  }
}
