package lab07;

import static lab07.Network.bytes;
import static lab07.Network.int8;
import static lab07.Network.ints;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;
import milliwatt.models.tflite.OperatorOptions.Mean;
import milliwatt.models.tflite.TensorSpec;

/** What lab 07 asks of {@code Mean}. */
final class MeanChecks {
  @Check(
      points = 2,
      topic = "mean",
      why = "MEAN may change the scale, so the zero points have to be where they belong.",
      help = "Sum up, subtract the zero point n times, multiply, add the output's zero point.",
      needs = {"strides_count_what_follows", "gather_copies_what_a_view_shows"})
  void a_mean_goes_to_the_scale_of_the_output(RestOfTheNetLab lab) {
    TensorSpec row = int8("in", 0.5, 10, 2, 4);
    Network.of(new Mean(false), int8("out", 0.25, -20, 2), row, ints("axes", 1))
        .expect(
            lab,
            "means of (1 2 3 6) - 10 and (20 30 10 40) - 10, in steps half as large, less 20",
            bytes(1, 2, 3, 6, 20, 30, 10, 40),
            -34,
            10);
  }

  @Check(
      points = 2,
      topic = "mean",
      why = "Dividing and changing the scale are one multiplication: two roundings would be two.",
      help = "Put 1 / n into the multiplier, and multiply the sum, not the mean.",
      needs = "a_mean_goes_to_the_scale_of_the_output")
  void a_mean_is_rounded_once(RestOfTheNetLab lab) {
    TensorSpec row = int8("in", 0.1, 2, 1, 4);
    Network.of(new Mean(false), int8("out", 0.05, -10, 1), row, ints("axes", 1))
        .expect(lab, "the mean of (3 4 4 6) - 2, in steps half as large", bytes(3, 4, 4, 6), -5);
    row = int8("in", 0.02, -128, 1, 125);
    Network.of(new Mean(false), int8("out", 0.005, -128, 1), row, ints("axes", 1))
        .expectExact(lab, "the mean of 125 bytes", first(125));
  }

  @Check(
      points = 2,
      topic = "mean",
      why = "Which axes vanish is an input of the operator, and -1 is the last.",
      help = "What is left of the axes is what the output runs over; the others are summed up.",
      needs = "a_mean_is_rounded_once")
  void a_mean_runs_over_any_axes(RestOfTheNetLab lab, RandomGenerator random) {
    mean(new int[] {2, 3, 4, 5}, new int[] {1, 2}, false, 2, 5)
        .expectExact(lab, "axes 1 and 2 of four", random);
    mean(new int[] {2, 3, 4, 5}, new int[] {1, 2}, true, 2, 1, 1, 5)
        .expectExact(lab, "axes 1 and 2 of four, kept as 1", random);
    mean(new int[] {2, 3, 4, 5}, new int[] {-1}, false, 2, 3, 4)
        .expectExact(lab, "axis -1 of four", random);
    mean(new int[] {2, 3, 4, 5}, new int[] {0, -2}, false, 3, 5)
        .expectExact(lab, "axes 0 and -2 of four", random);
    mean(new int[] {6, 7}, new int[] {0, 1}, true, 1, 1).expectExact(lab, "both axes", random);
  }

  private static Network mean(int[] shape, int[] axes, boolean keep, int... outputShape) {
    return Network.of(
        new Mean(keep),
        int8("out", 0.011, 4, outputShape),
        int8("in", 0.03, -17, shape),
        ints("axes", axes));
  }

  private static byte[] first(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) (i * 7 % 90 - 128);
    }
    return bytes;
  }
}
