package milliwatt.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import milliwatt.fuzz.Trial.Outcome;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.OperatorSpec;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.tflite.TensorSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound graphs with so many tensors that a planner may take its time. */
class LargeGraphTest {
  private static final QuantizationSpec QUANTIZATION = QuantizationSpec.perTensor(1, 0);
  private static final Trial TRIAL = Reference.trial(1 << 24);

  @ParameterizedTest
  @ValueSource(ints = {500, 2048, 32_000})
  void a_long_chain_is_planned_in_time_or_refused(int length) {
    assertThat(TRIAL.run(model(length, IntStream.of(0), IntStream.of(length - 1), true)))
        .isIn(Outcome.INVOKED, Outcome.NOT_READ);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 2048, 32_000})
  void many_inputs_are_planned_in_time_or_refused(int length) {
    IntStream all = IntStream.range(0, length);
    assertThat(TRIAL.run(model(length, all, IntStream.of(0), false)))
        .isIn(Outcome.INVOKED, Outcome.NOT_READ);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 2048, 32_000})
  void many_outputs_are_planned_in_time_or_refused(int length) {
    IntStream all = IntStream.range(0, length);
    assertThat(TRIAL.run(model(length, IntStream.of(0), all, true)))
        .isIn(Outcome.INVOKED, Outcome.NOT_READ);
  }

  /** Tensors of some bytes each, and operators from one to the next if it is a chain. */
  private static byte[] model(int length, IntStream inputs, IntStream outputs, boolean chain) {
    List<TensorSpec> tensors = new ArrayList<>();
    List<OperatorSpec> operators = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      tensors.add(TensorSpec.computed("", ElementType.INT8, QUANTIZATION, 5));
      if (chain && i > 0) {
        operators.add(
            new OperatorSpec(new OperatorOptions.Quantize(), 1, new int[] {i - 1}, new int[] {i}));
      }
    }
    return ModelWriter.write(
        new ModelSpec("", tensors, inputs.toArray(), outputs.toArray(), operators));
  }
}
