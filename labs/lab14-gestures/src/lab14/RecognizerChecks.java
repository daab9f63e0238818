package lab14;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Count;
import milliwatt.check.Credit;
import milliwatt.check.Meter;
import milliwatt.models.strokes.Hand;
import milliwatt.models.strokes.MotionSensor;

/** The whole chain, on a stream of movement. */
final class RecognizerChecks {
  private static final int NONE = -1;
  private static final int HALF = 128;

  /** As many samples as one call carries: a board has no room for seconds of them. */
  private static final int PIECE = 52;

  /** The reference's gestures: to the right, up, something else, to the left, down. */
  private static final List<Integer> GESTURES =
      List.of(AirStrokes.RIGHT, AirStrokes.UP, AirStrokes.OTHER, AirStrokes.LEFT, AirStrokes.DOWN);

  @Check(
      points = 2,
      topic = "recognizer",
      why = "Who calls it wants to look at the scores before the next stroke changes them.",
      help = "watch ends behind the sample with which a stroke ended, and counts that one, too.",
      needs = {"what_is_drawn_is_tracked", "a_stroke_goes_to_its_place_in_the_arena"},
      limitMillis = 20_000)
  void it_stops_where_a_stroke_has_ended(GesturesLab lab) {
    begin(lab, HALF);
    short[] samples = AirStrokes.straight(1, 0, 1);
    assertThat(lab.watch(samples, 0, PIECE)).as("used of the first second").isEqualTo(PIECE);
    assertThat(lab.decided()).as("decided in the first second").isFalse();
    int used = lab.watch(samples, PIECE * MotionSensor.AXES, PIECE);
    assertThat(used).as("used of the second second").isBetween(20, PIECE - 1);
    assertThat(lab.decided()).as("decided in the second").isTrue();
    assertThat(lab.strokes()).as("strokes that the model has seen").isEqualTo(1);
    assertThat(lab.endedAt()).as("when it was decided").isEqualTo(PIECE + used);
    int rest = lab.watch(samples, (PIECE + used) * MotionSensor.AXES, 3);
    assertThat(rest).as("used of three samples more").isEqualTo(3);
    assertThat(lab.decided()).as("decided again").isFalse();
    assertThat(lab.gesture()).as("the gesture of three samples of rest").isEqualTo(NONE);
  }

  @Check(
      points = 3,
      topic = "recognizer",
      why = "Ten seconds of a hand that moves and rests, and in them four gestures.",
      help = "Every part passes alone; look at what the model is given, and at which scores.",
      needs = "it_stops_where_a_stroke_has_ended",
      limitMillis = 30_000)
  void end_to_end_a_stream_has_its_gestures(GesturesLab lab) {
    begin(lab, HALF);
    assertThat(gestures(lab, AirStrokes.stream(), PIECE)).isEqualTo(GESTURES);
  }

  @Check(
      points = 1,
      topic = "recognizer",
      why = "A model names a class for everything; the score says whether it means it.",
      help = "Below the least score it is no gesture, though a decision was made.",
      needs = "it_stops_where_a_stroke_has_ended",
      limitMillis = 20_000)
  void a_doubtful_stroke_is_no_gesture(GesturesLab lab) {
    begin(lab, HALF);
    short[] slanted = AirStrokes.straight(0.8, 0.8, 1);
    assertThat(gestures(lab, slanted, PIECE)).as("half right, half up").containsExactly(NONE);
    int score = Math.max(lab.score(AirStrokes.RIGHT), lab.score(AirStrokes.UP));
    assertThat(score).as("the greater of both scores").isBetween(80, HALF - 1);
    begin(lab, score);
    assertThat(gestures(lab, slanted, PIECE))
        .as("with that as the least score")
        .doesNotContain(NONE);
    begin(lab, score + 1);
    assertThat(gestures(lab, slanted, PIECE)).as("with one more").containsExactly(NONE);
  }

  @Check(
      points = 2,
      topic = "recognizer",
      why = "A sensor gives one sample at a time, or what has gathered in its queue.",
      help = "watch goes on until all samples are used or a stroke has ended; it loses none.",
      needs = "end_to_end_a_stream_has_its_gestures",
      limitMillis = 60_000)
  void what_is_found_does_not_depend_on_the_pieces(GesturesLab lab) {
    short[] stream = AirStrokes.joined(AirStrokes.straight(1, 0, 1), AirStrokes.straight(0, 1, 2));
    List<Integer> times = new ArrayList<>();
    for (int piece : new int[] {PIECE, 7, 1}) {
      begin(lab, HALF);
      assertThat(gestures(lab, stream, piece))
          .as("in pieces of %d samples", piece)
          .isEqualTo(GESTURES.subList(0, 2));
      times.add(lab.endedAt());
    }
    assertThat(times).as("when the second was decided").containsOnly(times.getFirst());
  }

