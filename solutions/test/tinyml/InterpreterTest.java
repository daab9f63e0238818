package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class InterpreterTest {

  /**
   * float (1, 2) 0, QUANTIZE, int8 1, FULLY_CONNECTED with 2 and 3, int8 4, DEQUANTIZE, float 5.
   */
  static ModelFile twoLayers() {
    ModelFile file = new ModelFile();
    file.tensor(TensorType.FLOAT32, new int[] {1, 2}, null);
    file.tensor(TensorType.INT8, new int[] {1, 2}, 0.5f, 0, null);
    file.tensor(
        TensorType.INT8,
        new int[] {3, 2},
        new float[] {0.5f, 0.25f, 0.125f},
        new long[3],
        0,
        new byte[] {1, 2, 4, 8, -8, 16});
    file.tensor(TensorType.INT32, new int[] {3}, ModelFile.bytesOf(4, 0, -16));
    file.tensor(TensorType.INT8, new int[] {1, 3}, 0.5f, -10, null);
    file.tensor(TensorType.FLOAT32, new int[] {1, 3}, null);
    file.operator(OperatorCode.QUANTIZE, 1, new int[] {0}, new int[] {1}, 0);
    file.operator(OperatorCode.FULLY_CONNECTED, 4, new int[] {1, 2, 3}, new int[] {4}, 0);
    file.operator(OperatorCode.DEQUANTIZE, 2, new int[] {4}, new int[] {5}, 0);
    return file.inputs(0).outputs(5, 4);
  }

  private static Interpreter load(ModelFile file, int arenaBytes) {
    return new Interpreter(
        new Model(file.write()), new OperatorTable(), new LinearPlanner(), new byte[arenaBytes]);
  }

  @Test
  void operators_run_one_after_the_other() {
    Interpreter interpreter = load(twoLayers(), 1024);
    interpreter.setInput(0, ModelFile.bytesOf(3f, -1f));
    interpreter.invoke();
    byte[] output = new byte[12];
    interpreter.getOutput(0, output);
    // 0.5 * 3 + 1.0 * -1 + 4 * 0.25; 1 * 3 + 2 * -1; -1 * 3 + 2 * -1 - 16 * 0.0625
    assertThat(output).isEqualTo(ModelFile.bytesOf(1.5f, 1f, -6f));
    byte[] bytes = new byte[3];
    interpreter.getOutput(1, bytes);
    assertThat(bytes).containsExactly(-7, -8, -22);
  }

  @Test
  void a_second_inference_forgets_the_first() {
    Interpreter interpreter = load(twoLayers(), 1024);
    byte[] first = new byte[12];
    byte[] again = new byte[12];
    interpreter.setInput(0, ModelFile.bytesOf(3f, -1f));
    interpreter.invoke();
    interpreter.getOutput(0, first);
    interpreter.setInput(0, ModelFile.bytesOf(-7f, 5f));
    interpreter.invoke();
    interpreter.setInput(0, ModelFile.bytesOf(3f, -1f));
    interpreter.invoke();
    interpreter.getOutput(0, again);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void tensors_lie_one_behind_the_other_at_multiples_of_16() {
    Model model = new Model(twoLayers().write());
    assertThat(new LinearPlanner().place(model)).isEqualTo(48 + 12);
    assertThat(model.tensors[0].offset).isZero();
    assertThat(model.tensors[1].offset).isEqualTo(16);
    assertThat(model.tensors[4].offset).isEqualTo(32);
    assertThat(model.tensors[5].offset).isEqualTo(48);
  }

  @Test
  void an_arena_one_byte_too_small_is_refused() {
    assertThat(load(twoLayers(), 60).arenaBytes()).isEqualTo(60);
    refuses("needs an arena of 60 bytes, but this one has 59", () -> load(twoLayers(), 59));
  }

  @Test
  void tensors_beyond_any_arena_are_refused() {
    ModelFile file = new ModelFile();
    for (int i = 0; i < 3; i++) {
      file.tensor(TensorType.INT8, new int[] {1 << 30}, null);
    }
    file.inputs(0, 1, 2);
    refuses("the tensors need more than 2147483647 bytes", () -> load(file, 1024));
  }

  @Test
  void operators_without_a_kernel_are_refused() {
    int[] none = {};
    refuses(
        "operator 3 of the model has code 99, version 1, and there is no kernel",
        () -> load(twoLayers().operator(99, 1, none, none, 0), 1024));
    refuses(
        "operator 3 of the model has code 9, version 13, and there are only kernels up to 12",
        () -> load(twoLayers().operator(9, 13, none, none, 0), 1024));
    refuses(
        "an operator with code 9 lacks its input 0",
        () -> load(twoLayers().operator(9, 1, none, none, 0), 1024));
    refuses(
        "an operator with code 9 lacks its output 0",
        () -> load(twoLayers().operator(9, 1, new int[] {1, 2}, none, 0), 1024));
    refuses(
        "fused activation 4",
        () -> {
          ModelFile file = twoLayers();
          int tensor = file.tensor(TensorType.INT8, new int[] {1, 3}, 1f, 0, null);
          load(file.operator(9, 1, new int[] {1, 2}, new int[] {tensor}, 4), 1024);
        });
  }

  @Test
  void a_later_table_adds_operators() {
    class Doubling extends Kernel {
      private final Tensor tensor;

      Doubling(Tensor tensor) {
        this.tensor = tensor;
      }

      @Override
      public void invoke() {
        tensor.data[tensor.offset] = 42;
      }
    }
    class Extended extends OperatorTable {
      @Override
      protected int newestVersion(int code) {
        return code == 99 ? 1 : super.newestVersion(code);
      }

      @Override
      protected Kernel create(Model model, Operator operator) {
        return operator.code == 99
            ? new Doubling(output(model, operator, 0))
            : super.create(model, operator);
      }
    }
    ModelFile file = twoLayers();
    int tensor = file.tensor(TensorType.INT8, new int[] {1}, null);
    file.operator(99, 1, new int[] {4}, new int[] {tensor}, 0).outputs(tensor, 4);
    Model model = new Model(file.write());
    Interpreter interpreter =
        new Interpreter(model, new Extended(), new LinearPlanner(), new byte[1024]);
    interpreter.invoke();
    byte[] output = new byte[1];
    interpreter.getOutput(0, output);
    assertThat(output).containsExactly(42);
  }

  @Test
  void values_of_another_size_and_indices_beyond_the_end_are_refused() {
    Interpreter interpreter = load(twoLayers(), 1024);
    refuses("input 0 takes 8 bytes, not 7", () -> interpreter.setInput(0, new byte[7]));
    refuses("output 1 gives 3 bytes, not 4", () -> interpreter.getOutput(1, new byte[4]));
    refuses("there is no input 1", () -> interpreter.setInput(1, new byte[8]));
    refuses("there is no output -1", () -> interpreter.output(-1));
  }

  @Test
  void an_inference_allocates_nothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Interpreter interpreter = load(twoLayers(), 1024);
    interpreter.setInput(0, ModelFile.bytesOf(3f, -1f));
    interpreter.invoke();
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 100; i++) {
      interpreter.invoke();
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
  }

  private static void refuses(String why, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(ModelError.class).hasMessageContaining(why);
  }
}
