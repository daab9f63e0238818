package lab01;

import static lab01.RandomScale.someScale;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 01 asks of {@code QuantizationParameters}: the choice of scales and zero points. */
final class QuantizationParametersChecks {
  @Check(
      points = 3,
      topic = "range",
      why = "256 bytes have 255 steps between them; a step too small leaves part of the range out.",
      help = "Count the gaps between fence posts, not the posts: the width of the range over 255.")
  void asymmetric_scale_is_a_255th_of_the_width(QuantizationLab lab, RandomGenerator random) {
    Expect.scale(lab, -1f, 3f, Exact.asymmetricScale(-1f, 3f));
    Expect.scale(lab, 0f, 6f, Exact.asymmetricScale(0f, 6f));
    for (int i = 0; i < 20; i++) {
      float min = -someScale(random);
      float max = someScale(random);
      Expect.scale(lab, min, max, Exact.asymmetricScale(min, max));
    }
  }

  @Check(
      points = 3,
      topic = "range",
      why =
          "Zero is the commonest number in a network (padding, ReLU), so it needs a byte of its own.",
      help =
          "The least number of the range sits at byte -128; zero is -min / scale steps above it.",
      needs = "asymmetric_scale_is_a_255th_of_the_width")
  void asymmetric_zero_point_is_the_byte_nearest_to_zero(
      QuantizationLab lab, RandomGenerator random) {
    Expect.zeroPoint(lab, -1f, 3f);
    Expect.zeroPoint(lab, 0f, 6f);
    Expect.zeroPoint(lab, -6f, 0f);
    for (int i = 0; i < 30; i++) {
      float reach = someScale(random);
      Expect.zeroPoint(lab, -reach * random.nextFloat(), reach * random.nextFloat(0.01f, 1f));
    }
  }

  @Check(
      points = 3,
      topic = "range",
      why = "A layer whose outputs were all between 2 and 6 must still be able to store a zero.",
      help = "Before anything else, widen the range so that it contains 0.",
      needs = "asymmetric_zero_point_is_the_byte_nearest_to_zero")
  void asymmetric_widens_the_range_to_contain_zero(QuantizationLab lab) {
    Expect.scale(lab, 2f, 6f, Exact.asymmetricScale(0f, 6f));
    Expect.zeroPoint(lab, 2f, 6f, -128);
    Expect.scale(lab, -6f, -2f, Exact.asymmetricScale(-6f, 0f));
    Expect.zeroPoint(lab, -6f, -2f, 127);
    Expect.scale(lab, 5f, 5f, Exact.asymmetricScale(0f, 5f));
    Expect.zeroPoint(lab, 5f, 5f, -128);
  }

  @Check(
      points = 2,
      topic = "range",
      why =
          "A layer that is always 0 does occur; a scale of 0 would make every later division NaN.",
      help = "When the width is 0 there is nothing to choose: answer scale 1 and zero point 0.",
      needs = "asymmetric_zero_point_is_the_byte_nearest_to_zero")
  void asymmetric_gives_a_range_without_width_the_scale_1(QuantizationLab lab) {
    Expect.scale(lab, 0f, 0f, 1f);
    Expect.zeroPoint(lab, 0f, 0f, 0);
  }

  @Check(
      points = 2,
      topic = "range",
      why = "The width of a range can be larger than any float, though both its ends are floats.",
      help = "3e38f - -3e38f is Infinity. Where could you do that subtraction with more room?",
      needs = "asymmetric_scale_is_a_255th_of_the_width")
  void asymmetric_scale_of_the_widest_range_is_finite(QuantizationLab lab) {
    Expect.scale(lab, -3e38f, 3e38f, Exact.asymmetricScale(-3e38f, 3e38f));
    Expect.scale(
        lab,
        -Float.MAX_VALUE,
        Float.MAX_VALUE,
        Exact.asymmetricScale(-Float.MAX_VALUE, Float.MAX_VALUE));
  }

  @Check(
      points = 3,
      topic = "weights",
      why = "Symmetric weights have zero point 0, which saves a subtraction in the innermost loop.",
      help = "Magnitude means without the sign: -8 is larger than 5 here.")
  void symmetric_scale_maps_the_largest_magnitude_to_127(QuantizationLab lab) {
    Expect.scales(lab, new float[] {1, -3, 12.7f, 0}, new float[] {12.7f / 127});
    Expect.scales(lab, new float[] {1, -8, 5, 0.5f}, new float[] {8f / 127});
    Expect.scales(lab, new float[] {-0.25f}, new float[] {0.25f / 127});
  }

  @Check(
      points = 3,
      topic = "weights",
      why =
          "One loud channel must not take the precision of the quiet ones: each has its own scale.",
      help =
          "The values of a channel lie side by side. Where does each begin, and what must restart?",
      needs = "symmetric_scale_maps_the_largest_magnitude_to_127")
  void symmetric_scales_keep_the_channels_apart(QuantizationLab lab, RandomGenerator random) {
    Expect.scales(
        lab, new float[] {9, -1, 2, 3, -0.5f, 0.25f}, new float[] {9f / 127, 3f / 127, 0.5f / 127});
    for (int i = 0; i < 8; i++) {
      float[] expected = new float[random.nextInt(2, 6)];
      int perChannel = random.nextInt(1, 8);
      float[] weights = new float[expected.length * perChannel];
      for (int channel = 0; channel < expected.length; channel++) {
        float largest = someScale(random);
        for (int j = 0; j < perChannel; j++) {
          weights[channel * perChannel + j] = largest * random.nextFloat(-1f, 1f);
        }
        weights[channel * perChannel + random.nextInt(perChannel)] =
            random.nextBoolean() ? largest : -largest;
        expected[channel] = largest / 127;
      }
      Expect.scales(lab, weights, expected);
    }
  }

  @Check(
      points = 2,
      topic = "weights",
      why = "Pruned networks have channels of zeros; a scale of 0 would turn them into NaN.",
      help = "When the largest magnitude is 0 any scale will do: answer 1.",
      needs = "symmetric_scale_maps_the_largest_magnitude_to_127")
  void symmetric_scale_of_a_channel_of_zeros_is_1(QuantizationLab lab) {
    Expect.scales(lab, new float[] {0, 0, 0}, new float[] {1f});
    Expect.scales(lab, new float[] {0, 0, 127, 2, 0, -0f}, new float[] {1f, 1f, 1f});
  }
}
