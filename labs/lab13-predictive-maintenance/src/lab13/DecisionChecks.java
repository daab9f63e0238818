package lab13;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** From a reconstruction to a decision. */
final class DecisionChecks {
  @Check(
      points = 2,
      topic = "error",
      why = "Input and output count in steps of their own, and bytes of both cannot be compared.",
      help = "(byte - zero point) * scale makes a real number of each; then square, add, divide.")
  void the_error_is_in_the_units_of_the_input(VibrationLab lab, RandomGenerator random) {
    int[] answer = {10, -20, 30, 127};
    lab.autoencoder(Autoencoders.constant(answer));
    for (int i = 0; i < 5; i++) {
      byte[] features = new byte[4];
      random.nextBytes(features);
      assertThat((double) lab.reconstruct(features))
          .as("mean square error of input %d", i)
          .isCloseTo(Autoencoders.error(features, answer), within(0.001));
    }
  }

  @Check(
      points = 2,
      topic = "threshold",
      why = "A quantile is read off errors in their order, and they come in any.",
      help =
          "Move what is greater one place up, from the end on, and put the new one into the gap.")
  void errors_are_kept_in_their_order(VibrationLab lab) {
    lab.threshold(5);
    for (float error : new float[] {3, 1, 4, 1, 5}) {
      lab.addError(error);
    }
    assertThat(lab.quantile(0)).as("the least of 3, 1, 4, 1, 5").isEqualTo(1);
    assertThat(lab.quantile(0.25f)).as("a quarter of the way").isEqualTo(1);
    assertThat(lab.quantile(0.5f)).as("the median").isEqualTo(3);
    assertThat(lab.quantile(0.75f)).as("three quarters of the way").isEqualTo(4);
    assertThat(lab.quantile(1)).as("the greatest").isEqualTo(5);
  }

  @Check(
      points = 1,
      topic = "threshold",
      why = "With 50 errors there is none that exactly 99 of 100 lie below.",
      help =
          "The place (count - 1) * q lies between two errors: go as far from the one to the other.",
      needs = "errors_are_kept_in_their_order")
  void a_quantile_lies_between_two_errors(VibrationLab lab) {
    lab.threshold(100);
    for (int i = 10; i >= 0; i--) {
      lab.addError(i * i);
    }
    assertThat(lab.quantile(0.95f))
        .as("at 0.95 of 0, 1, 4, ... 100")
        .isCloseTo(90.5f, within(0.01f));
    assertThat(lab.quantile(0.02f)).as("at 0.02 of them").isCloseTo(0.2f, within(0.01f));
  }

  @Check(
      points = 2,
      topic = "baseline",
      why =
          "A board has no room for a week of errors, and float none for the sum of their squares.",
      help = "squares grows by the distance from the mean before times that from the mean after.")
  void mean_and_deviation_come_one_by_one(VibrationLab lab) {
    lab.baseline();
    lab.addToBaseline(7);
    assertThat(lab.deviation()).as("the deviation of one number").isZero();
    lab.baseline();
    for (int i = 0; i < 10; i++) {
      lab.addToBaseline(20_000 + i % 5);
    }
    assertThat(lab.mean()).as("the mean of 20000 .. 20004").isCloseTo(20_002, within(0.02f));
    assertThat(lab.deviation()).as("their standard deviation").isCloseTo(1.4907f, within(0.02f));
  }

  @Check(
      points = 2,
      topic = "vote",
      why = "A slammed door is one strange window; a fault stays.",
      help = "Count the votes in the ring; one that leaves it counts no more.")
  void an_alarm_takes_several_of_the_last_windows(VibrationLab lab) {
    lab.vote(3, 5);
    String votes = "+--+-+--++-+++++-----";
    StringBuilder raised = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < votes.length(); i++) {
      raised.append(lab.addVote(votes.charAt(i) == '+') ? '!' : '.');
      String last = votes.substring(Math.max(0, i - 4), i + 1);
      expected.append(last.chars().filter(c -> c == '+').count() >= 3 ? '!' : '.');
    }
    assertThat(raised.toString()).as("alarms for %s", votes).isEqualTo(expected.toString());
  }

  @Check(
      points = 2,
      topic = "drift",
      why = "Wear raises the error a little every week, below any threshold of a single window.",
      help = "mean += weight * (error - mean), from the baseline on.")
  void the_mean_follows_slowly(VibrationLab lab) {
    lab.chart(2, 0.5f, 0.25f, 3);
    assertThat(lab.chartMean()).as("at first").isEqualTo(2);
    lab.addToChart(4);
    assertThat(lab.chartMean()).as("after a 4").isEqualTo(2.5f);
    lab.addToChart(4);
    assertThat(lab.chartMean()).as("after another").isEqualTo(2.875f);
    lab.addToChart(0.875f);
    assertThat(lab.chartMean()).as("after a 0.875").isEqualTo(2.375f);
  }

  @Check(
      points = 2,
      topic = "drift",
      why = "A mean of many errors varies less than one of them, so less of a rise is no chance.",
      help = "The mean's deviation is that of an error times sqrt(weight / (2 - weight)).",
      needs = "the_mean_follows_slowly")
  void a_small_rise_is_a_drift_in_the_end(VibrationLab lab) {
    lab.chart(2, 0.5f, 0.4f, 3);
    assertThat(lab.chartLimit()).as("the limit").isCloseTo(2.75f, within(0.0001f));
    lab.chart(1, 0.2f, 0.05f, 4);
    assertThat(lab.chartLimit()).as("the limit").isCloseTo(1.1281f, within(0.0001f));
    int windows = 1;
    while (!lab.addToChart(1.15f) && windows < 100) {
      windows++;
    }
    assertThat(windows).as("windows of 1.15 until there is a drift").isEqualTo(38);
    assertThat(lab.addToChart(-3)).as("a drift after the mean has fallen").isFalse();
  }

  @Check(
      points = 1,
      topic = "roc",
      why = "A point of the curve is what one threshold does to both kinds of windows.",
      help = "Count what is greater than the threshold, and divide as floats.")
  void rates_are_shares_above_the_threshold(VibrationLab lab) {
    float[] normal = {1, 2, 3, 4};
    float[] faulty = {3, 4, 5, 6, 7, 8, 9, 10};
    assertThat(lab.falsePositiveRate(normal, faulty, 3)).as("false alarms").isEqualTo(0.25f);
    assertThat(lab.truePositiveRate(normal, faulty, 3)).as("faults found").isEqualTo(0.875f);
    assertThat(lab.truePositiveRate(normal, faulty, 10)).as("above the greatest").isZero();
  }

  @Check(
      points = 2,
      topic = "roc",
      why = "One number for all thresholds: a coin has 0.5, a detector without mistakes 1.",
      help = "Compare every faulty window with every normal one; equals count half.")
  void the_area_is_the_chance_to_be_told_apart(VibrationLab lab) {
    assertThat(lab.area(new float[] {1, 2}, new float[] {3, 4, 5}))
        .as("all told apart")
        .isEqualTo(1);
    assertThat(lab.area(new float[] {3, 4, 5}, new float[] {1, 2})).as("all mistaken").isZero();
    assertThat(lab.area(new float[] {2, 2}, new float[] {2, 2, 2})).as("all alike").isEqualTo(0.5f);
    assertThat(lab.area(new float[] {1, 3, 5, 7}, new float[] {3, 6}))
        .as("of 1, 3, 5, 7 and 3, 6")
        .isEqualTo(0.5625f);
  }
}
