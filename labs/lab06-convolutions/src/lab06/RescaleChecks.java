package lab06;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;
import milliwatt.models.tflite.Activation;

/**
 * What lab 06 asks of {@code ChannelMultipliers}, and of what a convolution makes of its sums. Both
 * kinds of convolution share it.
 */
final class RescaleChecks {
  @Check(
      points = 1,
      topic = "rescale",
      why = "A cast to byte keeps the lowest eight bits: 130 would become -126.",
      help = "store limits the value to lowest .. highest before it casts it.",
      needs = "every_output_channel_has_a_filter_of_its_own")
  void outputs_beyond_a_byte_saturate(ConvolutionLab lab) {
    Layer.conv(1, 1, 1, 1)
        .input(100)
        .filters(4, 1, 1, 1, 100, -100, 2, -2)
        .expect(lab, "sums of 10000, -10000, 200 and -200", 127, -128, 127, -128);
  }

  @Check(
      points = 2,
      topic = "bias",
      why = "The bias is stored in the steps of the sum, so that it can simply be added.",
      help = "Add the bias to the sum before you multiply: channel c's begins 4 * c bytes on.",
      needs = "outputs_beyond_a_byte_saturate")
  void the_bias_is_added_to_the_sum(ConvolutionLab lab) {
    Layer.conv(1, 1, 2, 1)
        .input(100, 50)
        .filters(3, 1, 1, 1, 1, -1, 0)
        .bias(-50, 30, 70_000)
        .expect(lab, "pixels 100, 50, factors 1, -1, 0", 50, -70, 127, 0, -20, 127);
  }

  @Check(
      points = 2,
      topic = "bias",
      why = "A converter leaves a bias out that would be all zeros.",
      help = "Where bias is null, there is nothing to add.",
      needs = "the_bias_is_added_to_the_sum")
  void a_layer_may_come_without_a_bias(ConvolutionLab lab) {
    Layer.conv(1, 1, 1, 1)
        .input(7)
        .filters(2, 1, 1, 1, 3, -1)
        .withoutBias()
        .expect(lab, "7 times 3 and -1", 21, -7);
    Layer.depthwise(1, 1, 1, 1)
        .input(7)
        .depthwiseFilters(1, 1, 2, 3, -1)
        .withoutBias()
        .expect(lab, "the same", 21, -7);
  }

  @Check(
      points = 4,
      topic = "rescale",
      why =
          "The sum counts steps of one size, the output steps of another: this is lab 01 at work.",
      help =
          "Multiply by the channel's multiplier, add the output's zero point, and only then limit.",
      needs = "the_bias_is_added_to_the_sum")
  void sums_are_rescaled_for_the_output(ConvolutionLab lab) {
    Layer layer = Layer.conv(1, 1, 1, 1).input(100).filters(4, 1, 1, 1, 10, -10, 2, 50);
    layer.scales(0.5f, 0.25f, 2);
    layer.expect(lab, "1000, -1000, 200, 5000 times 1/16", 63, -63, 13, 127);
    layer.bias(16, 16, -200, -4_000).expect(lab, "1016, -984, 0, 1000 times 1/16", 64, -62, 0, 63);
    layer.bias(0, 0, 0, 0);
    layer
        .zeroPoints(0, -100)
        .expect(lab, "the same with an output zero point of -100", -37, -128, -87, 127);
  }

  @Check(
      points = 5,
      topic = "channels",
      why = "Filters differ in size by orders of magnitude: with a scale each, all use their byte.",
      help = "One multiplier a channel, prepared once: mantissas[channel] and shifts[channel].",
      needs = "sums_are_rescaled_for_the_output")
  void each_channel_has_its_own_scale(ConvolutionLab lab, RandomGenerator random) {
    Layer.conv(1, 1, 2, 1)
        .input(64, 32)
        .filters(3, 1, 1, 1, 1, 1, 1)
        .filterScales(0.25f, 1, 1.5f)
        .expect(lab, "64 and 32 times scales 0.25, 1 and 1.5", 16, 64, 96, 8, 32, 48);
    for (int i = 0; i < 10; i++) {
      int channels = random.nextInt(1, 5);
      Layer.conv(1, 4, 5, channels)
          .randomNumbers(random, random.nextInt(2, 7), 2, 3, channels)
          .randomScales(random)
          .randomBias(random)
          .expectExact(lab, "random layer " + i);
    }
  }

