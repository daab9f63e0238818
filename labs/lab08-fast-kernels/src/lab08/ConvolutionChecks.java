package lab08;

import java.util.random.RandomGenerator;
import lab06.Layer;
import milliwatt.check.Check;

/** What lab 08 asks of {@code FastConv2D}. */
final class ConvolutionChecks {
  @Check(
      points = 3,
      topic = "pixel",
      why = "Most products of a keyword network are those of filters with a single tap.",
      help = "A pixel is the vector: fill from inputPixel, at the place where the window starts.",
      needs = "units_and_batches_come_in_any_number")
  void a_filter_of_one_tap_sees_a_pixel(FastKernelsLab lab, RandomGenerator random) {
    for (int i = 0; i < 8; i++) {
      int channels = random.nextInt(1, 10);
      Layer.conv(1 + i % 2, 4, 5, channels)
          .randomNumbers(random, random.nextInt(1, 10), 1, 1, channels)
          .randomScales(random)
          .randomBias(random)
          .strides(1 + i % 3, 1 + i / 2 % 3)
          .expectExact(new Fast(lab), "random layer " + i);
    }
  }

  @Check(
      points = 3,
      topic = "window",
      why = "What a window sees is laid out once, and met by all filters.",
      help = "Row after row of taps; neighbours in the image are neighbours in the vector, too.",
      needs = "a_filter_of_one_tap_sees_a_pixel")
  void a_window_is_laid_out_as_one_vector(FastKernelsLab lab, RandomGenerator random) {
    Layer.conv(1, 2, 3, 1)
        .input(1, 2, 3, 4, 5, 6)
        .filters(1, 2, 2, 1, 1, 2, 3, 4)
        .expect(new Fast(lab), "pixels 1 to 6, filter 1, 2, 3, 4", 37, 47);
    for (int i = 0; i < 6; i++) {
      window(random, i).expectExact(new Fast(lab), "random layer " + i);
    }
  }

  @Check(
      points = 2,
      topic = "border",
      why = "At the border, a vector that is not cleared still holds what the last window saw.",
      help = "A row of taps that is above or below the image holds the zero point, and only that.",
      needs = "a_window_is_laid_out_as_one_vector")
  void rows_above_and_below_are_zero(FastKernelsLab lab, RandomGenerator random) {
    for (int i = 0; i < 4; i++) {
      border(random, 3 + i % 2, 1).expectExact(new Fast(lab), "random layer " + i);
    }
  }

  @Check(
      points = 2,
      topic = "border",
      why = "On the left and on the right, part of every row of taps is outside.",
      help = "Tap j goes to place j, and the places that no tap inside fills hold the zero point.",
      needs = "a_window_is_laid_out_as_one_vector")
  void columns_left_and_right_are_zero(FastKernelsLab lab, RandomGenerator random) {
    for (int i = 0; i < 4; i++) {
      border(random, 1, 3 + i % 2).expectExact(new Fast(lab), "random layer " + i);
    }
  }

  @Check(
      points = 2,
      topic = "border",
      why = "In the corners rows and columns are outside at once, and strides skip some of them.",
      help = "Each passes alone: look at what a row leaves behind for the next window.",
      needs = {"rows_above_and_below_are_zero", "columns_left_and_right_are_zero"})
  void outside_the_image_there_is_still_zero(FastKernelsLab lab, RandomGenerator random) {
    for (int i = 0; i < 12; i++) {
      window(random, i)
          .same()
          .strides(1 + i % 3, 1 + i / 3 % 3)
          .expectExact(new Fast(lab), "random layer " + i);
    }
  }

  @Check(
      points = 2,
      topic = "window",
      why = "With gaps between the taps, one copy for a whole row would copy the gaps.",
      help = "Only where columns.dilation is 1 are the taps of a row neighbours.",
      needs = "outside_the_image_there_is_still_zero")
  void dilated_taps_are_no_neighbours(FastKernelsLab lab, RandomGenerator random) {
    for (int i = 0; i < 8; i++) {
      Layer layer = window(random, 4 + i).dilations(1 + i % 2, 2 + i % 2);
      (i % 4 < 2 ? layer.same() : layer).expectExact(new Fast(lab), "random layer " + i);
    }
  }

  @Check(
      points = 2,
      topic = "which",
      why = "A kernel that is made for one case must not be given another.",
      help = "computes says which layers: a filter that sees part of the channels is not for us.",
      needs = "a_filter_of_one_tap_sees_a_pixel")
  void groups_are_left_to_the_exact_kernel(FastKernelsLab lab, RandomGenerator random) {
    for (int i = 0; i < 4; i++) {
      int taps = 1 + i % 2;
      Layer.conv(1, 3, 3, 4)
          .randomNumbers(random, 4, taps, taps, 2)
          .randomScales(random)
          .expectExact(new Fast(lab), "two groups");
    }
  }

  private static Layer border(RandomGenerator random, int rows, int columns) {
    int zeroPoint = random.nextInt(20, 100);
    return Layer.conv(1, 5, 5, 2)
        .randomNumbers(random, 4, rows, columns, 2)
        .randomScales(random)
        .zeroPoints(zeroPoint, 0)
        .same();
  }

  private static Layer window(RandomGenerator random, int i) {
    int channels = random.nextInt(1, 6);
    return Layer.conv(1 + i % 2, random.nextInt(6, 9), random.nextInt(6, 9), channels)
        .randomNumbers(random, random.nextInt(1, 7), 2 + i % 2, 2 + i / 2 % 2, channels)
        .randomScales(random)
        .randomBias(random);
  }
}
