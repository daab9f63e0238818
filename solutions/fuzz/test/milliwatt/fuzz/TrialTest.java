package milliwatt.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Function;
import milliwatt.fuzz.Trial.Outcome;
import org.junit.jupiter.api.Test;
import tinyml.Kernel;
import tinyml.LinearPlanner;
import tinyml.Model;
import tinyml.ModelError;
import tinyml.Operator;
import tinyml.OperatorCode;
import tinyml.OperatorTable;
import tinyml.Planner;
import tinyml.Tensor;

/** A trial that let everything pass would prove nothing: each promise is broken here once. */
class TrialTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long NO_LIMIT = Long.MAX_VALUE;

  private final byte[] sine =
      Corpus.read().stream()
          .filter(e -> e.name().equals("sine_int8.tflite"))
          .findFirst()
          .get()
          .bytes();

  @Test
  void a_sound_model_is_invoked() {
    assertThat(Reference.trial(NO_LIMIT).run(sine)).isEqualTo(Outcome.INVOKED);
    assertThat(Reference.trial(10).run(sine)).isEqualTo(Outcome.TOO_MUCH_WORK);
    assertThat(Reference.trial(NO_LIMIT).run(new byte[7])).isEqualTo(Outcome.NOT_READ);
  }

  @Test
  void a_refusal_is_no_harm() {
    assertThat(
            with(
                tensors -> {
                  throw new ModelError("operator %d is not liked", 1);
                }))
        .isEqualTo(Outcome.NOT_PREPARED);
  }

  @Test
  void any_other_exception_is_found() {
    breaks(
        "preparing ends with java.lang.ArithmeticException: / by zero",
        tensors -> {
          throw new ArithmeticException("/ by zero");
        });
  }

  @Test
  void a_sentence_without_its_numbers_is_found() {
    breaks(
        "too few numbers: operator %d",
        tensors -> {
          throw new ModelError("operator %d");
        });
  }

  @Test
  void a_hang_is_found() {
    breaks(
        "preparing takes",
        tensors -> {
          // Time of the processor counts, so waiting would not do; the model has three of these.
          long until = THREADS.getCurrentThreadCpuTime() + 400_000_000;
          while (THREADS.getCurrentThreadCpuTime() < until) {
            Thread.onSpinWait();
          }
          return kernel(() -> {});
        });
  }

  @Test
  void too_much_memory_is_found() {
    breaks(
        "preparing allocates",
        tensors -> {
          int[] table = new int[100_000];
          return kernel(() -> table[0]++);
        });
  }

  @Test
  void an_inference_that_throws_is_found() {
    breaks(
        "an inference ends with tinyml.ModelError: now",
        tensors ->
            kernel(
                () -> {
                  throw new ModelError("now");
                }));
  }

  @Test
  void a_byte_read_behind_a_tensor_is_found() {
    breaks(
        "an inference ends with java.lang.ArrayIndexOutOfBounds",
        tensors -> kernel(() -> tensors[0].data[tensors[0].offset + tensors[0].bytes]++));
  }

  @Test
  void a_planner_that_lays_tensors_over_one_another_is_found() {
    Planner careless =
        new Planner() {
          @Override
          public int place(Model model) {
            return new LinearPlanner().place(model) - overlay(model);
          }

          private static int overlay(Model model) {
            int lowest = model.operators[1].input(0);
            model.tensors[model.operators[1].output(0)].offset = model.tensors[lowest].offset;
            return 0;
          }
        };
    Trial trial = new Trial(new OperatorTable(), List.of(careless), NO_LIMIT);
    assertThatThrownBy(() -> trial.run(sine))
        .isInstanceOf(Broken.class)
        .hasMessageContaining("output 0 is another one in the arena");
  }

  private void breaks(String how, Function<Tensor[], Kernel> create) {
    assertThatThrownBy(() -> with(create)).isInstanceOf(Broken.class).hasMessageContaining(how);
  }

  /** Tries the sine model with a table that makes its FULLY_CONNECTED kernels differently. */
  private Outcome with(Function<Tensor[], Kernel> create) {
    class Table extends OperatorTable {
      @Override
      protected Kernel create(Model model, Operator operator) {
        return operator.code == OperatorCode.FULLY_CONNECTED
            ? create.apply(new Tensor[] {input(model, operator, 0), output(model, operator, 0)})
            : super.create(model, operator);
      }
    }
    return new Trial(new Table(), List.of(new LinearPlanner()), NO_LIMIT).run(sine);
  }

  private static Kernel kernel(Runnable invoke) {
    return new Kernel() {
      @Override
      public void invoke() {
        invoke.run();
      }
    };
  }
}
