package lab12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import milliwatt.check.Check;
import milliwatt.check.Refused;

/** From a score to a decision. */
final class PresenceChecks {
  @Check(
      points = 1,
      topic = "presence",
      why = "The upper threshold is what a false alarm has to get over.",
      help = "At least on, not more than it.")
  void somebody_comes_at_the_upper_threshold(VisualWakeWordsLab lab) {
    lab.presence(180, 100);
    assertThat(lab.see(179)).as("179 of 180").isFalse();
    assertThat(lab.see(150)).as("between the thresholds").isFalse();
    assertThat(lab.see(180)).as("180 of 180").isTrue();
  }

  @Check(
      points = 2,
      topic = "presence",
      why = "A score that wavers around one threshold would turn the light on and off.",
      help = "Somebody who is there is compared with off, somebody who is not with on.",
      needs = "somebody_comes_at_the_upper_threshold")
  void somebody_stays_down_to_the_lower_threshold(VisualWakeWordsLab lab) {
    lab.presence(180, 100);
    lab.see(200);
    assertThat(lab.see(150)).as("between the thresholds").isTrue();
    assertThat(lab.see(100)).as("100 of 100").isTrue();
    assertThat(lab.see(99)).as("99 of 100").isFalse();
    assertThat(lab.see(150)).as("between the thresholds, from below").isFalse();
    assertThat(lab.see(255)).as("255").isTrue();
  }

  @Check(
      points = 1,
      topic = "presence",
      why = "What is sent by radio is that something changed, not that all is as it was.",
      help = "Compare the new decision with the one before it, before you replace it.",
      needs = "somebody_stays_down_to_the_lower_threshold")
  void a_change_is_told_once(VisualWakeWordsLab lab) {
    lab.presence(180, 100);
    int[] scores = {10, 190, 255, 120, 90, 0, 181};
    boolean[] changes = {false, true, false, false, true, false, true};
    for (int i = 0; i < scores.length; i++) {
      lab.see(scores[i]);
      assertThat(lab.detectorChanged())
          .as("changed by score %d, %d", i, scores[i])
          .isEqualTo(changes[i]);
    }
  }

  @Check(
      points = 1,
      topic = "presence",
      why = "With the thresholds exchanged somebody would come and go in the same moment.",
      help = "This one is given; if it fails, the constructor has lost its first lines.",
      needs = "somebody_comes_at_the_upper_threshold")
  void thresholds_the_wrong_way_round_are_refused(VisualWakeWordsLab lab) {
    assertThatThrownBy(() -> lab.presence(100, 101)).isInstanceOf(Refused.class);
    lab.presence(100, 100);
    assertThat(lab.see(100)).as("100, with both thresholds 100").isTrue();
    assertThat(lab.see(99)).as("99, with both thresholds 100").isFalse();
  }
}
