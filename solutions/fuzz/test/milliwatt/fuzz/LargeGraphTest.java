package milliwatt.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import milliwatt.fuzz.Trial.Outcome;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.OperatorSpec;
import milliwatt.models.tflite.Padding;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.tflite.TensorSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound graphs with so many tensors that a planner may take its time. */
class LargeGraphTest {
  /** As many tensors as the reader lets pass. */
  private static final int MOST = 2048;

  private static final TensorSpec SMALL =
      TensorSpec.computed("", ElementType.INT8, QuantizationSpec.perTensor(1, 0), 5);
  private static final OperatorOptions QUANTIZE = new OperatorOptions.Quantize();
  private static final Trial TRIAL = Reference.trial(1 << 24);

  @ParameterizedTest
  @ValueSource(ints = {500, MOST, 32_000})
  void a_long_chain_is_planned_in_time_or_refused(int length) {
    assertThat(TRIAL.run(model(length, SMALL, IntStream.of(0), IntStream.of(length - 1), QUANTIZE)))
        .isIn(Outcome.INVOKED, Outcome.NOT_READ);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, MOST, 32_000})
  void many_inputs_are_planned_in_time_or_refused(int length) {
    IntStream all = IntStream.range(0, length);
    assertThat(TRIAL.run(model(length, SMALL, all, IntStream.of(0), null)))
        .isIn(Outcome.INVOKED, Outcome.NOT_READ);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, MOST, 32_000})
  void many_outputs_are_planned_in_time_or_refused(int length) {
    IntStream all = IntStream.range(0, length);
    assertThat(TRIAL.run(model(length, SMALL, IntStream.of(0), all, QUANTIZE)))
        .isIn(Outcome.INVOKED, Outcome.NOT_READ);
  }

  static Stream<Arguments> layers() {
    QuantizationSpec tanh = QuantizationSpec.perTensor(1f / 128, 0);
    QuantizationSpec rest = QuantizationSpec.perTensor(1f / 256, -128);
    return Stream.of(
        Arguments.of(new OperatorOptions.Relu(), rest, new int[] {5}),
        Arguments.of(new OperatorOptions.LeakyRelu(0.1f), rest, new int[] {5}),
        Arguments.of(new OperatorOptions.HardSwish(), rest, new int[] {5}),
        Arguments.of(new OperatorOptions.Logistic(), rest, new int[] {5}),
        Arguments.of(new OperatorOptions.Tanh(), tanh, new int[] {5}),
        Arguments.of(new OperatorOptions.Softmax(1), rest, new int[] {1, 5}),
        Arguments.of(new OperatorOptions.Reshape(), rest, new int[] {5}),
        Arguments.of(pool(), rest, new int[] {1, 2, 2, 1}),
        Arguments.of(pool(), rest, new int[] {1, 8192, 1, 1}),
        Arguments.of(pool(), rest, new int[] {1, 65_000, 1, 1}),
        Arguments.of(pool(), rest, new int[] {1, 1, 500_000, 1}));
  }

  private static OperatorOptions pool() {
    return new OperatorOptions.MaxPool2D(Padding.SAME, 1, 1, 1, 1, Activation.NONE);
  }

  @ParameterizedTest
  @MethodSource("layers")
  void many_layers_are_planned_and_prepared_in_time(
      OperatorOptions layer, QuantizationSpec quantization, int[] shape) {
    byte[] model =
        model(
            MOST,
            TensorSpec.computed("", ElementType.INT8, quantization, shape),
            IntStream.of(0),
            IntStream.of(MOST - 1),
            layer);
    assertThat(TRIAL.run(model)).isIn(Outcome.INVOKED, Outcome.TOO_MUCH_WORK);
  }

  /** So many of the same tensor, and a layer from each to the next, or null for none. */
  private static byte[] model(
      int length, TensorSpec tensor, IntStream inputs, IntStream outputs, OperatorOptions layer) {
    List<TensorSpec> tensors = new ArrayList<>();
    List<OperatorSpec> operators = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      tensors.add(tensor);
      if (layer != null && i > 0) {
        operators.add(new OperatorSpec(layer, 1, new int[] {i - 1}, new int[] {i}));
      }
    }
    return ModelWriter.write(
        new ModelSpec("", tensors, inputs.toArray(), outputs.toArray(), operators));
  }
}
