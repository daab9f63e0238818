package milliwatt.models.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import milliwatt.models.tflite.OperatorOptions.Add;
import milliwatt.models.tflite.OperatorOptions.AveragePool2D;
import milliwatt.models.tflite.OperatorOptions.Concatenation;
import milliwatt.models.tflite.OperatorOptions.Conv2D;
import milliwatt.models.tflite.OperatorOptions.DepthwiseConv2D;
import milliwatt.models.tflite.OperatorOptions.Dequantize;
import milliwatt.models.tflite.OperatorOptions.FullyConnected;
import milliwatt.models.tflite.OperatorOptions.HardSwish;
import milliwatt.models.tflite.OperatorOptions.LeakyRelu;
import milliwatt.models.tflite.OperatorOptions.Logistic;
import milliwatt.models.tflite.OperatorOptions.MaxPool2D;
import milliwatt.models.tflite.OperatorOptions.Mean;
import milliwatt.models.tflite.OperatorOptions.Mul;
import milliwatt.models.tflite.OperatorOptions.Pad;
import milliwatt.models.tflite.OperatorOptions.PadV2;
import milliwatt.models.tflite.OperatorOptions.Quantize;
import milliwatt.models.tflite.OperatorOptions.Relu;
import milliwatt.models.tflite.OperatorOptions.Relu6;
import milliwatt.models.tflite.OperatorOptions.Reshape;
import milliwatt.models.tflite.OperatorOptions.ResizeNearestNeighbor;
import milliwatt.models.tflite.OperatorOptions.Softmax;
import milliwatt.models.tflite.OperatorOptions.Split;
import milliwatt.models.tflite.OperatorOptions.StridedSlice;
import milliwatt.models.tflite.OperatorOptions.Sub;
import milliwatt.models.tflite.OperatorOptions.Tanh;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelBuilderTest {

  private static final QuantizationSpec HALVES = QuantizationSpec.perTensor(0.5f, -3);

  /** Every number is another one, so that no two fields can be mistaken for each other. */
  static Stream<OperatorOptions> everyOperator() {
    return Stream.of(
        new Add(Activation.RELU),
        new Sub(Activation.RELU_N1_TO_1),
        new Mul(Activation.RELU6),
        new Conv2D(Padding.VALID, 2, 3, 4, 5, Activation.RELU6),
        new Conv2D(Padding.SAME, 1, Activation.NONE),
        new DepthwiseConv2D(Padding.VALID, 2, 3, 4, 5, 6, Activation.RELU),
        new DepthwiseConv2D(Padding.SAME, 2, Activation.NONE),
        new AveragePool2D(Padding.VALID, 2, 3, 4, 5, Activation.RELU),
        new MaxPool2D(Padding.SAME, 2, 3, 4, 5, Activation.RELU6),
        new FullyConnected(Activation.RELU),
        new FullyConnected(Activation.NONE, true),
        new Softmax(0.75f),
        new Reshape(),
        new Reshape(1, -1, 7),
        new Mean(true),
        new Mean(false),
        new Pad(),
        new PadV2(),
        new Concatenation(-1, Activation.RELU),
        new Split(3),
        new StridedSlice(1, 2, 4, 8, 16),
        new ResizeNearestNeighbor(true, false),
        new ResizeNearestNeighbor(false, true),
        new Logistic(),
        new Tanh(),
        new Relu(),
        new Relu6(),
        new LeakyRelu(-0.25f),
        new HardSwish(),
        new Quantize(),
        new Dequantize());
  }

  @ParameterizedTest
  @MethodSource("everyOperator")
  void what_is_written_reads_back_the_same(OperatorOptions options) {
    ModelSpec model =
        new ModelBuilder("one operator")
            .input("a", HALVES, 1, 2, 2, 3)
            .input("b", HALVES, 1, 2, 2, 3)
            .output("c", HALVES, 1, 2, 2, 3)
            .operator(options, List.of("a", "b"), List.of("c"))
            .build();

    assertThat(ModelReader.read(ModelWriter.write(model)))
        .usingRecursiveComparison()
        .isEqualTo(model);
  }

  @Test
  void no_operator_was_forgotten() {
    assertThat(everyOperator().map(OperatorOptions::operator).distinct())
        .containsExactlyInAnyOrder(BuiltinOperator.values());
  }

  @Test
  void names_become_indices() {
    ModelSpec model =
        new ModelBuilder("two steps")
            .input("x", HALVES, 1, 2)
            .constant("w", new byte[] {1, 2, 3, 4}, HALVES, 2, 2)
            .tensor("y", HALVES, 1, 2)
            .output("z", HALVES, 1, 2)
            .operator(
                new FullyConnected(Activation.NONE),
                List.of("x", "w", ModelBuilder.NONE),
                List.of("y"))
            .operator(new Add(Activation.NONE), List.of("y", "x"), List.of("z"))
            .build();

    assertThat(model.inputs()).containsExactly(0);
    assertThat(model.outputs()).containsExactly(3);
    assertThat(model.operators().get(0).inputs()).containsExactly(0, 1, -1);
    assertThat(model.operators().get(1).inputs()).containsExactly(2, 0);
  }

  @Test
  void versions_are_the_oldest_that_can_do_it() {
    assertThat(version(new Relu6(), "x", "x")).isEqualTo(2);
    assertThat(version(new FullyConnected(Activation.NONE), "x", "w", "b")).isEqualTo(4);
    assertThat(version(new FullyConnected(Activation.NONE, true), "x", "w", "b")).isEqualTo(5);
    assertThat(version(new FullyConnected(Activation.NONE), "x", "w")).isEqualTo(6);
    assertThat(version(new Mul(Activation.NONE), "x", "w")).isEqualTo(2);
    assertThat(version(new ResizeNearestNeighbor(false, true), "x", "x")).isEqualTo(3);
    assertThat(version(new Quantize(), "f")).isEqualTo(1);
  }

  private static int version(OperatorOptions options, String... inputs) {
    return new ModelBuilder("")
        .input("x", HALVES, 1, 2)
        .input(TensorSpec.computed("f", ElementType.FLOAT32, null, 1, 2))
        .constant("w", new byte[] {1, 2, 3, 4}, HALVES, 2, 2)
        .constant("b", new int[] {1, 2}, HALVES, 2)
        .output("y", HALVES, 1, 2)
        .operator(options, Arrays.asList(inputs), List.of("y"))
        .build()
        .operators()
        .getFirst()
        .version();
  }

  @Test
  void a_name_that_is_taken_is_refused() {
    assertThatThrownBy(() -> new ModelBuilder("").input("x", HALVES, 1).output("x", HALVES, 1))
        .hasMessage("The name 'x' is taken, or is none.");
  }

  @Test
  void a_name_that_is_not_there_is_refused() {
    assertThatThrownBy(
            () ->
                new ModelBuilder("")
                    .input("x", HALVES, 1)
                    .operator(new Relu(), List.of("x"), List.of("y")))
        .hasMessage("There is no tensor 'y' yet.");
  }
}
