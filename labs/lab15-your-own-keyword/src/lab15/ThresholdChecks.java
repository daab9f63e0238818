package lab15;

import static org.assertj.core.api.Assertions.assertThat;

import milliwatt.check.Check;

/** The threshold by its price. */
final class ThresholdChecks {
  @Check(
      points = 2,
      topic = "threshold",
      why = "One hour of sound is enough for all thresholds, if each keeps its own count.",
      help = "Every threshold up to the score hears it, if its own refractory time is over.")
  void every_threshold_counts_its_own_false_accepts(YourOwnKeywordLab lab) {
    lab.thresholdChoice(50);
    lab.background(new int[] {100, 180, 120, 90, 100}, new int[] {10, 40, 61, 80, 200});
    assertThat(lab.falseAccepts(90)).as("at 90: heard at 10, 61 and 200").isEqualTo(3);
    assertThat(lab.falseAccepts(100)).as("at 100: heard at 10, 61 and 200").isEqualTo(3);
    assertThat(lab.falseAccepts(101)).as("at 101: heard at 40, and 61 is too early").isEqualTo(1);
    assertThat(lab.falseAccepts(180)).as("at 180: heard at 40").isEqualTo(1);
    assertThat(lab.falseAccepts(181)).as("at 181: never").isZero();
  }

  @Check(
      points = 1,
      topic = "threshold",
      why = "The refractory time may begin at the first frame as well as at any other.",
      help = "The difference of now and the last time is compared, once there was a last time.",
      needs = "every_threshold_counts_its_own_false_accepts")
  void the_refractory_time_ends_on_its_last_frame(YourOwnKeywordLab lab) {
    lab.thresholdChoice(50);
    lab.background(new int[] {60, 60, 60, 60}, new int[] {0, 49, 50, 100});
    assertThat(lab.falseAccepts(60)).as("heard at 0, 50 and 100").isEqualTo(3);
    lab.thresholdChoice(50);
    lab.background(new int[] {60}, new int[] {5});
    assertThat(lab.falseAccepts(60)).as("heard at 5, the first").isEqualTo(1);
  }

  @Check(
      points = 2,
      topic = "threshold",
      why = "Too high a threshold misses words for nothing, too low a one costs more than agreed.",
      help = "Come down from NEVER, as long as the next lower threshold keeps to the limit.",
      needs = "every_threshold_counts_its_own_false_accepts")
  void the_lowest_threshold_that_is_strict_enough_is_chosen(YourOwnKeywordLab lab) {
    lab.thresholdChoice(1);
    lab.background(new int[] {100, 150, 150, 200, 255}, new int[] {1, 2, 3, 4, 5});
    assertThat(lab.choose(5)).as("with 5 allowed").isEqualTo(1);
    assertThat(lab.choose(4)).as("with 4 allowed").isEqualTo(101);
    assertThat(lab.choose(3)).as("with 3 allowed").isEqualTo(151);
    assertThat(lab.choose(2)).as("with 2 allowed").isEqualTo(151);
    assertThat(lab.choose(1)).as("with 1 allowed").isEqualTo(201);
    assertThat(lab.choose(0)).as("with none allowed").isEqualTo(256);
  }

  @Check(
      points = 1,
      topic = "threshold",
      why = "A threshold without false accepts is easy: it hears nothing at all.",
      help = "Count the keywords whose best score is at least the threshold.")
  void recall_is_the_share_of_words_that_reach_it(YourOwnKeywordLab lab) {
    lab.thresholdChoice(50);
    assertThat(lab.recall(100)).as("of no words").isZero();
    lab.keywords(new int[] {90, 100, 255});
    assertThat(lab.recall(0)).as("at 0").isEqualTo(1000);
    assertThat(lab.recall(100)).as("at 100, of 90, 100, 255").isEqualTo(666);
    assertThat(lab.recall(101)).as("at 101").isEqualTo(333);
    assertThat(lab.recall(256)).as("at never").isZero();
  }
}
