package lab12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Count;
import milliwatt.check.Credit;
import milliwatt.check.Meter;

/** The whole way, on what a camera sends. */
final class SpotterChecks {
  private static final int PERSON = 1;

  /** Beyond the picture. */
  private static final int NOWHERE = 99;

  /** Where the lamp is in each frame: it comes from the left, stays, is hidden once, and goes. */
  private static final int[] WALK = {
    NOWHERE, NOWHERE, -4, 2, 6, 9, 10, 11, 10, NOWHERE, 11, 10, 16, 22, NOWHERE, NOWHERE, NOWHERE
  };

  @Check(
      points = 2,
      topic = "spotter",
      why = "The model may look only when all rows are in; a line later the input is overwritten.",
      help = "Count the lines of the camera, also those outside of the crop.",
      needs = {
        "greys_are_mixed_to_the_bit",
        "the_part_lies_in_the_middle",
        "the_high_byte_comes_first",
        "a_row_goes_to_its_place_in_the_arena"
      },
      limitMillis = 20_000)
  void a_frame_ends_with_its_last_line(VisualWakeWordsLab lab) {
    begin(lab);
    byte[] frame = Lamps.frame(10, 1);
    expectFrames(lab, frame, 2 * Lamps.WIDTH);
    lab.spotter(Lamps.model(), Lamps.HEIGHT, Lamps.WIDTH, VisualWakeWordsLab.GREY, 3, 150, 90);
    expectFrames(lab, Lamps.uprightFrame(10, 1), Lamps.HEIGHT);
  }

  @Check(
      points = 3,
      topic = "spotter",
      why = "Every part was right alone; together they must still be about the same pixels.",
      help = "Compare first with offset and crop: is it the crop's first pixel, in bytes?",
      needs = "a_frame_ends_with_its_last_line",
      limitMillis = 20_000)
  void the_model_gets_what_the_camera_sees(VisualWakeWordsLab lab) {
    lab.spotter(Lamps.model(), Lamps.WIDTH, Lamps.HEIGHT, VisualWakeWordsLab.RGB565, 1, 180, 100);
    List<Integer> scores = new ArrayList<>();
    for (int left : new int[] {NOWHERE, 2, 6, 8, 10, 14}) {
      lab.lines(Lamps.frame(left, 12), Lamps.HEIGHT);
      scores.add(lab.score(PERSON));
    }
    assertThat(scores).as("scores of six frames").containsExactly(6, 4, 51, 134, 220, 91);
    lab.spotter(Lamps.model(), Lamps.HEIGHT, Lamps.WIDTH, VisualWakeWordsLab.GREY, 1, 180, 100);
    scores.clear();
    for (int top : new int[] {0, 7, 11, 20}) {
      lab.lines(Lamps.uprightFrame(top, 12), Lamps.WIDTH);
      scores.add(lab.score(PERSON));
    }
    assertThat(scores).as("scores of four upright frames").containsExactly(3, 97, 223, 2);
  }

  @Check(
      points = 3,
      topic = "spotter",
      why = "This is what the device is for: when somebody came, and when there was nobody again.",
      help = "Invoke, count, give the output to the smoother and its mean to the detector.",
      needs = {"the_model_gets_what_the_camera_sees", "a_change_is_told_once"},
      limitMillis = 30_000)
  void end_to_end_somebody_walks_through(VisualWakeWordsLab lab) {
    begin(lab);
    assertThat(walk(lab))
        .as("what changes, and with which frame")
        .containsExactly("somebody from frame 7", "nobody from frame 14");
  }

  @Check(
      points = 2,
      topic = "frames",
      why = "A cable has a bad contact, a line is lost, and all later frames would be shifted.",
      help = "Lines, rows and the resizer begin anew; decision and smoother stay as they are.",
      needs = "end_to_end_somebody_walks_through",
      limitMillis = 30_000)
  void an_unfinished_frame_is_thrown_away(VisualWakeWordsLab lab) {
    begin(lab);
    List<String> expected = walk(lab);
    begin(lab);
    lab.lines(Lamps.frame(10, 3), Lamps.HEIGHT);
    int before = lab.score(PERSON);
    lab.lines(Lamps.frame(10, 4), Lamps.HEIGHT - 7);
    lab.beginFrame();
    assertThat(lab.frames()).as("frames, of which one was whole").isEqualTo(1);
    assertThat(lab.score(PERSON)).as("the score of the whole one").isEqualTo(before).isPositive();
    lab.reset();
    lab.lines(Lamps.frame(10, 4), 11);
    lab.beginFrame();
    assertThat(walk(lab)).as("the walk after an unfinished frame").isEqualTo(expected);
  }

