package lab07;

import static lab07.Network.bytes;
import static lab07.Network.int8;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.OperatorOptions.AveragePool2D;
import milliwatt.models.tflite.OperatorOptions.MaxPool2D;
import milliwatt.models.tflite.Padding;
import milliwatt.models.tflite.TensorSpec;

/** What lab 07 asks of {@code MaxPool2D} and {@code AveragePool2D}. */
final class PoolingChecks {
  /** The window of 3 x 3 over these rows with stride 1 sees 4 cells at corners, 6 at edges. */
  private static final byte[] FOUR_BY_FOUR =
      bytes(-3, -2, 5, 0, -2, -3, 1, 4, 7, 6, -8, 2, 1, 0, 3, 9);

  @Check(
      points = 2,
      topic = "windows",
      why = "Of all that a window sees, the greatest byte stands for the greatest number.",
      help = "Walk over the taps from firstTap to endTap, of rows and of columns, a channel each.")
  void max_pooling_keeps_the_greatest(RestOfTheNetLab lab) {
    TensorSpec image = int8("image", 0.5, 3, 1, 2, 4, 1);
    Network.of(max(Padding.VALID, 2, 2, 2, 2), int8("out", 0.5, 3, 1, 1, 2, 1), image)
        .expect(
            lab,
            "windows of 2 x 2 over (1 7 -4 -9) and (3 -2 6 -5)",
            bytes(1, 7, -4, -9, 3, -2, 6, -5),
            7,
            6);
  }

  @Check(
      points = 1,
      topic = "windows",
      why = "Outside the image there is nothing, and nothing is never the greatest.",
      help = "Begin with a value below all bytes, and look at taps inside only.",
      needs = "max_pooling_keeps_the_greatest")
  void the_padding_is_never_the_greatest(RestOfTheNetLab lab) {
    TensorSpec image = int8("image", 0.5, -40, 1, 2, 2, 1);
    Network.of(max(Padding.SAME, 3, 3, 1, 1), int8("out", 0.5, -40, 1, 2, 2, 1), image)
        .expect(
            lab,
            "windows of 3 x 3 with padding over (-100 -90 -120 -110), zero point -40",
            bytes(-100, -90, -120, -110),
            -90,
            -90,
            -90,
            -90);
    Network.of(max(Padding.SAME, 3, 3, 1, 1), int8("out", 0.5, -40, 1, 2, 2, 1), image)
        .expect(
            lab,
            "the same over (-128 -128 -128 -128)",
            bytes(-128, -128, -128, -128),
            -128,
            -128,
            -128,
            -128);
  }

  @Check(
      points = 1,
      topic = "average",
      why = "The mean of the cells is what 125 of them become at the end of the keyword model.",
      help = "Add up the bytes of the taps inside, and divide by their number.")
  void average_pooling_is_a_mean(RestOfTheNetLab lab) {
    TensorSpec image = int8("image", 0.5, 0, 1, 2, 4, 1);
    Network.of(average(Padding.VALID, 2, 2, 2, 2), int8("out", 0.5, 0, 1, 1, 2, 1), image)
        .expect(
            lab,
            "windows of 2 x 2 over (1 5 -4 -8) and (3 7 -6 -2)",
            bytes(1, 5, -4, -8, 3, 7, -6, -2),
            4,
            -5);
  }

  @Check(
      points = 2,
      topic = "average",
      why = "A window of 64 cells has a tie for about one channel in 64, and then it shows.",
      help = "Add n / 2 to a sum above 0, subtract it from one below, and let / cut off.",
      needs = "average_pooling_is_a_mean")
  void average_pooling_rounds_ties_away_from_zero(RestOfTheNetLab lab) {
    TensorSpec image = int8("image", 0.5, 0, 1, 2, 6, 1);
    Network.of(average(Padding.VALID, 2, 2, 2, 2), int8("out", 0.5, 0, 1, 1, 3, 1), image)
        .expect(
            lab,
            "means of 2.5, -2.5 and -2.75",
            bytes(3, 2, -3, -2, -3, -3, 2, 3, -2, -3, -2, -3),
            3,
            -3,
            -3);
  }

  @Check(
      points = 1,
      topic = "average",
      why = "The mean of the bytes is the byte of the mean, but its ties are its own.",
      help = "Leave the zero point out of it: add the bytes as they are.",
      needs = "average_pooling_rounds_ties_away_from_zero")
  void average_pooling_adds_bytes_as_they_are(RestOfTheNetLab lab) {
    TensorSpec image = int8("image", 0.5, -128, 1, 2, 4, 1);
    Network.of(average(Padding.VALID, 2, 2, 2, 2), int8("out", 0.5, -128, 1, 1, 2, 1), image)
        .expect(
            lab,
            "means of -2.5 and 2.5, with zero point -128",
            bytes(-3, -2, 3, 2, -2, -3, 2, 3),
            -3,
            3);
  }

  @Check(
      points = 2,
      topic = "windows",
      why = "If the padding counted, every image would fade at its corners.",
      help = "Divide by the number of taps inside, which is 4 at a corner and 6 at an edge.",
      needs = "average_pooling_adds_bytes_as_they_are")
  void average_pooling_divides_by_the_cells_inside(RestOfTheNetLab lab) {
    TensorSpec image = int8("image", 0.5, -60, 1, 4, 4, 1);
    Network.of(average(Padding.SAME, 3, 3, 1, 1), int8("out", 0.5, -60, 1, 4, 4, 1), image)
        .expectExact(lab, "windows of 3 x 3 with padding over 4 x 4 cells", FOUR_BY_FOUR);
  }

  @Check(
      points = 2,
      topic = "windows",
      why = "Batches, channels, uneven strides and activations come as the converter likes.",
      help = "Both kernels get their pixel's place and their limits from WindowKernel.",
      needs = {"the_padding_is_never_the_greatest", "average_pooling_divides_by_the_cells_inside"})
  void pooling_goes_everywhere_and_limits(RestOfTheNetLab lab, RandomGenerator random) {
    TensorSpec image = int8("image", 0.06, -40, 2, 5, 4, 3);
    TensorSpec output = int8("out", 0.06, -40, 2, 3, 4, 3);
    for (Activation activation : Activation.values()) {
      Network.of(new MaxPool2D(Padding.SAME, 2, 1, 3, 2, activation), output, image)
          .expectExact(lab, "MAX_POOL_2D with " + activation, random);
      Network.of(new AveragePool2D(Padding.SAME, 2, 1, 3, 2, activation), output, image)
          .expectExact(lab, "AVERAGE_POOL_2D with " + activation, random);
    }
  }

  private static MaxPool2D max(Padding padding, int rows, int columns, int down, int right) {
    return new MaxPool2D(padding, down, right, rows, columns, Activation.NONE);
  }

  private static AveragePool2D average(
      Padding padding, int rows, int columns, int down, int right) {
    return new AveragePool2D(padding, down, right, rows, columns, Activation.NONE);
  }
}
