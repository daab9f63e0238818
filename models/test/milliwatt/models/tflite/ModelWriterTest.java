package milliwatt.models.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelWriterTest {

  private static final QuantizationSpec HALVES = QuantizationSpec.perTensor(0.5f, -3);

  /** Quantise, two rows of weights for three inputs, dequantise. */
  private static ModelSpec everyOperator() {
    return new ModelSpec(
        "all there is",
        List.of(
            TensorSpec.computed("in", ElementType.FLOAT32, null, 1, 3),
            TensorSpec.computed("q", ElementType.INT8, HALVES, 1, 3),
            TensorSpec.constant(
                "w",
                new byte[] {1, -2, 3, -128, 0, 127},
                new QuantizationSpec(new float[] {0.25f, 2}, new long[] {0, 0}, 1),
                2,
                3),
            TensorSpec.constant("b", new int[] {70000, -1}, HALVES, 2),
            TensorSpec.computed("y", ElementType.INT8, HALVES, 1, 2),
            TensorSpec.computed("out", ElementType.FLOAT32, null, 1, 2),
            TensorSpec.constant("unused", new float[] {1.5f, -0f, Float.MIN_VALUE}, 3)),
        new int[] {0},
        new int[] {5},
        List.of(
            new OperatorSpec(new OperatorOptions.Quantize(), 1, new int[] {0}, new int[] {1}),
            new OperatorSpec(
                new OperatorOptions.FullyConnected(Activation.RELU6),
                4,
                new int[] {1, 2, 3},
                new int[] {4}),
            new OperatorSpec(
                new OperatorOptions.FullyConnected(Activation.NONE),
                4,
                new int[] {1, 2, -1},
                new int[] {4}),
            new OperatorSpec(new OperatorOptions.Dequantize(), 2, new int[] {4}, new int[] {5})));
  }

  @Test
  void what_is_written_reads_back_the_same() {
    ModelSpec read = ModelReader.read(ModelWriter.write(everyOperator()));

    assertThat(read).usingRecursiveComparison().isEqualTo(everyOperator());
  }

  @Test
  void the_same_spec_gives_the_same_bytes() {
    assertThat(ModelWriter.write(everyOperator())).isEqualTo(ModelWriter.write(everyOperator()));
  }

  @Test
  void constants_are_aligned_to_16_bytes() {
    List<Integer> positions = ModelReader.bufferPositions(ModelWriter.write(everyOperator()));

    assertThat(positions).hasSize(3).allMatch(position -> position % 16 == 0);
  }

  @Test
  void operators_of_the_same_code_and_version_share_an_operator_code() {
    assertThat(ModelReader.operatorCodes(ModelWriter.write(everyOperator())))
        .containsExactly(List.of(114, 114), List.of(9, 9), List.of(6, 6));
  }

  @Test
  void data_that_does_not_fit_the_shape_is_refused() {
    assertThatThrownBy(() -> TensorSpec.constant("w", new byte[5], HALVES, 2, 3))
        .hasMessage("Tensor w has 5 bytes of data; its shape and type want 6.");
  }

  @Test
  void an_operator_on_a_tensor_that_is_not_there_is_refused() {
    OperatorSpec operator =
        new OperatorSpec(new OperatorOptions.Quantize(), 1, new int[] {0}, new int[] {1});

    assertThatThrownBy(
            () ->
                new ModelSpec(
                    "",
                    List.of(TensorSpec.computed("in", ElementType.FLOAT32, null, 1)),
                    new int[] {0},
                    new int[] {0},
                    List.of(operator)))
        .hasMessage("There is no tensor 1: the model has 1.");
  }
}