  @Check(
      points = 3,
      topic = "channels",
      why = "Older converters give all filters one scale; then one multiplier serves them all.",
      help =
          "With a single scale there is a single mantissa: index 0 for each channel. Convolutions "
              + "multiply scales in double, in this case too.",
      needs = "each_channel_has_its_own_scale")
  void one_scale_may_serve_all_channels(ConvolutionLab lab, RandomGenerator random) {
    Layer.conv(1, 1, 1, 1)
        .input(64)
        .filters(3, 1, 1, 1, 1, -1, 2)
        .oneFilterScale(0.5f)
        .expect(lab, "64 times 1, -1 and 2, one scale of 0.5", 32, -32, 64);
    for (int found = 0; found < 5; ) {
      float in = random.nextFloat(0.001f, 0.1f);
      float scale = random.nextFloat(0.001f, 0.01f);
      float out = in * scale * random.nextInt(1 << 21, 1 << 22);
      double inFloat = (double) (in * scale) / out;
      double inDouble = (double) in * scale / out;
      double target = random.nextInt(20, 120) + 0.5;
      int sum = (int) Math.round((target / inFloat + target / inDouble) / 2);
      if (Math.round(sum * inFloat) != Math.round(sum * inDouble)) {
        found++;
        Layer.conv(1, 1, 1, 1)
            .input(0)
            .filters(2, 1, 1, 1, 0, 0)
            .bias(sum, -sum)
            .imageScales(in, out)
            .oneFilterScale(scale)
            .expectExact(
                lab,
                "sum %d, scales: input %s, filter %s, output %s".formatted(sum, in, scale, out));
      }
    }
  }

  @Check(
      points = 3,
      topic = "rescale",
      why = "Limiting is the last step: done earlier, it would limit something else.",
      help = "store limits to lowest .. highest, which are bytes of the output.",
      needs = "sums_are_rescaled_for_the_output")
  void the_activation_limits_the_output(ConvolutionLab lab) {
    Layer layer =
        Layer.conv(1, 1, 1, 1)
            .input(10)
            .filters(5, 1, 1, 1, -30, -1, 2, 5, 60)
            .scales(0.5f, 0.5f, 0.25f);
    layer
        .zeroPoints(0, 10)
        .activation(Activation.RELU)
        .expect(lab, "RELU, output zero point 10", 10, 10, 30, 60, 127);
    layer
        .zeroPoints(0, -20)
        .activation(Activation.RELU6)
        .expect(lab, "RELU6, output zero point -20", -20, -20, 0, 4, 4);
    Layer.depthwise(1, 1, 1, 1)
        .input(10)
        .depthwiseFilters(1, 1, 5, -30, -1, 2, 5, 60)
        .scales(0.5f, 0.5f, 0.25f)
        .activation(Activation.RELU_N1_TO_1)
        .expect(lab, "RELU_N1_TO_1, output zero point 0", -4, -4, 4, 4, 4);
  }

  @Check(
      points = 3,
      topic = "channels",
      why = "Depthwise filters differ even more: each belongs to one channel of the image.",
      help = "The scales of a depthwise filter belong to its axis 3, one an output channel.",
      needs = {"each_channel_has_its_own_scale", "depthwise_windows_slide_like_others"})
  void depthwise_channels_have_their_own_scales(ConvolutionLab lab, RandomGenerator random) {
    for (int i = 0; i < 8; i++) {
      int channels = random.nextInt(1, 4);
      Layer.depthwise(1, 4, 5, channels)
          .randomNumbers(random, channels * random.nextInt(1, 4), 3, 2, 1)
          .randomScales(random)
          .randomBias(random)
          .expectExact(lab, "random layer " + i);
    }
  }

  @Check(
      points = 5,
      topic = "rescale",
      why = "These are TensorFlow Lite's own numbers: kernels that give them run its models.",
      help =
          "All checks before this one pass, so look at what is special in the case that is named.",
      needs = {
        "one_scale_may_serve_all_channels",
        "the_activation_limits_the_output",
        "depthwise_channels_have_their_own_scales",
        "groups_see_their_own_channels",
        "batches_are_independent"
      })
  void layers_give_tensorflow_lites_numbers(ConvolutionLab lab) {
    TfliteGolden.strided().expect(lab, "CONV_2D, SAME, RELU6", TfliteGolden.STRIDED);
    TfliteGolden.dilated().expect(lab, "CONV_2D, dilated, RELU", TfliteGolden.DILATED);
    TfliteGolden.grouped().expect(lab, "CONV_2D, two groups", TfliteGolden.GROUPED);
    TfliteGolden.several().expect(lab, "DEPTHWISE_CONV_2D, RELU6", TfliteGolden.SEVERAL);
    TfliteGolden.batches().expect(lab, "DEPTHWISE_CONV_2D, 2 images", TfliteGolden.BATCHES);
  }
}
