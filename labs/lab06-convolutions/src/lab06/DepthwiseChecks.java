package lab06;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 06 asks of {@code DepthwiseConv2D} about what a filter sees. */
final class DepthwiseChecks {
  @Check(
      points = 5,
      topic = "depthwise",
      why = "Channels that are not mixed need as many multiplications less as there are channels.",
      help = "Output channel c is the sum over the taps of channel c alone.",
      needs = "a_filter_slides_over_the_image")
  void a_depthwise_filter_sees_one_channel(ConvolutionLab lab, RandomGenerator random) {
    Layer.depthwise(1, 1, 3, 2)
        .input(1, 10, 2, 20, 3, 30)
        .depthwiseFilters(1, 2, 2, 1, -1, 2, 1)
        .expect(lab, "channels (1, 2, 3), (10, 20, 30), filters (1, 2) and (-1, 1)", 5, 10, 8, 10);
    for (int i = 0; i < 6; i++) {
      int channels = random.nextInt(1, 6);
      Layer.depthwise(1, 5, 4, channels)
          .smallNumbers(random, channels, 1 + i % 3, 1 + (i + 1) % 3, 1)
          .expectExact(lab, "random layer " + i);
    }
  }

  @Check(
      points = 4,
      topic = "depthwise",
      why = "The first layer has a single channel to look at, and wants to see it in many ways.",
      help = "Output channel c sees input channel c / depthMultiplier.",
      needs = "a_depthwise_filter_sees_one_channel")
  void a_channel_may_have_several_filters(ConvolutionLab lab, RandomGenerator random) {
    Layer.depthwise(1, 1, 2, 2)
        .input(1, 10, 2, 20)
        .depthwiseFilters(1, 1, 4, 1, 2, 3, 4)
        .expect(lab, "pixels (1, 10), (2, 20), factors 1 to 4", 1, 2, 30, 40, 2, 4, 60, 80);
    for (int i = 0; i < 6; i++) {
      int channels = random.nextInt(1, 4);
      Layer.depthwise(1, 4, 4, channels)
          .smallNumbers(random, channels * random.nextInt(2, 5), 2, 3, 1)
          .expectExact(lab, "random layer " + i);
    }
  }

  @Check(
      points = 4,
      topic = "depthwise",
      why = "Padding, strides, dilation and zero points mean the same as in CONV_2D.",
      help = "Which taps are inside, and where they look, is said by the same SlidingWindow.",
      needs = {
        "a_channel_may_have_several_filters",
        "the_smaller_half_of_the_padding_comes_first",
        "dilation_spreads_the_taps"
      })
  void depthwise_windows_slide_like_others(ConvolutionLab lab, RandomGenerator random) {
    Layer.depthwise(1, 1, 3, 1)
        .input(1, 2, 3)
        .depthwiseFilters(1, 3, 1, 1, 1, 1)
        .same()
        .zeroPoints(-10, 0)
        .expect(lab, "image (1, 2, 3), zero point -10, filter (1, 1, 1)", 23, 36, 25);
    for (int i = 0; i < 12; i++) {
      int channels = random.nextInt(1, 4);
      Layer layer =
          Layer.depthwise(1, random.nextInt(5, 8), 6, channels)
              .zeroPoints(random.nextInt(10, 100), 0)
              .smallNumbers(random, channels * random.nextInt(1, 3), 2, 3, 1)
              .dilations(random.nextInt(1, 4), random.nextInt(1, 3))
              .strides(random.nextInt(1, 3), random.nextInt(1, 4));
      (i % 2 == 0 ? layer.same() : layer).expectExact(lab, "random layer " + i);
    }
  }
}
