package tinyml;

import org.junit.jupiter.api.Test;

/** Sound graphs with a layer that no kernel can compute. */
class MalformedLayerTest {
  private static final int SAME = 0;
  private static final int VALID = 1;

  /** A convolution of a 4 x 4 image with 2 channels by 3 filters of 2 x 2; each test spoils it. */
  private int code = OperatorCode.CONV_2D;

  private int version = 1;
  private int[] inputs = {0, 1, 2};
  private int[] outputs = {3};
  private int[] image = {1, 4, 4, 2};
  private int[] filter = {3, 2, 2, 2};
  private int[] output = {1, 3, 3, 3};
  private int imageType = TensorType.INT8;
  private int biasType = TensorType.INT32;
  private float[] imageScales = {0.5f};
  private float[] filterScales = {0.5f};
  private long filterZeroPoint = 0;

  /** Padding, stride of columns and rows, activation, dilation of columns and rows. */
  private int[] options = {VALID, 1, 1, Activation.NONE, 1, 1};

  private byte[] write() {
    ModelFile file = new ModelFile();
    file.tensor(imageType, image, imageScales, new long[imageScales.length], 0, null);
    long[] zeroPoints = new long[filterScales.length];
    if (filterScales.length == 1) {
      zeroPoints[0] = filterZeroPoint;
    }
    byte[] weights = new byte[filter[0] * filter[1] * filter[2] * filter[3]];
    file.tensor(TensorType.INT8, filter, filterScales, zeroPoints, 0, weights);
    int biasBytes = 3 * TensorType.elementBytes(biasType);
    file.tensor(biasType, new int[] {3}, new byte[biasBytes]);
    file.tensor(TensorType.INT8, output, 1f, 0, null);
    file.operator(code, version, inputs, outputs, options);
    return file.inputs(0).write();
  }

  private void refuses(String sentence) {
    Refusal.of(write(), sentence);
  }

  @Test
  void the_sound_layer_is_accepted() {
    Refusal.load(write()).invoke();
  }

  @Test
  void unknown_operators_are_refused() {
    code = 98_765;
    version = 2;
    refuses(
        "operator 0 of the model has code 98765, version 2, and there is no kernel for this code");
  }

  @Test
  void newer_versions_are_refused() {
    version = 99;
    refuses("operator 0 of the model has code 3, version 99, and there are only kernels up to 8");
  }

  @Test
  void versions_below_one_are_refused() {
    version = 0;
    refuses("an operator has code 3, version 0");
  }

  @Test
  void missing_inputs_are_refused() {
    inputs = new int[0];
    refuses("an operator with code 3 lacks its input 0");
    inputs = new int[] {0};
    refuses("an operator with code 3 slides a window, but its input 1 has not four axes");
    inputs = new int[] {Operator.NO_TENSOR, 1, 2};
    refuses("an operator with code 3 lacks its input 0");
  }

  @Test
  void missing_inputs_of_a_layer_without_windows_are_refused() {
    code = OperatorCode.FULLY_CONNECTED;
    options = new int[0];
    inputs = new int[] {0};
    refuses("an operator with code 9 lacks its input 1");
  }

  @Test
  void a_missing_bias_is_not() {
    inputs = new int[] {0, 1};
    Refusal.load(write()).invoke();
    inputs = new int[] {0, 1, Operator.NO_TENSOR};
    Refusal.load(write()).invoke();
  }

  @Test
  void missing_outputs_are_refused() {
    outputs = new int[0];
    refuses("an operator with code 3 lacks its output 0");
  }

  @Test
  void floats_are_refused() {
    imageType = TensorType.FLOAT32;
    imageScales = new float[0];
    refuses("an operator has a tensor of type 0 where only type 9 is supported");
  }

  @Test
  void a_bias_of_another_type_is_refused() {
    biasType = TensorType.INT16;
    refuses("an operator has a tensor of type 7 where only type 2 is supported");
  }

