package milliwatt.model;

import static milliwatt.models.tflite.Padding.SAME;
import static milliwatt.models.tflite.Padding.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.OperatorOptions.AveragePool2D;
import milliwatt.models.tflite.OperatorOptions.Concatenation;
import milliwatt.models.tflite.OperatorOptions.Conv2D;
import milliwatt.models.tflite.OperatorOptions.DepthwiseConv2D;
import milliwatt.models.tflite.OperatorOptions.FullyConnected;
import milliwatt.models.tflite.OperatorOptions.LeakyRelu;
import milliwatt.models.tflite.OperatorOptions.Mean;
import milliwatt.models.tflite.OperatorOptions.ResizeNearestNeighbor;
import milliwatt.models.tflite.OperatorOptions.Softmax;
import milliwatt.models.tflite.OperatorOptions.Split;
import milliwatt.models.tflite.OperatorOptions.StridedSlice;
import milliwatt.models.tflite.OperatorSpec;
import milliwatt.models.tflite.QuantizationSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tinyml.Model;

class LayerTest {
  private static final QuantizationSpec QUANTIZATION = QuantizationSpec.perTensor(0.5f, 0);

  static Stream<Arguments> options() {
    return Stream.of(
        Arguments.of(
            new Conv2D(SAME, 1, 2, 1, 1, Activation.RELU6),
            "kernel 3x2, stride 1x2, padding SAME, then RELU6"),
        Arguments.of(
            new Conv2D(VALID, 1, 1, 2, 3, Activation.NONE),
            "kernel 3x2, stride 1x1, padding VALID, dilation 2x3"),
        Arguments.of(
            new DepthwiseConv2D(SAME, 2, 1, 4, 1, 1, Activation.RELU),
            "kernel 3x2, stride 2x1, padding SAME, depth multiplier 4, then RELU"),
        Arguments.of(
            new AveragePool2D(VALID, 2, 3, 4, 5, Activation.NONE),
            "window 4x5, stride 2x3, padding VALID"),
        Arguments.of(new FullyConnected(Activation.RELU_N1_TO_1), "then RELU_N1_TO_1"),
        Arguments.of(new Softmax(1), "beta 1.000"),
        Arguments.of(new LeakyRelu(0.25f), "alpha 0.2500"),
        Arguments.of(new Concatenation(-1, Activation.NONE), "axis -1"),
        Arguments.of(new Mean(true), "keeps dimensions yes"),
        Arguments.of(new Split(3), "parts 3"),
        Arguments.of(
            new StridedSlice(0b101, 0, 0, 0, 0b10), "begin mask 0b101, shrink axis mask 0b10"),
        Arguments.of(new ResizeNearestNeighbor(false, true), "half pixel centers yes"));
  }

  @ParameterizedTest
  @MethodSource("options")
  void options_read_like_a_sentence(OperatorOptions options, String words) {
    Layer layer = layer(options, new int[] {1, 3, 2, 8}, 1, 6, 4, 8);
    assertThat(words(layer)).isEqualTo(words);
  }

  @Test
  void a_convolution_multiplies_once_for_each_tap_and_channel_of_each_output() {
    Layer layer = layer(new Conv2D(SAME, 1, Activation.NONE), new int[] {8, 3, 2, 5}, 1, 6, 4, 8);
    assertThat(layer.cost()).isEqualTo(new Cost(6 * 4 * 8 * 3 * 2 * 5, 8 * 3 * 2 * 5, 192 + 192));
  }

  @Test
  void a_depthwise_convolution_multiplies_once_for_each_tap_of_each_output() {
    Layer layer =
        layer(new DepthwiseConv2D(SAME, 1, Activation.NONE), new int[] {1, 3, 2, 8}, 1, 6, 4, 8);
    assertThat(layer.cost().macs()).isEqualTo(6 * 4 * 8 * 3 * 2);
  }

  @Test
  void a_filter_of_the_wrong_rank_costs_nothing_and_is_reported() {
    ModelSpec dense = dense().build();
    OperatorSpec convolution =
        new OperatorSpec(
            new Conv2D(SAME, 1, Activation.NONE), 1, new int[] {0, 1, -1}, new int[] {2});
    Layer layer =
        layer(
            new ModelSpec(
                "", dense.tensors(), dense.inputs(), dense.outputs(), List.of(convolution)));
    assertThat(layer.cost().macs()).isZero();
    assertThat(layer.supported()).isFalse();
    assertThat(layer.problem()).isNotBlank();
  }

  @Test
  void an_input_that_is_left_out_costs_nothing() {
    Layer layer = layer(dense().build());
    assertThat(layer.cost()).isEqualTo(new Cost(12, 12, 7));
    assertThat(layer.supported()).isTrue();
  }

  /** A fully connected operator without a bias. */
  private static ModelBuilder dense() {
    return new ModelBuilder("")
        .input("x", QUANTIZATION, 1, 4)
        .constant("w", new byte[12], QUANTIZATION, 3, 4)
        .output("y", QUANTIZATION, 1, 3)
        .operator(
            new FullyConnected(Activation.NONE),
            List.of("x", "w", ModelBuilder.NONE),
            List.of("y"));
  }

  private static String words(Layer layer) {
    return NamedOptions.words(layer.options());
  }

  /** One operator with a filter, its input and output of one shape. */
  private static Layer layer(OperatorOptions options, int[] filter, int... shape) {
    int elements = 1;
    for (int size : filter) {
      elements *= size;
    }
    return layer(
        new ModelBuilder("")
            .input("x", QUANTIZATION, shape)
            .constant("w", new byte[elements], QUANTIZATION, filter)
            .output("y", QUANTIZATION, shape)
            .operator(options, List.of("x", "w"), List.of("y"))
            .build());
  }

  private static Layer layer(ModelSpec spec) {
    Model model = new Model(ModelWriter.write(spec));
    return Layer.of(model, 0, new Kernels());
  }
}