  @Check(
      points = 1,
      topic = "frames",
      why = "Whoever switches it off and on expects it to know of nobody.",
      help =
          "A reset also throws away the unfinished frame, the smoother's answers and the counts.",
      needs = "an_unfinished_frame_is_thrown_away",
      limitMillis = 30_000)
  void a_reset_spotter_sees_as_a_new_one(VisualWakeWordsLab lab) {
    begin(lab);
    List<Integer> expected = scores(lab);
    for (int frame = 0; frame < 4; frame++) {
      lab.lines(Lamps.frame(10, frame), Lamps.HEIGHT);
    }
    lab.lines(Lamps.frame(10, 9), 5);
    lab.reset();
    assertThat(lab.present()).as("somebody is there after a reset").isFalse();
    assertThat(lab.frames()).as("frames after a reset").isZero();
    assertThat(scores(lab)).as("scores of the walk after a reset").isEqualTo(expected);
  }

  @Check(
      points = 2,
      category = Category.MEMORY,
      topic = "memory",
      why = "It watches for months; and a frame of the camera is larger than a board's whole RAM.",
      help = "All arrays are made in the constructors; a line makes nothing.",
      needs = "a_frame_ends_with_its_last_line",
      limitMillis = 20_000)
  void watching_allocates_nothing(VisualWakeWordsLab lab, Meter meter) {
    begin(lab);
    lab.lines(Lamps.frame(10, 1), Lamps.HEIGHT); // the first time also loads classes
    for (int i = 0; i < 3; i++) {
      lab.lines(Lamps.frame(10, i), Lamps.HEIGHT);
      assertThat(meter.heapBytes()).as("heap bytes that a frame took").isZero();
    }
  }

  @Check(
      points = 2,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "The pipeline should hide behind the wire, also where the wire is fast.",
      help = "Only the crop's pixels are turned grey, and each of them once.",
      needs = "end_to_end_somebody_walks_through",
      limitMillis = 20_000)
  void a_frame_keeps_to_its_instructions(VisualWakeWordsLab lab, Meter meter, Credit credit) {
    begin(lab);
    lab.lines(Lamps.frame(10, 1), Lamps.HEIGHT); // the first time also loads classes
    lab.lines(Lamps.frame(10, 2), Lamps.HEIGHT);
    credit.spent(meter.instructions());
  }

  private static void begin(VisualWakeWordsLab lab) {
    lab.spotter(Lamps.model(), Lamps.WIDTH, Lamps.HEIGHT, VisualWakeWordsLab.RGB565, 3, 150, 90);
  }

  /** Gives a frame twice, line by line. */
  private static void expectFrames(VisualWakeWordsLab lab, byte[] frame, int lineBytes) {
    int height = frame.length / lineBytes;
    for (int line = 0; line < 2 * height; line++) {
      int from = line % height * lineBytes;
      int ended = lab.lines(Arrays.copyOfRange(frame, from, from + lineBytes), 1);
      assertThat(ended)
          .as("frames that line %d of %d ends", line % height, height)
          .isEqualTo(line % height == height - 1 ? 1 : 0);
      assertThat(lab.frames()).as("frames seen by then").isEqualTo((line + 1) / height);
    }
  }

  private static List<String> walk(VisualWakeWordsLab lab) {
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < WALK.length; i++) {
      lab.lines(Lamps.frame(WALK[i], i), Lamps.HEIGHT);
      if (lab.changed()) {
        changes.add((lab.present() ? "somebody" : "nobody") + " from frame " + lab.frames());
      }
    }
    return changes;
  }

  private static List<Integer> scores(VisualWakeWordsLab lab) {
    List<Integer> scores = new ArrayList<>();
    for (int i = 0; i < WALK.length; i++) {
      lab.lines(Lamps.frame(WALK[i], i), Lamps.HEIGHT);
      scores.add(lab.score(PERSON));
    }
    return scores;
  }
}
