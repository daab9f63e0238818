package lab06;

import static milliwatt.check.Expect.refused;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 06 asks of the convolutions about layers that make no sense. */
final class RefusalChecks {
  @Check(
      points = 3,
      topic = "refusals",
      why = "A filter that reads other channels than it was trained on gives numbers all the same.",
      help =
          "The depth must divide the input's channels, and the number of groups the output's. "
              + "Before you divide by the depth it must not be 0.",
      needs = {"groups_see_their_own_channels", "a_channel_may_have_several_filters"})
  void filters_that_do_not_share_the_channels_are_refused(ConvolutionLab lab) {
    for (int[] wrong : new int[][] {{6, 3}, {6, 8}, {6, 0}, {6, 1}, {3, 2}}) {
      Layer layer = Layer.conv(1, 2, 2, 4).anyFilters(wrong[0], wrong[0], 1, 1, wrong[1]);
      refused(
          "%d filters of depth %d for 4 channels".formatted(wrong[0], wrong[1]),
          () -> lab.load(layer.file(), new int[0]));
    }
    for (int filters : new int[] {2, 6}) {
      Layer layer = Layer.depthwise(1, 2, 2, 4).anyFilters(filters, 1, 1, 1, filters);
      refused(
          "%d depthwise filters for 4 channels".formatted(filters),
          () -> lab.load(layer.file(), new int[0]));
    }
    Layer layer = Layer.depthwise(1, 2, 2, 4).anyFilters(4, 2, 1, 1, 4);
    refused("2 times 4 depthwise filters", () -> lab.load(layer.file(), new int[0]));
  }

  @Check(
      points = 2,
      topic = "refusals",
      why = "Only a scale that belongs to a whole filter can be taken out of its sum.",
      help =
          "One scale, or one for each output channel along the filter's axis of output channels; "
              + "and zero point 0.",
      needs = {"each_channel_has_its_own_scale", "a_depthwise_filter_sees_one_channel"})
  void scales_that_belong_to_no_filter_are_refused(ConvolutionLab lab, RandomGenerator random) {
    Layer conv = Layer.conv(1, 2, 2, 4).randomNumbers(random, 4, 1, 1, 4);
    Layer depthwise = Layer.depthwise(1, 2, 2, 4).randomNumbers(random, 4, 1, 1, 1);
    float[] four = {1, 2, 3, 4};
    conv.filterQuantization(new long[4], 3, four);
    refused("CONV_2D scales along axis 3", () -> lab.load(conv.file(), new int[0]));
    depthwise.filterQuantization(new long[4], 3, four);
    lab.load(depthwise.file(), new int[0]);
    conv.filterQuantization(new long[4], 0, four);
    lab.load(conv.file(), new int[0]);
    conv.filterQuantization(new long[] {3}, 0, 1);
    refused("a filter with zero point 3", () -> lab.load(conv.file(), new int[0]));
    depthwise.filterQuantization(new long[] {-1}, 0, 1);
    refused("a filter with zero point -1", () -> lab.load(depthwise.file(), new int[0]));
  }
}