  @Test
  void missing_quantisation_is_refused() {
    imageScales = new float[0];
    refuses("an operator has a tensor with 0 scales where it needs one");
  }

  @Test
  void missing_quantisation_of_the_filter_is_refused() {
    filterScales = new float[0];
    refuses("a convolution has 0 scales along axis 0 of its filter, not one along axis 0");
  }

  @Test
  void a_filter_with_a_zero_point_is_refused() {
    filterZeroPoint = 5;
    refuses("a convolution has a filter with zero point 5, not 0");
  }

  @Test
  void an_image_with_another_number_of_axes_is_refused() {
    image = new int[] {4, 4, 2};
    refuses("an operator with code 3 slides a window, but its input 0 has not four axes");
  }

  @Test
  void an_image_without_axes_is_refused() {
    image = new int[0];
    refuses("an operator with code 3 slides a window, but its input 0 has not four axes");
  }

  @Test
  void an_output_of_another_size_is_refused() {
    output = new int[] {1, 4, 4, 3};
    refuses(
        "an operator has 1 images of 4 x 4 pixels with 3 channels"
            + " where its window needs 1 of 3 x 3 with at least 1");
  }

  @Test
  void an_output_with_another_number_of_axes_is_refused() {
    output = new int[] {3, 3, 3};
    refuses("an operator has a tensor with 3 axes where it needs 4");
  }

  @Test
  void other_channels_than_the_filter_sees_are_refused() {
    image = new int[] {1, 4, 4, 3};
    refuses("CONV_2D has 3 filters of depth 2 for 3 channels");
  }

  @Test
  void an_image_without_pixels_is_refused() {
    image = new int[] {1, 0, 4, 2};
    refuses("a window of 2 taps with stride 1 and dilation 1 cannot slide over 0 positions");
  }

  @Test
  void an_image_without_channels_is_refused() {
    image = new int[] {1, 4, 4, 0};
    refuses(
        "an operator has 1 images of 4 x 4 pixels with 0 channels"
            + " where its window needs 1 of 4 x 4 with at least 1");
  }

  @Test
  void a_filter_without_taps_is_refused() {
    filter = new int[] {3, 0, 2, 2};
    refuses("a window of 0 taps with stride 1 and dilation 1 cannot slide over 4 positions");
  }

  @Test
  void a_stride_of_zero_is_refused() {
    options = new int[] {SAME, 1, 0, Activation.NONE, 1, 1};
    refuses("a window of 2 taps with stride 0 and dilation 1 cannot slide over 4 positions");
  }

  @Test
  void a_window_larger_than_the_image_is_refused() {
    options = new int[] {VALID, 1, 1, Activation.NONE, 1, 4};
    refuses("a window that is 5 positions long does not fit into 4");
  }

  @Test
  void a_window_beyond_all_numbers_is_refused() {
    options = new int[] {SAME, 1, 1, Activation.NONE, 1, Integer.MAX_VALUE};
    refuses("a window of 2 taps with dilation 2147483647 is too large");
    options = new int[] {SAME, 1, Integer.MAX_VALUE, Activation.NONE, 1, 1};
    refuses("a window of 2 taps with dilation 1 is too large");
  }

  @Test
  void paddings_of_another_number_are_refused() {
    options = new int[] {2, 1, 1, Activation.NONE, 1, 1};
    refuses("padding 2 is neither SAME (0) nor VALID (1)");
  }

  @Test
  void fused_activations_that_are_no_limits_are_refused() {
    options = new int[] {VALID, 1, 1, 4, 1, 1}; // tanh
    refuses("fused activation 4 is not supported");
  }

  @Test
  void a_depthwise_layer_with_several_filters_a_channel_and_place_is_refused() {
    code = OperatorCode.DEPTHWISE_CONV_2D;
    filter = new int[] {2, 2, 2, 3};
    options = new int[] {VALID, 1, 1, 1, Activation.NONE, 1, 1};
    refuses("DEPTHWISE_CONV_2D has 2 times 3 filters for 2 channels");
  }
}
