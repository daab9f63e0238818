package lab15;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Count;
import milliwatt.check.Credit;
import milliwatt.check.Meter;

/** A layer, its gradient, and how it learns. */
final class RegressionChecks {
  private static final int CLASSES = 8;
  private static final int INPUTS = 32;

  @Check(
      points = 2,
      topic = "softmax",
      why = "A score says which class; a probability also says how sure one can be.",
      help = "Weights lie class after class. exp of each score, by the sum of all.")
  void scores_become_probabilities(YourOwnKeywordLab lab) {
    lab.layer(3, 2);
    lab.setParameters(new float[] {1, 2, -1, 0.5f, 0, 0}, new float[] {0.5f, -0.25f, 1});
    float[] p = new float[3];
    lab.probabilities(new float[] {0.5f, -1}, p);
    // The scores are -1, -1.25 and 1.
    double sum = Math.exp(-1) + Math.exp(-1.25) + Math.exp(1);
    assertThat(p[0]).as("class 0").isCloseTo((float) (Math.exp(-1) / sum), within(1e-6f));
    assertThat(p[1]).as("class 1").isCloseTo((float) (Math.exp(-1.25) / sum), within(1e-6f));
    assertThat(p[2]).as("class 2").isCloseTo((float) (Math.exp(1) / sum), within(1e-6f));
  }

  @Check(
      points = 1,
      topic = "softmax",
      why = "exp(100) is more than a float holds, and infinity by infinity is no number.",
      help = "Subtract the greatest score from all of them first: the quotients stay the same.",
      needs = "scores_become_probabilities")
  void large_scores_stay_probabilities(YourOwnKeywordLab lab) {
    lab.layer(3, 1);
    lab.setParameters(new float[] {1000, 999, -1000}, new float[3]);
    float[] p = new float[3];
    lab.probabilities(new float[] {1}, p);
    assertThat(p[0]).as("of scores 1000, 999, -1000").isCloseTo(0.731059f, within(1e-5f));
    assertThat(p[1]).isCloseTo(0.268941f, within(1e-5f));
    assertThat(p[2]).isZero();
    lab.probabilities(new float[] {-1}, p);
    assertThat(p).as("of scores -1000, -999, 1000").isEqualTo(new float[] {0, 0, 1});
  }

  @Check(
      points = 3,
      topic = "gradient",
      why =
          "The gradient is all that learning knows of the examples: what is wrong here is learnt.",
      help = "For each class: the probability, less 1 for the true class, times the input.",
      needs = "large_scores_stay_probabilities")
  void the_gradient_is_the_slope_of_the_loss(YourOwnKeywordLab lab, RandomGenerator random) {
    Regression model = randomModel(4, 5, random);
    lab.layer(4, 5);
    lab.setParameters(model.weights(), model.biases());
    float[] x = {0.5f, -1, 2, 0, 1.5f};
    float[] weights = new float[20];
    float[] biases = new float[4];
    float loss = lab.addGradient(x, 2, weights, biases);
    assertThat((double) loss)
        .as("the loss")
        .isCloseTo(-Math.log(model.probabilities(x)[2]), within(1e-4));
    for (int i = 0; i < 24; i++) {
      boolean bias = i % 6 == 5;
      double slope = slope(model, i, x, 2);
      float told = bias ? biases[i / 6] : weights[i / 6 * 5 + i % 6];
      assertThat((double) told)
          .as("%s of class %d", bias ? "the bias" : "weight " + i % 6, i / 6)
          .isCloseTo(slope, within(1e-3));
    }
  }

  @Check(
      points = 1,
      topic = "gradient",
      why = "A step is taken for a batch, and every example of it has a say.",
      help = "Add to what the arrays hold.",
      needs = "the_gradient_is_the_slope_of_the_loss")
  void gradients_add_up(YourOwnKeywordLab lab) {
    lab.layer(2, 1);
    float[] weights = {10, 20};
    float[] biases = {30, 40};
    lab.addGradient(new float[] {4}, 0, weights, biases);
    assertThat(weights).as("10 and 20, plus -2 and 2").isEqualTo(new float[] {8, 22});
    assertThat(biases).as("30 and 40, plus -0.5 and 0.5").isEqualTo(new float[] {29.5f, 40.5f});
  }

