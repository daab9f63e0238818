package lab14;

import static org.assertj.core.api.Assertions.assertThat;

import milliwatt.check.Check;

/** What a gyroscope reads while nothing turns. */
final class BiasChecks {
  private static final int STILLNESS = 140;

  @Check(
      points = 1,
      topic = "bias",
      why = "One number says how fast the device turns, whichever way it turns.",
      help = "Add up the three corrected rates, each without its sign.")
  void the_speed_is_that_of_all_axes(GesturesLab lab) {
    lab.bias(STILLNESS);
    int[] corrected = new int[3];
    assertThat(lab.correct(new short[] {1000, -200, 30}, corrected))
        .as("the speed of 1000, -200 and 30")
        .isEqualTo(1230);
    assertThat(corrected).as("the rates, while no bias is known").containsExactly(1000, -200, 30);
  }

  @Check(
      points = 2,
      topic = "bias",
      why = "A degree a second becomes three degrees in a gesture of three seconds.",
      help = "While nothing turns, the estimate moves by a 64th of what it is wrong by.",
      needs = "the_speed_is_that_of_all_axes")
  void a_bias_is_learnt_while_nothing_turns(GesturesLab lab) {
    lab.bias(STILLNESS);
    short[] still = {20, -35, 50};
    still(lab, still, 64);
    int[] corrected = still(lab, still, 1);
    assertThat(corrected[2]).as("what is left of 50 after 65 samples").isBetween(15, 22);
    corrected = still(lab, still, 500);
    for (int axis = 0; axis < 3; axis++) {
      assertThat(corrected[axis]).as("what is left of %d", still[axis]).isBetween(-1, 1);
    }
  }

  @Check(
      points = 1,
      topic = "bias",
      why = "A turn that is taken for a bias is missing from the stroke, and from the next one.",
      help = "Learn nothing from a sample whose speed is stillness or more.",
      needs = "a_bias_is_learnt_while_nothing_turns")
  void a_turn_is_no_bias(GesturesLab lab) {
    lab.bias(STILLNESS);
    short[] still = {20, -35, 50};
    still(lab, still, 500);
    still(lab, new short[] {20 + 141, -35, 50}, 300);
    int[] corrected = still(lab, still, 1);
    assertThat(corrected[0]).as("what is left of 20 after a turn").isBetween(-1, 1);
  }

  private static int[] still(GesturesLab lab, short[] rates, int samples) {
    int[] corrected = new int[3];
    for (int i = 0; i < samples; i++) {
      lab.correct(rates, corrected);
    }
    return corrected;
  }
}
