package lab08;

import java.util.random.RandomGenerator;
import lab06.Layer;
import milliwatt.check.Check;

/** What lab 08 asks of {@code FastDepthwiseConv2D}. */
final class DepthwiseChecks {
  @Check(
      points = 4,
      topic = "depthwise",
      why = "Four channels are neighbours in memory: two loads bring four values and four factors.",
      help = "The even bytes make sums 0 and 2, the odd ones sums 1 and 3.",
      needs = "large_numbers_take_the_long_way")
  void four_channels_are_neighbours(FastKernelsLab lab, RandomGenerator random) {
    for (int i = 0; i < 8; i++) {
      layer(random, i, 4 * (1 + i % 3)).expectExact(new Fast(lab), "random layer " + i);
    }
  }

  @Check(
      points = 4,
      topic = "depthwise-border",
      why = "Taps outside the image add nothing, and the filter does not move because of them.",
      help = "Walk from firstTap to endTap, in the image and in the filter.",
      needs = "four_channels_are_neighbours")
  void depthwise_windows_stop_at_the_border(FastKernelsLab lab, RandomGenerator random) {
    for (int i = 0; i < 12; i++) {
      layer(random, i, 4)
          .same()
          .strides(1 + i % 3, 1 + i / 3 % 3)
          .dilations(1 + i / 4 % 2, 1 + i / 2 % 2)
          .expectExact(new Fast(lab), "random layer " + i);
    }
  }

  @Check(
      points = 2,
      topic = "which",
      why = "Six channels, or two filters a channel: fast, but not by loads of four.",
      help = "computes says which layers: one filter a channel, and channels that come in fours.",
      needs = "four_channels_are_neighbours")
  void other_depthwise_layers_are_left_to_the_exact_kernel(
      FastKernelsLab lab, RandomGenerator random) {
    for (int channels : new int[] {1, 2, 3, 6, 9}) {
      layer(random, 0, channels).expectExact(new Fast(lab), channels + " channels");
    }
    Layer.depthwise(1, 4, 4, 4)
        .randomNumbers(random, 8, 2, 2, 1)
        .randomScales(random)
        .expectExact(new Fast(lab), "two filters a channel");
  }

  private static Layer layer(RandomGenerator random, int i, int channels) {
    return Layer.depthwise(1 + i % 2, random.nextInt(5, 8), random.nextInt(5, 8), channels)
        .randomNumbers(random, channels, 1 + i % 3, 1 + (i + 1) % 3, 1)
        .randomScales(random)
        .randomBias(random);
  }
}