  @Check(
      points = 2,
      topic = "adam",
      why = "The first steps decide where it goes, and there the averages are still too small.",
      help = "m and v by 1 - 0.9^t and 1 - 0.999^t, where t counts the steps from 1 on.")
  void adam_steps_as_in_the_paper(YourOwnKeywordLab lab, RandomGenerator random) {
    lab.adam(3, 0);
    Regression expected = new Regression(3, 0);
    float[] parameters = {1, -2, 0.5f};
    for (int i = 0; i < 3; i++) {
      expected.parameters[i] = parameters[i];
    }
    for (int step = 1; step <= 6; step++) {
      float[] gradient = {
        (float) random.nextGaussian(), (float) random.nextGaussian() * 100, step == 3 ? 1 : 0
      };
      expected.step(new double[] {gradient[0], gradient[1], gradient[2]}, 0.1, 0);
      lab.step(parameters, gradient, 0.1f);
      for (int i = 0; i < 3; i++) {
        assertThat((double) parameters[i])
            .as("parameter %d after step %d", i, step)
            .isCloseTo(expected.parameters[i], within(1e-3));
      }
      assertThat(gradient).as("the gradient after step %d", step).containsOnly(0);
    }
  }

  @Check(
      points = 1,
      topic = "adam",
      why = "With twenty examples a layer could learn each by heart; decay makes that expensive.",
      help =
          "decay times the parameter is taken off as well, times the rate, outside the averages.",
      needs = "adam_steps_as_in_the_paper")
  void weights_decay(YourOwnKeywordLab lab) {
    lab.adam(2, 0.5f);
    float[] parameters = {8, -4};
    lab.step(parameters, new float[2], 0.25f);
    assertThat(parameters).as("8 and -4, less an eighth").isEqualTo(new float[] {7, -3.5f});
    lab.step(parameters, new float[2], 0.25f);
    assertThat(parameters[0]).as("7, less an eighth").isEqualTo(6.125f);
  }

  @Check(
      points = 1,
      topic = "training",
      why = "Large steps find the way, and small ones the place.",
      help = "Epoch e, counted from 0, has the rate times (epochs - e) / epochs.",
      needs = {"gradients_add_up", "weights_decay"},
      limitMillis = 20_000)
  void the_rate_falls_from_epoch_to_epoch(YourOwnKeywordLab lab, RandomGenerator random) {
    Clouds clouds = Clouds.of(2, 3, 10, 0.8, random);
    expectTraining(lab, clouds, 2, clouds.labels().length, 0, 7);
  }

  @Check(
      points = 3,
      topic = "training",
      why = "Same examples, same seed, same layer: only so can two runs be compared.",
      help =
          "For every epoch: shuffle, then a step a batch with the mean gradient; the rate falls to"
              + " rate / epochs.",
      needs = "the_rate_falls_from_epoch_to_epoch",
      limitMillis = 20_000)
  void training_follows_the_recipe(YourOwnKeywordLab lab, RandomGenerator random) {
    Clouds clouds = Clouds.of(3, 4, 23, 0.8, random);
    expectTraining(lab, clouds, 3, 5, 0.02f, random.nextInt(1, 1000));
  }

  @Check(
      points = 2,
      topic = "training",
      why = "It is to be right about examples that it has not seen.",
      help = "train returns the mean loss of all examples of the last epoch.",
      needs = "training_follows_the_recipe",
      limitMillis = 30_000)
  void a_trained_layer_tells_clouds_apart(YourOwnKeywordLab lab, RandomGenerator random) {
    Clouds all = Clouds.of(4, 8, 120, 0.4, random);
    lab.layer(4, 8);
    lab.examples(60, 8, Clouds.SCALE, Clouds.ZERO_POINT);
    for (int i = 0; i < 60; i++) {
      lab.addExample(all.bytes()[i], all.labels()[i]);
    }
    lab.training(8, 1e-3f, 1);
    float first = lab.train(1, 0.05f);
    assertThat(first).as("the mean loss of the first epoch").isBetween(0.2f, 2.5f);
    float last = lab.train(20, 0.05f);
    assertThat(last).as("the mean loss of the twentieth epoch").isBetween(1e-4f, 0.2f);
    int right = 0;
    float[] p = new float[4];
    for (int i = 60; i < 120; i++) {
      lab.probabilities(all.vectors()[i], p);
      int best = 0;
      for (int c = 1; c < 4; c++) {
        best = p[c] > p[best] ? c : best;
      }
      right += best == all.labels()[i] ? 1 : 0;
    }
    assertThat(right).as("right of 60 new ones").isGreaterThanOrEqualTo(54);
  }

