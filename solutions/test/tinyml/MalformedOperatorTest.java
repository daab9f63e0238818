package tinyml;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sound graphs with an operator that no kernel of the rest of the nets can compute. */
class MalformedOperatorTest {
  private static final int[] PAIR = {0, 1};

  private final ModelFile file = new ModelFile();
  private final Set<Integer> constants = new HashSet<>();

  private int int8(int... shape) {
    return quantized(0.5f, 3, shape);
  }

  private int quantized(float scale, int zeroPoint, int... shape) {
    return file.tensor(TensorType.INT8, shape, scale, zeroPoint, null);
  }

  /** Constant numbers along a single axis. */
  private int numbers(int... numbers) {
    int[] shape = {numbers.length};
    int tensor = file.tensor(TensorType.INT32, shape, ModelFile.bytesOf(numbers));
    constants.add(tensor);
    return tensor;
  }

  private void refuses(int code, int[] inputs, int output, int[] options, String sentence) {
    file.operator(code, 1, inputs, new int[] {output}, options);
    file.inputs(IntStream.of(inputs).filter(input -> !constants.contains(input)).toArray());
    Refusal.of(file, sentence);
  }

  /** Of one input, which is tensor 0. */
  private void refuses(int code, int output, String sentence) {
    refuses(code, new int[] {0}, output, new int[0], sentence);
  }

  @Test
  void a_pooling_that_changes_the_channels_is_refused() {
    int8(1, 4, 4, 2);
    refuses(
        OperatorCode.MAX_POOL_2D,
        new int[] {0},
        int8(1, 2, 2, 3),
        new int[] {0, 2, 2, 2, 2},
        "a pooling has 2 channels of input for 3 of output");
  }

  @Test
  void a_pooling_without_taps_is_refused() {
    int8(1, 4, 4, 2);
    refuses(
        OperatorCode.AVERAGE_POOL_2D,
        new int[] {0},
        int8(1, 2, 2, 2),
        new int[] {0, 2, 2, 0, 2},
        "a window of 0 taps with stride 2 and dilation 1 cannot slide over 4 positions");
  }

  @Test
  void a_pooling_without_options_is_refused() {
    int8(1, 4, 4, 2);
    refuses(
        OperatorCode.AVERAGE_POOL_2D,
        int8(1, 2, 2, 2),
        "a window of 0 taps with stride 0 and dilation 1 cannot slide over 4 positions");
  }

  @Test
  void a_pooling_of_something_else_than_images_is_refused() {
    int8(4, 4);
    refuses(
        OperatorCode.MAX_POOL_2D,
        int8(2, 2),
        "an operator with code 17 slides a window, but its input 0 has not four axes");
  }

  @Test
  void a_softmax_of_no_numbers_is_refused() {
    int8(2, 0);
    refuses(
        OperatorCode.SOFTMAX,
        new int[] {0},
        quantized(1f / 256, -128, 2, 0),
        new int[] {Float.floatToIntBits(1)},
        "SOFTMAX takes 1 to 4095 numbers, not 0");
  }

  @Test
  void outputs_without_the_quantisation_that_the_function_has_are_refused() {
    int8(2, 3);
    refuses(
        OperatorCode.LOGISTIC,
        int8(2, 3),
        "an operator has an output without scale 1/256 or zero point -128");
  }

  @Test
  void a_limit_with_other_quantisation_is_refused() {
    int8(2, 3);
    refuses(
        OperatorCode.RELU6,
        quantized(0.25f, 3, 2, 3),
        "an operator has an output that is quantised unlike its input");
  }

  @Test
  void a_reshape_that_loses_elements_is_refused() {
    int8(2, 3);
    refuses(
        OperatorCode.RESHAPE, int8(5), "an operator has 6 input elements for 5 output elements");
  }

  @Test
  void an_activation_that_changes_the_number_of_elements_is_refused() {
    int8(2, 3);
    refuses(OperatorCode.RELU, int8(7), "an operator has 6 input elements for 7 output elements");
  }

  @Test
  void a_sum_of_shapes_that_do_not_match_is_refused() {
    int8(2, 3);
    int8(2, 2);
    refuses(
        OperatorCode.ADD,
        PAIR,
        int8(2, 3),
        new int[0],
        "an operator has dimensions 3 and 2 for 3 on axis 1 of its output");
  }

  @Test
  void a_sum_with_more_axes_than_its_output_is_refused() {
    int8(1, 2, 3);
    int8(2, 3);
    refuses(
        OperatorCode.MUL,
        new int[] {0, 0},
        1,
        new int[0],
        "an operator has inputs with 3 and 3 axes for an output with 2");
  }

  @Test
  void a_sum_of_one_is_refused() {
    int8(2, 3);
    refuses(OperatorCode.SUB, int8(2, 3), "an operator with code 41 lacks its input 1");
  }

