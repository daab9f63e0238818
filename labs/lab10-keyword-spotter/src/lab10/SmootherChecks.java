package lab10;

import static org.assertj.core.api.Assertions.assertThat;

import milliwatt.check.Check;

/** The mean of the last answers. */
final class SmootherChecks {
  @Check(
      points = 2,
      topic = "smoothing",
      why = "The answer of a moment is forgotten after a few others: not earlier, not later.",
      help = "The sum gets the new score and loses the one whose place it takes.")
  void a_score_is_the_mean_of_the_last_answers(KeywordSpotterLab lab) {
    lab.smoother(1, 4);
    int[] answers = {255, 0, 0, 0, 0, 40, 80, 120, 160, 200};
    int[] means = {64, 64, 64, 64, 0, 10, 30, 60, 100, 140};
    for (int i = 0; i < answers.length; i++) {
      add(lab, answers[i]);
      assertThat(lab.score(0)).as("the mean after answer %d", i).isEqualTo(means[i]);
    }
  }

  @Check(
      points = 1,
      topic = "smoothing",
      why = "A mean that is cut off is below the threshold where the true one is not.",
      help = "Add half of the divisor before you divide.",
      needs = "a_score_is_the_mean_of_the_last_answers")
  void a_mean_is_rounded_to_the_nearest(KeywordSpotterLab lab) {
    lab.smoother(1, 3);
    add(lab, 10);
    assertThat(lab.score(0)).as("10/3").isEqualTo(3);
    add(lab, 1);
    assertThat(lab.score(0)).as("11/3").isEqualTo(4);
    lab.smoother(1, 2);
    add(lab, 255);
    assertThat(lab.score(0)).as("255/2, a half goes up").isEqualTo(128);
  }

  @Check(
      points = 1,
      topic = "smoothing",
      why = "The answer lies somewhere in the arena, one byte for each class.",
      help = "Class c of the answer is output[offset + c]; each class has a sum of its own.",
      needs = "a_score_is_the_mean_of_the_last_answers")
  void every_class_has_its_own_mean(KeywordSpotterLab lab) {
    lab.smoother(3, 2);
    lab.addScores(new byte[] {1, 2, -128, 127, 0, 3}, 2);
    lab.addScores(new byte[] {127, -128, -28}, 0);
    assertThat(new int[] {lab.score(0), lab.score(1), lab.score(2)}).containsExactly(128, 128, 114);
  }

  @Check(
      points = 1,
      topic = "smoothing",
      why = "A new recording begins without the last words of the old one.",
      help = "Both the sums and the answers they are made of become 0.",
      needs = "a_score_is_the_mean_of_the_last_answers")
  void forgotten_answers_count_no_more(KeywordSpotterLab lab) {
    lab.smoother(1, 3);
    for (int answer : new int[] {90, 150, 60, 30}) {
      add(lab, answer);
    }
    lab.forgetScores();
    assertThat(lab.score(0)).as("the mean of nothing").isZero();
    for (int i = 1; i <= 4; i++) {
      add(lab, 30);
      assertThat(lab.score(0)).as("after %d answers of 30", i).isEqualTo(Math.min(30, 10 * i));
    }
  }

  private static void add(KeywordSpotterLab lab, int score) {
    lab.addScores(new byte[] {(byte) (score - 128)}, 0);
  }
}
