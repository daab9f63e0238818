package milliwatt.models.golden;

import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.OperatorOptions.AveragePool2D;
import milliwatt.models.tflite.OperatorOptions.Conv2D;
import milliwatt.models.tflite.OperatorOptions.DepthwiseConv2D;
import milliwatt.models.tflite.OperatorOptions.MaxPool2D;
import milliwatt.models.tflite.Padding;
import milliwatt.models.tflite.QuantizationSpec;

/** CONV_2D, DEPTHWISE_CONV_2D, AVERAGE_POOL_2D and MAX_POOL_2D. */
final class WindowCases {

  private WindowCases() {}

  static void conv2D(Cases cases) {
    cases
        .add("same_stride_2_even_image", new Conv2D(Padding.SAME, 2, Activation.NONE))
        .input(0.05, -5, 1, 6, 4, 2)
        .weights(0, 3, 3, 3, 2)
        .bias()
        .output(0.15, 3, 1, 3, 2, 3);
    cases
        .add("same_stride_2_odd_image", new Conv2D(Padding.SAME, 2, Activation.RELU))
        .input(0.05, 7, 1, 5, 7, 2)
        .weights(0, 2, 3, 3, 2)
        .bias()
        .output(0.15, -100, 1, 3, 4, 2);
    cases
        .add("even_filter_same", new Conv2D(Padding.SAME, 1, Activation.NONE))
        .input(0.05, -20, 1, 4, 5, 1)
        .weights(0, 2, 2, 4, 1)
        .bias()
        .output(0.12, 0, 1, 4, 5, 2);
    cases
        .add("padding_is_the_zero_point", new Conv2D(Padding.SAME, 1, Activation.NONE))
        .input(0.05, 100, 1, 3, 3, 2)
        .weights(0, 3, 5, 5, 2)
        .bias()
        .output(0.25, -8, 1, 3, 3, 3);
    cases
        .add("rows_and_columns_differ", new Conv2D(Padding.VALID, 2, 1, 1, 2, Activation.RELU6))
        .input(0.05, -5, 1, 7, 6, 2)
        .weights(0, 2, 2, 3, 2)
        .bias()
        .output(0.05, -128, 1, 3, 2, 2);
    cases
        .add("dilation_same", new Conv2D(Padding.SAME, 1, 1, 2, 3, Activation.NONE))
        .input(0.05, -5, 1, 5, 6, 1)
        .weights(0, 2, 3, 3, 1)
        .bias()
        .output(0.1, 10, 1, 5, 6, 2);
    cases
        .add("two_images", new Conv2D(Padding.VALID, 1, Activation.RELU_N1_TO_1))
        .input(0.05, -5, 2, 3, 3, 2)
        .weights(0, 2, 2, 2, 2)
        .bias()
        .output(0.015, 4, 2, 2, 2, 2);
    cases
        .add("one_by_one_without_bias", new Conv2D(Padding.SAME, 1, Activation.NONE))
        .input(0.05, -5, 1, 2, 3, 8)
        .weights(0, 4, 1, 1, 8)
        .output(0.1, -3, 1, 2, 3, 4);
    cases
        .add("groups_of_channels", new Conv2D(Padding.VALID, 1, Activation.NONE))
        .input(0.05, -5, 1, 3, 3, 4)
        .weights(0, 4, 2, 2, 2)
        .bias()
        .output(0.1, 0, 1, 2, 2, 4);
    cases
        .add("ties", new Conv2D(Padding.VALID, 1, Activation.NONE))
        .input(0.5, 0, 1, 4, 8, 1)
        .constant(
            new byte[] {1, -1, 1, -1, 3},
            new QuantizationSpec(new float[] {1, 1, 0.5f, 0.5f, 0.25f}, new long[5], 0),
            5,
            1,
            1,
            1)
        .output(1, 0, 1, 4, 8, 5);
    cases
        .add("per_tensor_product_in_double", new Conv2D(Padding.VALID, 1, Activation.NONE))
        .input(0.7, 0, 1, 4, 8, 2)
        .weights(new byte[] {1, 0, 0, -1}, 0.05, 2, 1, 1, 2)
        .output(0.07, 0, 1, 4, 8, 2);
  }