  @Check(
      points = 2,
      category = Category.MEMORY,
      topic = "memory",
      why = "Thousands of steps are taken: a gradient made anew for each would fill any heap.",
      help = "All arrays are made in the constructors; train makes nothing.",
      needs = "training_follows_the_recipe",
      limitMillis = 20_000)
  void training_allocates_nothing(YourOwnKeywordLab lab, Meter meter, RandomGenerator random) {
    Clouds clouds = Clouds.of(3, 4, 24, 0.5, random);
    clouds.giveTo(lab);
    lab.layer(3, 4);
    lab.training(8, 1e-3f, 1);
    lab.train(1, 0.05f); // the first time also loads classes
    lab.train(2, 0.05f);
    assertThat(meter.heapBytes()).as("heap bytes that two epochs took").isZero();
  }

  @Check(
      points = 2,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "Nearly all of the training's time goes into two loops over classes and inputs.",
      help = "One pass for the scores and one for the gradient; exp is taken once a class.",
      needs = "the_gradient_is_the_slope_of_the_loss")
  void a_gradient_keeps_to_its_instructions(
      YourOwnKeywordLab lab, Meter meter, Credit credit, RandomGenerator random) {
    Regression model = randomModel(CLASSES, INPUTS, random);
    lab.layer(CLASSES, INPUTS);
    lab.setParameters(model.weights(), model.biases());
    float[] x = new float[INPUTS];
    for (int i = 0; i < INPUTS; i++) {
      x[i] = (float) random.nextGaussian();
    }
    lab.addGradient(x, 1, new float[CLASSES * INPUTS], new float[CLASSES]);
    lab.addGradient(x, 1, new float[CLASSES * INPUTS], new float[CLASSES]);
    credit.spent(meter.instructions());
  }

  /** Four epochs, here and there. */
  private static void expectTraining(
      YourOwnKeywordLab lab, Clouds clouds, int classes, int batch, float decay, int seed) {
    int inputs = clouds.bytes()[0].length;
    Regression expected = new Regression(classes, inputs);
    expected.train(clouds.vectors(), clouds.labels(), batch, 4, 0.1, decay, seed);
    clouds.giveTo(lab);
    lab.layer(classes, inputs);
    lab.training(batch, decay, seed);
    lab.train(4, 0.1f);
    float[] weights = new float[classes * inputs];
    float[] biases = new float[classes];
    lab.getParameters(weights, biases);
    float[] expectedWeights = expected.weights();
    for (int i = 0; i < weights.length; i++) {
      assertThat(weights[i])
          .as("weight %d of class %d", i % inputs, i / inputs)
          .isCloseTo(expectedWeights[i], within(2e-3f));
    }
    float[] expectedBiases = expected.biases();
    for (int c = 0; c < classes; c++) {
      assertThat(biases[c]).as("bias %d", c).isCloseTo(expectedBiases[c], within(2e-3f));
    }
  }

  private static Regression randomModel(int classes, int inputs, RandomGenerator random) {
    Regression model = new Regression(classes, inputs);
    for (int i = 0; i < model.parameters.length; i++) {
      model.parameters[i] = random.nextGaussian() / 2;
    }
    return model;
  }

  /** How the loss of an example changes with a parameter. */
  private static double slope(Regression model, int parameter, float[] x, int label) {
    double before = model.parameters[parameter];
    double step = 1e-5;
    model.parameters[parameter] = before + step;
    double above = -Math.log(model.probabilities(x)[label]);
    model.parameters[parameter] = before - step;
    double below = -Math.log(model.probabilities(x)[label]);
    model.parameters[parameter] = before;
    return (above - below) / (2 * step);
  }
}