  @Test
  void a_mean_along_an_axis_that_is_not_there_is_refused() {
    int8(2, 3);
    numbers(-3);
    refuses(
        OperatorCode.MEAN,
        PAIR,
        int8(2),
        new int[0],
        "an operator works along axis -3 of a tensor with 2");
  }

  @Test
  void a_mean_over_more_axes_than_there_are_is_refused() {
    int8(2, 3);
    numbers(0, 0, 0, 0, 0, 0, 0, 0, 0);
    refuses(OperatorCode.MEAN, PAIR, int8(3), new int[0], "MEAN is over 9 axes, more than 8");
  }

  @Test
  void a_mean_of_nothing_is_refused() {
    int8(2, 0);
    numbers(1);
    refuses(
        OperatorCode.MEAN, PAIR, int8(2), new int[0], "MEAN takes 1 to 8388608 elements together");
  }

  @Test
  void a_mean_with_another_number_of_outputs_is_refused() {
    int8(2, 3);
    numbers(1);
    refuses(
        OperatorCode.MEAN, PAIR, int8(3), new int[0], "MEAN has 3 outputs for 6 inputs, 3 to each");
  }

  @Test
  void axes_that_are_computed_are_refused() {
    int8(2, 3);
    file.tensor(TensorType.INT32, new int[] {1}, null);
    file.operator(OperatorCode.MEAN, 1, PAIR, new int[] {int8(2)}, new int[0]).inputs(0, 1);
    Refusal.of(file, "an operator with code 40 has an input 1 that is not a constant");
  }

  @Test
  void paddings_of_another_number_are_refused() {
    int8(2, 3);
    numbers(1, 1, 0);
    refuses(
        OperatorCode.PAD,
        PAIR,
        int8(4, 3),
        new int[0],
        "an operator takes 4 constant numbers, not 3");
  }

  @Test
  void paddings_below_zero_are_refused() {
    int8(2, 3);
    numbers(-1, 1, 0, 0);
    refuses(
        OperatorCode.PAD,
        PAIR,
        int8(2, 3),
        new int[0],
        "PAD has dimension 2 on axis 0 for -1 before 2 and 1 after it");
  }

  @Test
  void paddings_whose_sum_overflows_are_refused() {
    int8(2, 3);
    numbers(Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0);
    refuses(
        OperatorCode.PAD,
        PAIR,
        int8(0, 3),
        new int[0],
        "PAD has dimension 0 on axis 0 for 2147483647 before 2 and 2147483647 after it");
  }

  @Test
  void a_concatenation_of_another_length_is_refused() {
    int8(2, 3);
    int8(2, 4);
    refuses(
        OperatorCode.CONCATENATION,
        PAIR,
        int8(2, 8),
        new int[] {1},
        "CONCATENATION has dimension 8 along axis 1 for 2 inputs of another sum");
  }

  @Test
  void a_concatenation_of_nothing_is_refused() {
    int8(2, 3);
    refuses(
        OperatorCode.CONCATENATION,
        new int[0],
        int8(2, 8),
        new int[] {1},
        "CONCATENATION has dimension 8 along axis 1 for 0 inputs of another sum");
  }

  @Test
  void a_concatenation_of_other_shapes_is_refused() {
    int8(2, 3);
    int8(1, 4);
    refuses(
        OperatorCode.CONCATENATION,
        PAIR,
        int8(2, 7),
        new int[] {-1},
        "CONCATENATION along axis 1 has dimension 1 for 2 on axis 0");
  }

  @Test
  void a_split_into_parts_that_do_not_add_up_is_refused() {
    int8(2, 3);
    int axis = numbers(1);
    file.operator(
        OperatorCode.SPLIT, 1, new int[] {axis, 0}, new int[] {int8(2, 1), int8(2, 2)}, 2);
    Refusal.of(file.inputs(0), "SPLIT cuts dimension 3 into 2 parts");
  }

  @Test
  void a_slice_that_does_not_move_is_refused() {
    int8(6);
    numbers(0);
    numbers(6);
    numbers(0);
    refuses(
        OperatorCode.STRIDED_SLICE,
        new int[] {0, 1, 2, 3},
        int8(6),
        new int[0],
        "a slice has step 0");
  }

  @Test
  void a_slice_of_another_size_than_its_output_is_refused() {
    int8(6);
    numbers(0);
    numbers(6);
    numbers(2);
    refuses(
        OperatorCode.STRIDED_SLICE,
        new int[] {0, 1, 2, 3},
        int8(4),
        new int[0],
        "STRIDED_SLICE takes 3 indices for axis 0 of its output");
  }

  @Test
  void an_image_resized_to_another_shape_is_refused() {
    int8(1, 2, 2, 1);
    numbers(4, 4);
    refuses(
        OperatorCode.RESIZE_NEAREST_NEIGHBOR,
        PAIR,
        int8(1, 4, 5, 1),
        new int[0],
        "RESIZE_NEAREST_NEIGHBOR to 4 x 4 has an output of another shape");
  }
}
