package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullOperatorTableTest {
  /** A net that has every operator of the table once, each with its own options. */
  private static final class Net {
    final ModelFile file = new ModelFile();
    int last;

    Net() {
      last = int8(1, 4, 4, 4);
      file.inputs(last);
      then(OperatorCode.MAX_POOL_2D, int8(1, 4, 4, 4), 0, 1, 1, 2, 2, 0);
      then(OperatorCode.AVERAGE_POOL_2D, int8(1, 4, 4, 4), 0, 1, 1, 2, 2, 0);
      then(OperatorCode.RELU, int8(1, 4, 4, 4));
      then(OperatorCode.HARD_SWISH, int8(1, 4, 4, 4));
      then(OperatorCode.LEAKY_RELU, int8(1, 4, 4, 4), Float.floatToIntBits(0.25f));
      then(OperatorCode.RELU6, int8(1, 4, 4, 4));
      int paddings = constant(0, 0, 1, 1, 1, 1, 0, 0);
      step(OperatorCode.PAD, new int[] {last, paddings}, int8(1, 6, 6, 4));
      step(OperatorCode.PADV2, new int[] {last, paddings, value()}, int8(1, 8, 8, 4));
      int[] slice = {last, constant(0, 1, 1, 0), constant(0, 0, -1, 0), constant(1, 2, 3, 1)};
      step(OperatorCode.STRIDED_SLICE, slice, int8(1, 4, 2, 4), 9, 11, 0, 0, 0);
      int left = int8(1, 4, 2, 2);
      int right = int8(1, 4, 2, 2);
      file.operator(
          OperatorCode.SPLIT, 1, new int[] {constant(3), last}, new int[] {left, right}, 2);
      step(OperatorCode.MUL, new int[] {left, right}, int8(1, 4, 2, 2), 1);
      step(OperatorCode.SUB, new int[] {last, left}, int8(1, 4, 2, 2), 0);
      step(OperatorCode.ADD, new int[] {last, right}, int8(1, 4, 2, 2), 0);
      step(OperatorCode.CONCATENATION, new int[] {last, left}, int8(1, 4, 2, 4), 3, 0);
      int[] resize = {last, constant(6, 5)};
      step(OperatorCode.RESIZE_NEAREST_NEIGHBOR, resize, int8(1, 6, 5, 4), 0, 1);
      step(OperatorCode.MEAN, new int[] {last, constant(1, 2)}, int8(1, 4), 0);
      then(OperatorCode.TANH, file.tensor(TensorType.INT8, new int[] {1, 4}, 1f / 128, 0, null));
      then(OperatorCode.LOGISTIC, share(1, 4));
      then(OperatorCode.RESHAPE, share(4));
      then(OperatorCode.SOFTMAX, share(4), Float.floatToIntBits(1));
      file.outputs(last);
    }

    void then(int code, int output, int... options) {
      step(code, new int[] {last}, output, options);
    }

    void step(int code, int[] inputs, int output, int... options) {
      file.operator(code, 1, inputs, new int[] {output}, options);
      last = output;
    }

    int int8(int... shape) {
      return file.tensor(TensorType.INT8, shape, 0.05f, -3, null);
    }

    int share(int... shape) {
      return file.tensor(TensorType.INT8, shape, 1f / 256, -128, null);
    }

    int value() {
      return file.tensor(TensorType.INT8, new int[] {1}, 0.05f, -3, new byte[] {50});
    }

    int constant(int... values) {
      int[] shape = {values.length};
      return file.tensor(TensorType.INT32, shape, ModelFile.bytesOf(values));
    }

    Interpreter load(Planner planner) {
      return FullOperatorTableTest.load(file, planner);
    }
  }

  private static Interpreter load(ModelFile file, Planner planner) {
    return new Interpreter(
        new Model(file.write()), new FullOperatorTable(), planner, new byte[1 << 13]);
  }

  @Test
  void a_net_of_all_operators_gives_the_same_wherever_its_tensors_lie() {
    Interpreter apart = new Net().load(new LinearPlanner());
    Interpreter together = new Net().load(new GreedyPlanner());
    assertThat(together.arenaBytes()).isLessThan(apart.arenaBytes() / 2);
    Random random = new Random(23);
    byte[] input = new byte[64];
    byte[] expected = new byte[4];
    byte[] actual = new byte[4];
    for (int i = 0; i < 50; i++) {
      random.nextBytes(input);
      apart.setInput(0, input);
      apart.invoke();
      apart.getOutput(0, expected);
      together.setInput(0, input);
      together.invoke();
      together.getOutput(0, actual);
      assertThat(actual).isEqualTo(expected);
    }
  }

  @Test
  void no_kernel_allocates_at_invoke() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Interpreter interpreter = new Net().load(new LinearPlanner());
    interpreter.invoke();
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 100; i++) {
      interpreter.invoke();
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5", "1, 3", "2, 4", "14, 3", "17, 3", "18, 7", "19, 3", "21, 3", "22, 1", "25, 3", "28, 3",
    "34, 5", "40, 3", "41, 5", "45, 8", "49, 4", "60, 5", "97, 4", "98, 2", "117, 1"
  })
  void newer_versions_than_tensorflow_lites_are_refused(int code, int newest) {
    ModelFile file = new ModelFile();
    file.operator(code, newest, new int[0], new int[0], 0);
    refuses("lacks its", file);
    file = new ModelFile();
    file.operator(code, newest + 1, new int[0], new int[0], 0);
    refuses("there are only kernels up to " + newest, file);
  }

  @Test
  void what_is_read_before_the_first_inference_must_be_a_constant() {
    for (int code :
        new int[] {
          OperatorCode.MEAN,
          OperatorCode.PAD,
          OperatorCode.PADV2,
          OperatorCode.RESIZE_NEAREST_NEIGHBOR
        }) {
      ModelFile file = new ModelFile();
      int input = file.tensor(TensorType.INT8, new int[] {1, 2, 2, 1}, 1, 0, null);
      int later = file.tensor(TensorType.INT32, new int[] {2}, null);
      int output = file.tensor(TensorType.INT8, new int[] {1}, 1, 0, null);
      file.inputs(input, later);
      file.operator(code, 1, new int[] {input, later}, new int[] {output}, 0);
      refuses("code " + code + " has an input 1 that is not a constant", file);
    }
    Net net = new Net();
    int later = net.file.tensor(TensorType.INT32, new int[] {1}, null);
    net.file.inputs(0, later);
    int output = net.int8(1, 4);
    net.file.operator(OperatorCode.SPLIT, 1, new int[] {later, 0}, new int[] {output}, 1);
    refuses("code 49 has an input 0 that is not a constant", net.file);
  }

  @Test
  void options_that_no_kernel_here_has_are_refused() {
    refuses("STRIDED_SLICE has an option", slice(0, 0, 1, 0, 0, 0));
    refuses("STRIDED_SLICE has an option", slice(0, 0, 0, 1, 0, 0));
    refuses("STRIDED_SLICE has an option", slice(0, 0, 0, 0, 0, 1));
    load(slice(0, 0, 0, 0, 0, 0), new LinearPlanner()).invoke();
    Net net = new Net();
    net.step(OperatorCode.CONCATENATION, new int[] {0}, net.int8(1, 4, 4, 4), 0, 1);
    refuses("CONCATENATION has a fused activation", net.file);
  }

  private static ModelFile slice(int... options) {
    Net net = new Net();
    int[] inputs = {
      0, net.constant(0, 0, 0, 0), net.constant(1, 1, 1, 1), net.constant(1, 1, 1, 1)
    };
    net.step(OperatorCode.STRIDED_SLICE, inputs, net.int8(1, 1, 1, 1), options);
    return net.file;
  }

  @Test
  void inputs_and_outputs_that_are_left_out_are_refused() {
    int[] none = {};
    int absent = Operator.NO_TENSOR;
    Net net = new Net();
    net.step(OperatorCode.ADD, new int[] {0, absent}, net.int8(1, 4, 4, 4));
    refuses("an operator with code 0 lacks its input 1", net.file);
    net = new Net();
    net.step(OperatorCode.MAX_POOL_2D, new int[] {absent}, net.int8(1, 4, 4, 4));
    refuses("an operator with code 17 lacks its input 0", net.file);
    net = new Net();
    net.step(OperatorCode.CONCATENATION, new int[] {0, absent}, net.int8(1, 4, 4, 4));
    refuses("an operator with code 2 lacks its input 1", net.file);
    net = new Net();
    net.file.operator(OperatorCode.CONCATENATION, 1, new int[] {0}, none, 0);
    refuses("an operator with code 2 lacks its output 0", net.file);
    net = new Net();
    net.file.operator(OperatorCode.SPLIT, 1, new int[] {net.constant(0), 0}, none, 0);
    refuses("into 0 parts", net.file);
  }

  private static void refuses(String why, ModelFile file) {
    for (Planner planner : new Planner[] {new LinearPlanner(), new GreedyPlanner()}) {
      ThrowingCallable call = () -> load(file, planner);
      assertThatThrownBy(call).isInstanceOf(ModelError.class).hasMessageContaining(why);
    }
  }
}
