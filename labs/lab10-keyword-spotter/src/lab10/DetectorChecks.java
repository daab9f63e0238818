package lab10;

import static org.assertj.core.api.Assertions.assertThat;

import milliwatt.check.Check;

/** Threshold, keywords, refractory time. */
final class DetectorChecks {
  private static final int NONE = -1;
  private static final int KEYWORDS = 0b1100;

  @Check(
      points = 2,
      topic = "detection",
      why = "The threshold is the one screw that trades missed words for false alarms.",
      help = "At least the threshold, not more than it.",
      needs = "every_class_has_its_own_mean")
  void a_score_at_the_threshold_is_heard(KeywordSpotterLab lab) {
    lab.detector(KEYWORDS, 180, 50);
    assertThat(detect(lab, 1, 0, 0, 179, 0)).as("179 of 180").isEqualTo(NONE);
    assertThat(detect(lab, 2, 0, 0, 180, 0)).as("180 of 180").isEqualTo(2);
    assertThat(lab.detectedAt()).as("the time of the detection").isEqualTo(2);
  }

  @Check(
      points = 1,
      topic = "detection",
      why = "Silence is what the model is surest of, most of the day.",
      help = "Only a class whose bit is set in keywords may be the best.",
      needs = "every_class_has_its_own_mean")
  void background_is_never_heard(KeywordSpotterLab lab) {
    lab.detector(KEYWORDS, 100, 50);
    assertThat(detect(lab, 1, 255, 0, 0, 0)).as("silence").isEqualTo(NONE);
    assertThat(detect(lab, 2, 0, 255, 0, 0)).as("an unknown word").isEqualTo(NONE);
    assertThat(detect(lab, 3, 140, 0, 110, 0)).as("a keyword above the threshold").isEqualTo(2);
  }

  @Check(
      points = 1,
      topic = "detection",
      why = "With a low threshold two keywords may reach it at once.",
      help = "Find the best keyword first, and then ask whether it reaches the threshold.",
      needs = "every_class_has_its_own_mean")
  void the_best_keyword_is_heard(KeywordSpotterLab lab) {
    lab.detector(0b1110, 80, 0);
    assertThat(detect(lab, 1, 0, 90, 81, 85)).isEqualTo(1);
    assertThat(detect(lab, 2, 0, 81, 85, 90)).isEqualTo(3);
    assertThat(detect(lab, 3, 0, 81, 90, 90)).as("the first of two equals").isEqualTo(2);
  }

  @Check(
      points = 2,
      topic = "refractory",
      why = "A word stays in the window for a second, and would be heard at every inference.",
      help = "Nothing for fewer than refractory frames after a detection; only a detection counts.",
      needs = "a_score_at_the_threshold_is_heard")
  void a_word_is_heard_once(KeywordSpotterLab lab) {
    lab.detector(KEYWORDS, 180, 50);
    assertThat(detect(lab, 10, 0, 0, 200, 0)).as("at 10").isEqualTo(2);
    assertThat(detect(lab, 11, 0, 0, 255, 0)).as("at 11").isEqualTo(NONE);
    assertThat(detect(lab, 59, 0, 0, 0, 255)).as("another at 59").isEqualTo(NONE);
    assertThat(lab.detectedAt()).as("the time of the detection").isEqualTo(10);
    assertThat(detect(lab, 60, 0, 0, 0, 255)).as("another at 60").isEqualTo(3);
    assertThat(detect(lab, 109, 0, 0, 0, 255)).as("it again at 109").isEqualTo(NONE);
    assertThat(detect(lab, 110, 0, 0, 0, 255)).as("it again at 110").isEqualTo(3);
  }

  @Check(
      points = 1,
      topic = "refractory",
      why = "The first word after switching on counts as much as any.",
      help = "Before the first detection there is no refractory time.",
      needs = "a_score_at_the_threshold_is_heard")
  void the_first_word_may_come_at_once(KeywordSpotterLab lab) {
    lab.detector(KEYWORDS, 180, 50);
    assertThat(detect(lab, 1, 0, 0, 200, 0)).as("at 1, of 50 refractory frames").isEqualTo(2);
  }

  @Check(
      points = 1,
      topic = "refractory",
      why = "After 497 days the frames begin at the other end of an int.",
      help = "The difference of two times survives the wrap; a sum that is compared does not.",
      needs = "a_word_is_heard_once")
  void time_may_wrap_around(KeywordSpotterLab lab) {
    lab.detector(KEYWORDS, 180, 50);
    int last = Integer.MAX_VALUE - 9;
    assertThat(detect(lab, last, 0, 0, 200, 0)).as("before the wrap").isEqualTo(2);
    assertThat(detect(lab, last + 5, 0, 0, 200, 0)).as("5 frames later").isEqualTo(NONE);
    assertThat(detect(lab, last + 49, 0, 0, 200, 0)).as("49 frames later").isEqualTo(NONE);
    assertThat(detect(lab, last + 50, 0, 0, 200, 0)).as("50 frames later").isEqualTo(2);
  }

  /** Lets the smoother's scores be these, and asks the detector. */
  private static int detect(KeywordSpotterLab lab, int now, int... scores) {
    byte[] output = new byte[scores.length];
    for (int c = 0; c < scores.length; c++) {
      output[c] = (byte) (scores[c] - 128);
    }
    lab.smoother(scores.length, 1);
    lab.addScores(output, 0);
    return lab.detect(now);
  }
}
