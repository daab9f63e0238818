package lab15;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** The trained layer in integers. */
final class QuantizationChecks {
  private static final float INPUT_SCALE = 0.5f;

  @Check(
      points = 2,
      topic = "quantisation",
      why = "The last layer is one of lab 03's: signed bytes, one scale, the zero point 0.",
      help = "The scale is a 127th of the greatest magnitude of all weights, of all classes.")
  void weights_become_bytes_of_one_scale(YourOwnKeywordLab lab) {
    quantize(lab);
    byte[] weights = new byte[4];
    float[] scales = new float[3];
    lab.quantized(weights, new int[2], scales);
    assertThat(scales[0]).as("the scale of 1, -2.54, 0.25, 0.63").isCloseTo(0.02f, within(1e-7f));
    assertThat(weights).isEqualTo(new byte[] {50, -127, 13, 32});
  }

  @Check(
      points = 2,
      topic = "quantisation",
      why = "A bias is added to a sum of products, so it counts in the products' steps.",
      help = "Its scale is the input's times the weights'; round to the nearest.",
      needs = "weights_become_bytes_of_one_scale")
  void biases_count_in_steps_of_the_products(YourOwnKeywordLab lab) {
    quantize(lab);
    int[] biases = new int[2];
    float[] scales = new float[3];
    lab.quantized(new byte[4], biases, scales);
    assertThat(scales[1]).as("0.5 times 0.02").isCloseTo(0.01f, within(1e-8f));
    assertThat(biases).as("3.5 and -0.128 in steps of 0.01").isEqualTo(new int[] {350, -13});
  }

  @Check(
      points = 2,
      topic = "quantisation",
      why = "Scores beyond the range are cut off, and words whose scores are cut off look alike.",
      help = "Go through all examples and all classes, and keep the least and the greatest.",
      needs = "weights_become_bytes_of_one_scale")
  void the_range_of_scores_is_that_of_all_examples(YourOwnKeywordLab lab, RandomGenerator random) {
    Clouds clouds = Clouds.of(3, 4, 30, 1, random);
    Regression model = new Regression(3, 4);
    for (int i = 0; i < model.parameters.length; i++) {
      model.parameters[i] = random.nextGaussian();
    }
    lab.layer(3, 4);
    lab.setParameters(model.weights(), model.biases());
    clouds.giveTo(lab);
    lab.quantize(Clouds.SCALE);
    double least = 0;
    double greatest = 0;
    float[] weights = model.weights();
    float[] biases = model.biases();
    for (float[] x : clouds.vectors()) {
      for (int c = 0; c < 3; c++) {
        double score = biases[c];
        for (int i = 0; i < 4; i++) {
          score += weights[4 * c + i] * x[i];
        }
        least = Math.min(least, score);
        greatest = Math.max(greatest, score);
      }
    }
    float[] scales = new float[3];
    lab.quantized(new byte[12], new int[3], scales);
    float step = (float) ((greatest - least) / 255);
    assertThat(scales[2]).as("the scale of the scores").isCloseTo(step, within(step / 1000));
    assertThat((float) lab.scoreZeroPoint())
        .as("their zero point")
        .isCloseTo((float) (-128 - least / step), within(0.6f));
  }

  /** A layer of two classes and two inputs whose steps can be done in the head. */
  private static void quantize(YourOwnKeywordLab lab) {
    lab.layer(2, 2);
    lab.setParameters(new float[] {1, -2.54f, 0.25f, 0.63f}, new float[] {3.5f, -0.128f});
    lab.examples(1, 2, INPUT_SCALE, 0);
    lab.addExample(new byte[] {1, 1}, 0);
    lab.quantize(INPUT_SCALE);
  }
}
