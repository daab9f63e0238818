package lab06;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/**
 * What lab 06 asks of {@code WindowKernel} and {@code Conv2D} about what a filter sees: scales are
 * 1 here, so that bytes are numbers. Expected values are worked by hand, or come from the exact
 * oracle.
 */
final class SlidingChecks {
  @Check(
      points = 5,
      topic = "slide",
      why = "With one channel and no padding, a convolution is a sum of products at each place.",
      help = "At row r, column c, tap (i, j) of the filter meets the pixel (r + i, c + j).",
      needs = "convolutions_get_kernels")
  void a_filter_slides_over_the_image(ConvolutionLab lab) {
    Layer layer = Layer.conv(1, 3, 4, 1).input(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    layer
        .filters(1, 2, 2, 1, 1, 2, 3, 4)
        .expect(lab, "image (1 to 12), filter ((1, 2), (3, 4))", 44, 54, 64, 84, 94, 104);
    layer
        .filters(1, 1, 3, 1, 5, 0, -1)
        .expect(lab, "the same image, filter (5, 0, -1)", 2, 6, 18, 22, 34, 38);
    layer
        .filters(1, 3, 1, 1, 5, 0, -1)
        .expect(lab, "the same image, filter ((5), (0), (-1))", -4, 0, 4, 8);
  }

  @Check(
      points = 3,
      topic = "slide",
      why = "The byte that stands for 0 is the zero point: without it every pixel is shifted.",
      help = "Subtract the input's zero point from each byte before you multiply.",
      needs = "a_filter_slides_over_the_image")
  void the_inputs_zero_point_is_subtracted(ConvolutionLab lab) {
    Layer layer = Layer.conv(1, 2, 2, 1).input(-128, -118, -127, -108);
    layer.filters(1, 2, 2, 1, 1, 2, 3, 4);
    layer.zeroPoints(-128, 0).expect(lab, "bytes -128, -118, -127, -108, zero point -128", 103);
    layer.zeroPoints(-119, 0).expect(lab, "the same bytes, zero point -119", 13);
  }

  @Check(
      points = 4,
      topic = "slide",
      why = "A pixel is as many bytes as there are channels, and a filter looks through them all.",
      help = "Pixel (y, x) begins at ((batch * rows + y) * columns + x) * channels.",
      needs = "the_inputs_zero_point_is_subtracted")
  void a_filter_sees_all_channels_of_a_pixel(ConvolutionLab lab, RandomGenerator random) {
    Layer layer = Layer.conv(1, 1, 3, 2).input(1, 10, 2, 20, 3, 30);
    layer
        .filters(1, 1, 1, 2, 1, -1)
        .expect(lab, "pixels (1, 10), (2, 20), (3, 30), filter (1, -1)", -9, -18, -27);
    layer
        .filters(1, 1, 2, 2, 1, 0, 0, 2)
        .expect(lab, "the same pixels, filter ((1, 0), (0, 2))", 41, 62);
    for (int i = 0; i < 5; i++) {
      small(random, random.nextInt(1, 6), 1, i).expectExact(lab, "random layer " + i);
    }
  }

  @Check(
      points = 4,
      topic = "slide",
      why = "One filter finds one thing; a layer looks for many things at each place.",
      help =
          "Filter c begins at c * rows.taps * columns.taps * depth, and its result is channel c "
              + "of the output's pixel.",
      needs = "a_filter_sees_all_channels_of_a_pixel")
  void every_output_channel_has_a_filter_of_its_own(ConvolutionLab lab, RandomGenerator random) {
    Layer.conv(1, 1, 3, 1)
        .input(1, 2, 3)
        .filters(2, 1, 2, 1, 1, 1, 10, 0)
        .expect(lab, "image (1, 2, 3), filters (1, 1) and (10, 0)", 3, 10, 5, 20);
    for (int i = 0; i < 8; i++) {
      small(random, random.nextInt(1, 5), random.nextInt(2, 7), i)
          .expectExact(lab, "random layer " + i);
    }
  }

  @Check(
      points = 3,
      topic = "geometry",
      why = "A window that moves by two makes the image half as large.",
      help = "Row r of the output looks at the input from row rows.start(r) on.",
      needs = "every_output_channel_has_a_filter_of_its_own")
  void strides_skip_positions(ConvolutionLab lab, RandomGenerator random) {
    Layer.conv(1, 3, 5, 1)
        .input(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
        .filters(1, 1, 1, 1, 1)
        .strides(2, 3)
        .expect(lab, "every second row and third column of (1 to 15)", 1, 4, 11, 14);
    for (int i = 0; i < 5; i++) {
      small(random, 2, 3, i)
          .strides(random.nextInt(1, 3), random.nextInt(1, 4))
          .expectExact(lab, "random layer " + i);
    }
  }

  @Check(
      points = 3,
      topic = "geometry",
      why = "With gaps between its taps, a small filter sees far.",
      help = "Tap i looks at row rows.start(r) + i * rows.dilation.",
      needs = "every_output_channel_has_a_filter_of_its_own")
  void dilation_spreads_the_taps(ConvolutionLab lab, RandomGenerator random) {
    Layer.conv(1, 3, 4, 1)
        .input(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
        .filters(1, 2, 2, 1, 1, 2, 3, 4)
        .dilations(2, 3)
        .expect(lab, "the corners 1, 4, 9, 12 of an image, filter ((1, 2), (3, 4))", 84);
    for (int i = 0; i < 5; i++) {
      Layer.conv(1, 6, 7, 2)
          .smallNumbers(random, 3, 2, 3, 2)
          .dilations(random.nextInt(1, 4), random.nextInt(1, 4))
          .expectExact(lab, "random layer " + i);
    }
  }

  @Check(
      points = 5,
      topic = "padding",
      why = "What lies outside the image is the real number 0, and that adds nothing.",
      help =
          "Walk over the taps from firstTap to endTap only. Whoever reads a byte there must read "
              + "the zero point, not 0.",
      needs = "every_output_channel_has_a_filter_of_its_own")
  void outside_the_image_there_is_zero(ConvolutionLab lab, RandomGenerator random) {
    Layer layer = Layer.conv(1, 3, 3, 1).input(1, 2, 3, 4, 5, 6, 7, 8, 9).same();
    layer.filters(1, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    layer.expect(lab, "sums of neighbours", 12, 21, 16, 27, 45, 33, 24, 39, 28);
    layer
        .zeroPoints(-5, 0)
        .expect(lab, "the same with zero point -5", 32, 51, 36, 57, 90, 63, 44, 69, 48);
    for (int i = 0; i < 8; i++) {
      small(random, random.nextInt(1, 4), random.nextInt(1, 4), i)
          .same()
          .expectExact(lab, "random layer " + i);
    }
  }

  @Check(
      points = 3,
      topic = "padding",
      why = "Where the padding is odd, TensorFlow puts the smaller half before the image.",
      help = "SlidingWindow of lab 05 knows where a window starts: rows.start, columns.start.",
      needs = {"outside_the_image_there_is_zero", "strides_skip_positions"})
  void the_smaller_half_of_the_padding_comes_first(ConvolutionLab lab, RandomGenerator random) {
    Layer.conv(1, 1, 4, 1)
        .input(1, 2, 3, 4)
        .filters(1, 1, 2, 1, 1, 10)
        .same()
        .expect(lab, "image (1, 2, 3, 4), filter (1, 10)", 21, 32, 43, 4);
    Layer.conv(1, 1, 4, 1)
        .input(1, 2, 3, 4)
        .filters(1, 1, 3, 1, 1, 10, 20)
        .same()
        .strides(1, 2)
        .expect(lab, "image (1, 2, 3, 4), filter (1, 10, 20), stride 2", 81, 43);
    for (int i = 0; i < 8; i++) {
      small(random, 2, 2, i)
          .same()
          .strides(random.nextInt(1, 4), random.nextInt(1, 4))
          .expectExact(lab, "random layer " + i);
    }
  }

  @Check(
      points = 3,
      topic = "slide",
      why = "One layer may serve several images in one inference.",
      help = "The images lie one behind the other: batch * rows * columns * channels bytes on.",
      needs = "every_output_channel_has_a_filter_of_its_own")
  void batches_are_independent(ConvolutionLab lab, RandomGenerator random) {
    Layer.conv(2, 1, 2, 1)
        .input(1, 2, 3, 4)
        .filters(2, 1, 2, 1, 1, 2, 3, 4)
        .expect(lab, "images (1, 2) and (3, 4), filters (1, 2) and (3, 4)", 5, 11, 11, 25);
    for (int i = 0; i < 5; i++) {
      Layer.conv(random.nextInt(2, 4), 4, 3, 2)
          .smallNumbers(random, 3, 2, 2, 2)
          .expectExact(lab, "random layer " + i);
    }
  }

  @Check(
      points = 3,
      topic = "groups",
      why = "A grouped layer costs a fraction: each filter sees its own part of the channels.",
      help =
          "Filter c belongs to group c / filtersPerGroup, whose channels begin at group * depth.",
      needs = "every_output_channel_has_a_filter_of_its_own")
  void groups_see_their_own_channels(ConvolutionLab lab, RandomGenerator random) {
    Layer.conv(1, 1, 2, 4)
        .input(1, 2, 3, 4, 5, 6, 7, 8)
        .filters(2, 1, 1, 2, 1, 10, 1, 10)
        .expect(lab, "pixels (1, 2, 3, 4), (5, 6, 7, 8), two filters (1, 10)", 21, 43, 65, 87);
    for (int i = 0; i < 6; i++) {
      int groups = random.nextInt(2, 4);
      int depth = random.nextInt(1, 4);
      Layer.conv(1, 4, 3, groups * depth)
          .smallNumbers(random, groups * random.nextInt(1, 4), 2, 2, depth)
          .expectExact(lab, "random layer of %d groups".formatted(groups));
    }
  }

  /** A random layer whose filter has neither as many rows as columns nor the image's size. */
  private static Layer small(RandomGenerator random, int channels, int filters, int i) {
    int rows = 1 + i % 3;
    int columns = 1 + (i + 1) % 3;
    return Layer.conv(1, random.nextInt(3, 7), random.nextInt(3, 7), channels)
        .zeroPoints(random.nextInt(10, 100), 0)
        .smallNumbers(random, filters, rows, columns, channels);
  }
}
