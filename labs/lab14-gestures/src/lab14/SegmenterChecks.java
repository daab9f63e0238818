package lab14;

import static org.assertj.core.api.Assertions.assertThat;

import milliwatt.check.Check;

/** When a movement begins and ends. */
final class SegmenterChecks {
  private static final int STILL = 0;
  private static final int BEGAN = 1;
  private static final int MOVES = 2;
  private static final int ENDED = 3;

  @Check(
      points = 2,
      topic = "segment",
      why = "Between two gestures is what is no gesture, and it must end the first.",
      help = "Begin with a speed of the threshold or more; end after `hangover` slow samples.")
  void a_movement_ends_when_it_was_slow_for_a_while(GesturesLab lab) {
    lab.segmenter(100, 3, 2, 20);
    assertThat(events(lab, 0, 99, 100, 150, 100, 99, 0, 5, 0))
        .containsExactly(STILL, STILL, BEGAN, MOVES, MOVES, MOVES, MOVES, ENDED, STILL);
    assertThat(events(lab, 100, 100, 0, 0, 0))
        .as("the next movement")
        .containsExactly(BEGAN, MOVES, MOVES, MOVES, ENDED);
  }

  @Check(
      points = 1,
      topic = "segment",
      why = "A hand stops at each corner of a 4, and the 4 is one gesture.",
      help = "Every fast sample begins the hang-over anew.",
      needs = "a_movement_ends_when_it_was_slow_for_a_while")
  void a_corner_is_no_end(GesturesLab lab) {
    lab.segmenter(100, 3, 2, 20);
    assertThat(events(lab, 200, 200, 0, 0, 200, 0, 0, 200, 0, 0, 0))
        .containsExactly(
            BEGAN, MOVES, MOVES, MOVES, MOVES, MOVES, MOVES, MOVES, MOVES, MOVES, ENDED);
  }

  @Check(
      points = 1,
      topic = "segment",
      why = "The hang-over is rest, and a stroke with a rest at its end looks longer than it was.",
      help = "Remember how many samples there were at the last fast one.",
      needs = "a_movement_ends_when_it_was_slow_for_a_while")
  void the_length_is_up_to_the_last_fast_sample(GesturesLab lab) {
    lab.segmenter(100, 3, 2, 20);
    events(lab, 0, 200, 200, 0, 200, 200, 0, 0, 0, 0, 0);
    assertThat(lab.movementLength()).as("samples of the movement").isEqualTo(5);
    events(lab, 0, 0, 200, 200, 200, 0, 0, 0);
    assertThat(lab.movementLength()).as("samples of the next").isEqualTo(3);
  }

  @Check(
      points = 1,
      topic = "segment",
      why = "A knock on the table is no gesture, and the model need not be asked.",
      help = "A movement shorter than `least` ends without ENDED.",
      needs = "the_length_is_up_to_the_last_fast_sample")
  void a_knock_is_passed_over(GesturesLab lab) {
    lab.segmenter(100, 3, 4, 20);
    assertThat(events(lab, 900, 900, 900, 0, 0, 0))
        .as("three samples of four")
        .doesNotContain(ENDED);
    assertThat(events(lab, 900, 900, 900, 900, 0, 0, 0)).as("four").endsWith(ENDED);
  }

  @Check(
      points = 1,
      topic = "segment",
      why = "Who walks with it in the pocket makes one movement of a quarter of an hour.",
      help = "A movement longer than `greatest` ends without ENDED, when it ends.",
      needs = "the_length_is_up_to_the_last_fast_sample")
  void a_walk_is_passed_over(GesturesLab lab) {
    lab.segmenter(100, 2, 2, 6);
    assertThat(events(lab, 200, 200, 200, 200, 200, 200, 0, 0))
        .as("six samples of six")
        .endsWith(ENDED);
    assertThat(events(lab, 200, 200, 200, 200, 200, 200, 200, 0, 0, 0))
        .as("seven samples of six")
        .containsExactly(BEGAN, MOVES, MOVES, MOVES, MOVES, MOVES, MOVES, MOVES, STILL, STILL);
  }

  private static int[] events(GesturesLab lab, int... speeds) {
    int[] events = new int[speeds.length];
    lab.segment(speeds, events);
    return events;
  }
}
