package lab06;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/**
 * What lab 06 asks of {@code WindowKernel} about an output that shares bytes with its input. The
 * planner of lab 05 relies on it.
 */
final class OverlapChecks {
  @Check(
      points = 3,
      topic = "direction",
      why = "An output that begins first may run over what has been read: memory used twice.",
      help = "Where the output does not begin behind the input, compute the first pixel first.",
      needs = {
        "every_output_channel_has_a_filter_of_its_own",
        "a_channel_may_have_several_filters",
        "outside_the_image_there_is_zero",
        "batches_are_independent"
      })
  void an_output_may_run_ahead_of_its_input(ConvolutionLab lab, RandomGenerator random) {
    pixelwise(random, 5, 3).expectExactAt(lab, -3);
    for (int i = 0; i < 10; i++) {
      Layer layer = layer(random, i);
      layer.expectExactAt(lab, -layer.sharing().ahead());
    }
  }

  @Check(
      points = 5,
      topic = "direction",
      why = "An output that is larger than its input must be written from its end.",
      help =
          "Kernel.walksBackward says so: then begin with the last pixel of the last image, and end "
              + "with the first.",
      needs = {
        "every_output_channel_has_a_filter_of_its_own",
        "a_channel_may_have_several_filters",
        "outside_the_image_there_is_zero",
        "batches_are_independent"
      })
  void an_output_may_follow_close_behind_its_input(ConvolutionLab lab, RandomGenerator random) {
    pixelwise(random, 3, 5).expectExactAt(lab, 3);
    for (int i = 0; i < 10; i++) {
      Layer layer = layer(random, i);
      layer.expectExactAt(lab, layer.sharing().behind());
    }
  }

  /** A filter of one tap. */
  private static Layer pixelwise(RandomGenerator random, int channels, int filters) {
    return Layer.conv(1, 3, 4, channels).smallNumbers(random, filters, 1, 1, channels);
  }

  private static Layer layer(RandomGenerator random, int i) {
    int channels = random.nextInt(1, 4);
    int rows = random.nextInt(4, 8);
    int columns = random.nextInt(4, 8);
    Layer layer =
        i % 2 == 0
            ? Layer.conv(1 + i / 2 % 2, rows, columns, channels)
                .smallNumbers(random, random.nextInt(1, 6), 2, 3, channels)
            : Layer.depthwise(1 + i / 2 % 2, rows, columns, channels)
                .smallNumbers(random, channels * random.nextInt(1, 3), 3, 2, 1);
    layer.strides(random.nextInt(1, 3), random.nextInt(1, 3));
    return i % 3 == 0 ? layer : layer.same();
  }
}
