package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ConvolutionTest {
  @TestFactory
  List<DynamicTest> conv_2d_gives_tensorflow_lites_numbers() throws IOException {
    return GoldenCase.tests("CONV_2D", golden -> run(golden, false));
  }

  @TestFactory
  List<DynamicTest> depthwise_conv_2d_gives_tensorflow_lites_numbers() throws IOException {
    return GoldenCase.tests("DEPTHWISE_CONV_2D", golden -> run(golden, true));
  }

  private static void run(GoldenCase golden, boolean depthwise) {
    Tensor input = golden.input(0);
    Tensor filter = golden.input(1);
    SlidingWindow rows =
        new SlidingWindow(
            golden.padding(),
            input.dimension(1),
            filter.dimension(1),
            golden.option("strideH"),
            golden.option("dilationHFactor"));
    SlidingWindow columns =
        new SlidingWindow(
            golden.padding(),
            input.dimension(2),
            filter.dimension(2),
            golden.option("strideW"),
            golden.option("dilationWFactor"));
    Tensor bias = golden.input(2);
    Tensor output = golden.output();
    Kernel kernel =
        depthwise
            ? new DepthwiseConv2D(input, filter, bias, output, rows, columns, golden.activation())
            : new Conv2D(input, filter, bias, output, rows, columns, golden.activation());
    kernel.invoke();
    assertThat(output.data).isEqualTo(golden.expected().data);
  }

  /** Input 1 x 4 x 5 x 4, filters 6 x 3 x 2 x 4, output 1 x 4 x 5 x 6. */
  private static final class Layer {
    Tensor input = int8(1, 4, 5, 4);
    Tensor filter = int8(6, 3, 2, 4);
    Tensor bias = Tensor.of(TensorType.INT32, new int[] {6}, new float[0], 0, 0);
    Tensor output = int8(1, 4, 5, 6);
    int activation = Activation.NONE;

    void conv() {
      new Conv2D(input, filter, bias, output, rows(), columns(), activation).invoke();
    }

    void depthwise() {
      new DepthwiseConv2D(input, filter, bias, output, rows(), columns(), activation).invoke();
    }

    private static SlidingWindow rows() {
      return new SlidingWindow(SlidingWindow.SAME, 4, 3, 1, 1);
    }

    private static SlidingWindow columns() {
      return new SlidingWindow(SlidingWindow.SAME, 5, 2, 1, 1);
    }
  }

  @Test
  void layers_whose_tensors_agree_are_accepted() {
    new Layer().conv();
    Layer grouped = new Layer();
    grouped.filter = int8(6, 3, 2, 2);
    grouped.bias = null;
    grouped.conv();
    Layer depthwise = new Layer();
    depthwise.filter = int8(1, 3, 2, 8);
    depthwise.output = int8(1, 4, 5, 8);
    depthwise.bias = null;
    depthwise.depthwise();
    Layer empty = new Layer();
    empty.input = int8(0, 4, 5, 4);
    empty.output = int8(0, 4, 5, 6);
    empty.conv();
  }

  @Test
  void images_of_another_size_than_the_windows_are_refused() {
    Layer layer = new Layer();
    layer.input = int8(1, 3, 5, 4);
    refuses("1 images of 3 x 5 pixels with 4 channels where", layer::conv);
    layer.input = int8(2, 4, 5, 4);
    refuses("needs 1 of 4 x 5", layer::conv);
    layer.input = int8(1, 4, 5, 0);
    refuses("with 0 channels", layer::conv);
    layer.input = int8(4, 5, 4);
    refuses("3 axes where it needs 4", layer::conv);
    layer = new Layer();
    layer.output = int8(1, 4, 4, 6);
    refuses("1 images of 4 x 4 pixels with 6 channels where", layer::depthwise);
    layer.output = int8(1, 4, 5, 0);
    refuses("with 0 channels", layer::conv);
    layer.output = int8(1, 4, 5, 6, 1);
    refuses("5 axes where it needs 4", layer::conv);
  }

  @Test
  void filters_that_do_not_fit_are_refused() {
    Layer layer = new Layer();
    layer.filter = int8(6, 3, 3, 4);
    refuses("filter of 3 x 3 for a window of 3 x 2 taps", layer::conv);
    layer.filter = int8(5, 3, 2, 4);
    refuses("filters for 5 channels, but an output with 6", layer::conv);
    layer.filter = int8(6, 3, 2, 3);
    refuses("6 filters of depth 3 for 4 channels", layer::conv);
    layer.filter = int8(6, 3, 2, 8);
    refuses("6 filters of depth 8 for 4 channels", layer::conv);
    layer.filter = int8(6, 3, 2, 0);
    refuses("6 filters of depth 0 for 4 channels", layer::conv);
    layer.filter = int8(6, 3, 2, 1);
    refuses("6 filters of depth 1 for 4 channels", layer::conv);
    layer.filter = int8(6, 3, 2);
    refuses("3 axes where it needs 4", layer::conv);
    layer.filter = int8(1, 3, 2, 6);
    refuses("1 times 6 filters for 4 channels", layer::depthwise);
    layer.output = int8(1, 4, 5, 4);
    layer.filter = int8(2, 3, 2, 4);
    layer.bias = null;
    refuses("2 times 4 filters for 4 channels", layer::depthwise);
  }

  @Test
  void biases_that_do_not_fit_are_refused() {
    Layer layer = new Layer();
    layer.bias = Tensor.of(TensorType.INT32, new int[] {5}, new float[0], 0, 0);
    refuses("5 biases for 6 channels", layer::conv);
    layer.bias = int8(6);
    refuses("type 9 where only type 2", layer::conv);
  }

  @Test
  void quantisation_that_the_arithmetic_is_not_made_for_is_refused() {
    Layer layer = new Layer();
    layer.filter = Tensor.of(TensorType.INT8, new int[] {6, 3, 2, 4}, new float[] {1}, 5, 0);
    refuses("zero point 5", layer::conv);
    layer.filter =
        Tensor.of(TensorType.INT8, new int[] {6, 3, 2, 4}, new float[] {1, 1, 1, 1}, 0, 3);
    refuses("4 scales along axis 3 of its filter, not one along axis 0", layer::conv);
    layer.filter = Tensor.of(TensorType.INT8, new int[] {6, 3, 2, 4}, new float[0], 0, 0);
    refuses("0 scales along axis 0", layer::conv);
    layer = new Layer();
    layer.input = Tensor.of(TensorType.INT8, new int[] {1, 4, 5, 4}, new float[0], 0, 0);
    refuses("0 scales where it needs one", layer::conv);
    layer = new Layer();
    layer.output =
        Tensor.of(TensorType.INT8, new int[] {1, 4, 5, 6}, new float[] {1, 1, 1, 1, 1, 1}, 0, 3);
    refuses("6 scales where it needs one", layer::conv);
    layer = new Layer();
    layer.output = Tensor.of(TensorType.INT8, new int[] {1, 4, 5, 6}, new float[] {1e-30f}, 0, 0);
    refuses("factor of 2^29", layer::conv);
  }

  @Test
  void other_types_are_refused() {
    Layer layer = new Layer();
    layer.input = Tensor.of(TensorType.UINT8, new int[] {1, 4, 5, 4}, new float[] {1}, 0, 0);
    refuses("type 3 where only type 9", layer::conv);
    layer = new Layer();
    layer.filter = Tensor.of(TensorType.INT16, new int[] {6, 3, 2, 4}, new float[] {1}, 0, 0);
    refuses("type 7 where only type 9", layer::conv);
    layer = new Layer();
    layer.output = Tensor.of(TensorType.FLOAT32, new int[] {1, 4, 5, 6}, new float[] {1}, 0, 0);
    refuses("type 0 where only type 9", layer::conv);
    layer = new Layer();
    layer.activation = 9;
    refuses("fused activation 9", layer::conv);
  }

  @Test
  void operators_that_lack_tensors_or_options_are_refused() {
    refuses("code 3 lacks its input 0", () -> prepare(OperatorCode.CONV_2D, 3, -1, 1));
    refuses("code 3 lacks its input 1", () -> prepare(OperatorCode.CONV_2D, 3, 0));
    refuses("code 4 lacks its input 1", () -> prepare(OperatorCode.DEPTHWISE_CONV_2D, 3, 0, -1));
    refuses("stride 0", () -> prepare(OperatorCode.CONV_2D, 3, 0, 1));
    refuses("stride 0", () -> prepare(OperatorCode.DEPTHWISE_CONV_2D, 3, 0, 1, -1));
    refuses("only kernels up to 8", () -> prepare(OperatorCode.CONV_2D, 9, 0, 1));
    refuses("only kernels up to 7", () -> prepare(OperatorCode.DEPTHWISE_CONV_2D, 8, 0, 1));
  }

  /** Prepares an operator without strides. */
  private static void prepare(int code, int version, int... inputs) {
    ModelFile file = new ModelFile();
    file.tensor(TensorType.INT8, new int[] {1, 2, 2, 1}, 1, 0, null);
    file.tensor(TensorType.INT8, new int[] {1, 1, 1, 1}, 1, 0, new byte[1]);
    file.tensor(TensorType.INT8, new int[] {1, 2, 2, 1}, 1, 0, null);
    file.operator(code, version, inputs, new int[] {2}, 0).inputs(0).outputs(2);
    new ConvolutionOperatorTable().prepare(new Model(file.write()), 0);
  }

  private static Tensor int8(int... shape) {
    return Tensor.of(TensorType.INT8, shape, new float[] {1}, 0, 0);
  }

  private static void refuses(String why, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(ModelError.class).hasMessageContaining(why);
  }
}