  @Check(
      points = 1,
      topic = "recognizer",
      why = "Whoever asks twice expects the same answer twice.",
      help = "Bias, attitude, segmenter, path and the counts: all begin anew.",
      needs = "end_to_end_a_stream_has_its_gestures",
      limitMillis = 30_000)
  void a_reset_recognizer_sees_as_a_new_one(GesturesLab lab) {
    short[] samples = AirStrokes.straight(1, 0.2, 6);
    begin(lab, HALF);
    gestures(lab, samples, PIECE);
    List<Integer> expected = scores(lab);
    int endedAt = lab.endedAt();
    // Up to the middle of a movement, with the device held in another way.
    short[] other =
        new MotionSensor(9, -1.5, 0).measure(new Hand(3).draw(0, AirStrokes.HERTZ), 0, 0);
    lab.watch(other, 0, PIECE);
    lab.reset();
    assertThat(lab.strokes()).as("strokes after a reset").isZero();
    assertThat(lab.endedAt()).as("the last decision after a reset").isZero();
    assertThat(gestures(lab, samples, PIECE)).as("gestures after a reset").hasSize(1);
    assertThat(lab.endedAt()).as("when it was decided after a reset").isEqualTo(endedAt);
    assertThat(scores(lab)).as("scores after a reset").isEqualTo(expected);
  }

  @Check(
      points = 2,
      category = Category.MEMORY,
      topic = "memory",
      why = "It watches for months: a byte a sample would fill a board's RAM in an hour.",
      help = "All arrays and paths are made in the constructors; watch makes nothing.",
      needs = "it_stops_where_a_stroke_has_ended",
      limitMillis = 20_000)
  void watching_allocates_nothing(GesturesLab lab, Meter meter) {
    begin(lab, HALF);
    short[] samples = AirStrokes.straight(1, 0, 1);
    gestures(lab, samples, PIECE); // the first time also loads classes
    long bytes = 0;
    boolean decided = false;
    for (int from = 0; from < samples.length; from += PIECE * MotionSensor.AXES) {
      lab.watch(samples, from, Math.min(PIECE, (samples.length - from) / MotionSensor.AXES));
      bytes += meter.heapBytes();
      decided |= lab.decided();
    }
    assertThat(decided).as("a stroke has ended meanwhile").isTrue();
    assertThat(bytes).as("heap bytes that two seconds and a decision took").isZero();
  }

  @Check(
      points = 2,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "What lies around the model should cost next to nothing beside it.",
      help = "A square root for each point when it is added, none when the path is resampled.",
      needs = "end_to_end_a_stream_has_its_gestures",
      limitMillis = 20_000)
  void a_second_and_a_decision_keep_to_their_instructions(
      GesturesLab lab, Meter meter, Credit credit) {
    begin(lab, HALF);
    short[] samples = AirStrokes.straight(1, 0, 1);
    gestures(lab, samples, PIECE); // the first time also loads classes
    lab.reset();
    lab.watch(samples, 0, PIECE);
    lab.watch(samples, PIECE * MotionSensor.AXES, PIECE);
    credit.spent(meter.instructions());
  }

  private static void begin(GesturesLab lab, int leastScore) {
    lab.recognizer(
        AirStrokes.model(),
        AirStrokes.HERTZ,
        AirStrokes.THRESHOLD,
        AirStrokes.HANGOVER,
        AirStrokes.LEAST,
        AirStrokes.GREATEST,
        leastScore);
  }

  /** What was decided at the end of each stroke. */
  private static List<Integer> gestures(GesturesLab lab, short[] stream, int size) {
    List<Integer> gestures = new ArrayList<>();
    int numbers = size * MotionSensor.AXES;
    for (int from = 0; from < stream.length; from += numbers) {
      short[] piece = Arrays.copyOfRange(stream, from, Math.min(from + numbers, stream.length));
      int count = piece.length / MotionSensor.AXES;
      int used = 0;
      while (used < count) {
        int watched = lab.watch(piece, used * MotionSensor.AXES, count - used);
        assertThat(watched).as("samples used of %d", count - used).isBetween(1, count - used);
        used += watched;
        if (lab.decided()) {
          gestures.add(lab.gesture());
        }
      }
    }
    return gestures;
  }

  private static List<Integer> scores(GesturesLab lab) {
    List<Integer> scores = new ArrayList<>();
    for (int c = AirStrokes.OTHER; c <= AirStrokes.DOWN; c++) {
      scores.add(lab.score(c));
    }
    return scores;
  }
}