  static void depthwise(Cases cases) {
    cases
        .add("same_stride_2_even_image", new DepthwiseConv2D(Padding.SAME, 2, Activation.NONE))
        .input(0.05, -5, 1, 6, 4, 3)
        .weights(3, 1, 3, 3, 3)
        .bias()
        .output(0.1, 3, 1, 3, 2, 3);
    cases
        .add("padding_is_the_zero_point", new DepthwiseConv2D(Padding.SAME, 1, Activation.NONE))
        .input(0.05, -90, 1, 3, 3, 2)
        .weights(3, 1, 5, 5, 2)
        .bias()
        .output(0.2, -8, 1, 3, 3, 2);
    cases
        .add(
            "even_filter_same_rows_and_columns_differ",
            new DepthwiseConv2D(Padding.SAME, 1, 2, 1, 1, 1, Activation.RELU))
        .input(0.05, -20, 1, 4, 5, 2)
        .weights(3, 1, 4, 2, 2)
        .bias()
        .output(0.1, -110, 1, 4, 3, 2);
    cases
        .add(
            "depth_multiplier_3",
            new DepthwiseConv2D(Padding.VALID, 1, 1, 3, 1, 1, Activation.NONE))
        .input(0.05, -5, 1, 4, 4, 2)
        .weights(3, 1, 2, 2, 6)
        .bias()
        .output(0.08, 0, 1, 3, 3, 6);
    cases
        .add("dilation", new DepthwiseConv2D(Padding.SAME, 1, 1, 1, 3, 2, Activation.NONE))
        .input(0.05, 30, 1, 7, 5, 2)
        .weights(3, 1, 2, 3, 2)
        .bias()
        .output(0.08, 5, 1, 7, 5, 2);
    cases
        .add("two_images_relu6", new DepthwiseConv2D(Padding.VALID, 2, Activation.RELU6))
        .input(0.05, -5, 2, 4, 4, 2)
        .weights(3, 1, 2, 2, 2)
        .bias()
        .output(0.06, -60, 2, 2, 2, 2);
    cases
        .add(
            "one_channel_to_eight",
            new DepthwiseConv2D(Padding.SAME, 2, 2, 8, 1, 1, Activation.RELU))
        .input(0.05, 83, 1, 12, 4, 1)
        .weights(3, 1, 10, 4, 8)
        .bias()
        .output(0.2, -128, 1, 6, 2, 8);
    cases
        .add("one_scale_without_bias", new DepthwiseConv2D(Padding.VALID, 1, Activation.NONE))
        .input(0.05, -5, 1, 4, 4, 2)
        .weights(0.0071, 1, 3, 3, 2)
        .output(0.12, 0, 1, 2, 2, 2);
  }

  static void averagePool(Cases cases) {
    cases
        .add("negative_sums", new AveragePool2D(Padding.VALID, 2, 2, 2, 2, Activation.NONE))
        .inputBetween(-128, -90, 0.05, -4, 1, 6, 6, 2)
        .output(0.05, -4, 1, 3, 3, 2);
    cases
        .add("edges_have_fewer_cells", new AveragePool2D(Padding.SAME, 1, 1, 3, 3, Activation.NONE))
        .inputBetween(60, 127, 0.05, 110, 1, 4, 5, 2)
        .output(0.05, 110, 1, 4, 5, 2);
    cases
        .add("even_filter_same", new AveragePool2D(Padding.SAME, 2, 2, 2, 4, Activation.NONE))
        .input(0.05, 11, 1, 5, 7, 2)
        .output(0.05, 11, 1, 3, 4, 2);
    cases
        .add("ties", new AveragePool2D(Padding.VALID, 1, 2, 1, 2, Activation.NONE))
        .input(new byte[] {1, 2, -1, -2, 0, 1, 0, -1, 127, 126, -128, -127}, 0.05, 5, 1, 1, 12, 1)
        .output(0.05, 5, 1, 1, 6, 1);
    cases
        .add("two_images_relu6", new AveragePool2D(Padding.VALID, 1, 1, 2, 2, Activation.RELU6))
        .input(0.1, -10, 2, 3, 3, 2)
        .output(0.1, -10, 2, 2, 2, 2);
    cases
        .add("the_whole_image", new AveragePool2D(Padding.VALID, 1, 1, 5, 3, Activation.NONE))
        .input(0.05, -128, 1, 5, 3, 6)
        .output(0.05, -128, 1, 1, 1, 6);
  }

  static void maxPool(Cases cases) {
    cases
        .add(
            "padding_is_never_the_largest",
            new MaxPool2D(Padding.SAME, 1, 1, 3, 3, Activation.NONE))
        .inputBetween(-128, -100, 0.05, -4, 1, 4, 5, 2)
        .output(0.05, -4, 1, 4, 5, 2);
    cases
        .add("even_filter_same", new MaxPool2D(Padding.SAME, 2, 2, 2, 4, Activation.NONE))
        .input(0.05, 11, 1, 5, 7, 2)
        .output(0.05, 11, 1, 3, 4, 2);
    cases
        .add("rows_and_columns_differ", new MaxPool2D(Padding.VALID, 2, 1, 3, 2, Activation.NONE))
        .input(0.05, 0, 1, 7, 4, 2)
        .output(0.05, 0, 1, 3, 3, 2);
    cases
        .add("two_images_relu", new MaxPool2D(Padding.VALID, 1, 1, 1, 2, Activation.RELU))
        .input(0.05, 20, 2, 3, 3, 2)
        .output(0.05, 20, 2, 3, 2, 2);
    cases
        .add("relu6", new MaxPool2D(Padding.VALID, 2, 2, 2, 2, Activation.RELU6))
        .input(0.1, 20, 1, 6, 6, 2)
        .output(0.1, 20, 1, 3, 3, 2);
  }
}
