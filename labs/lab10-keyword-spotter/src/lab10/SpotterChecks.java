package lab10;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Count;
import milliwatt.check.Credit;
import milliwatt.check.Meter;

/** The whole chain, on a stream of sound. */
final class SpotterChecks {
  /** The reference's detections: classes 3, 2 and 3, with the frames they ended with. */
  private static final List<String> DETECTIONS =
      List.of("3 at frame 79", "2 at frame 144", "2 at frame 194", "3 at frame 244");

  /** As many samples as one call carries: a board has no room for seconds of sound. */
  private static final int PIECE = 1600;

  private static final int FIRST_WINDOW = 48 * 320 + 480;

  @Check(
      points = 2,
      topic = "spotter",
      why = "An inference costs far more than a frame, so it is made every few frames only.",
      help = "The first one comes with the first full window; count down from there.",
      needs = {"windows_do_not_depend_on_the_pieces", "frames_go_to_their_place_in_the_arena"},
      limitMillis = 20_000)
  void an_inference_is_made_every_few_frames(KeywordSpotterLab lab) {
    begin(lab);
    short[] sound = Tones.sound();
    int used = 0;
    for (int inference = 0; inference < 4; inference++) {
      used = toInference(lab, sound, used);
      int frame = 49 + 5 * inference;
      assertThat(lab.frames()).as("the frame of inference %d", inference).isEqualTo(frame);
      assertThat(used).as("samples up to inference %d", inference).isEqualTo(160 + 320 * frame);
      assertThat(lab.inferences()).as("inferences so far").isEqualTo(inference + 1);
    }
    assertThat(lab.hear(new short[100], 0, 100)).as("heard of 100 samples more").isEqualTo(100);
    assertThat(lab.inferred()).as("an inference was made in 100 samples").isFalse();
  }

  @Check(
      points = 3,
      topic = "spotter",
      why = "Three tones, each at its time; the low one stays so long that it is heard twice.",
      help = "Every part passes alone; compare the order in which a frame goes through them.",
      needs = {
        "an_inference_is_made_every_few_frames",
        "a_word_is_heard_once",
        "background_is_never_heard"
      },
      limitMillis = 30_000)
  void end_to_end_a_stream_has_its_words(KeywordSpotterLab lab) {
    begin(lab);
    assertThat(detections(lab, Tones.sound(), PIECE)).isEqualTo(DETECTIONS);
  }

  @Check(
      points = 2,
      topic = "spotter",
      why = "A laptop gives sound by the second, a microcontroller by the sixteenth sample.",
      help = "hear goes on until all samples are used or an inference was made; it loses none.",
      needs = "end_to_end_a_stream_has_its_words",
      limitMillis = 60_000)
  void what_is_heard_does_not_depend_on_the_pieces(KeywordSpotterLab lab) {
    for (int piece : new int[] {333, 4000}) {
      begin(lab);
      assertThat(detections(lab, Tones.sound(), piece))
          .as("in pieces of %d samples", piece)
          .isEqualTo(DETECTIONS);
    }
  }

  @Check(
      points = 2,
      topic = "spotter",
      why = "Whoever asks twice expects the same answer twice.",
      help = "Ring, front end, window, smoother, detector and the counts: all begin anew.",
      needs = "end_to_end_a_stream_has_its_words",
      limitMillis = 30_000)
  void a_reset_spotter_hears_as_a_new_one(KeywordSpotterLab lab) {
    short[] sound = Arrays.copyOfRange(Tones.sound(), 23_000, 45_001);
    lab.spotter(Tones.model(), Tones.KEYWORDS, 1, 1, 180, 50);
    List<Integer> expected = scores(lab, sound);
    lab.reset();
    assertThat(lab.frames()).as("frames after a reset").isZero();
    assertThat(lab.inferences()).as("inferences after a reset").isZero();
    assertThat(scores(lab, sound)).as("scores after a reset").isEqualTo(expected);
  }

  @Check(
      points = 2,
      category = Category.MEMORY,
      topic = "memory",
      why = "It listens for months: a byte a frame would fill a board's RAM in an hour.",
      help = "All arrays are made in the constructor; hear makes nothing.",
      needs = "an_inference_is_made_every_few_frames",
      limitMillis = 20_000)
  void listening_allocates_nothing(KeywordSpotterLab lab, Meter meter) {
    begin(lab);
    toInference(lab, Tones.sound(), 0); // the first time also loads classes
    for (int i = 0; i < 3; i++) {
      lab.hear(new short[PIECE], 0, PIECE);
      assertThat(meter.heapBytes()).as("heap bytes that five frames took").isZero();
    }
  }

  @Check(
      points = 2,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "What lies around front end and model should cost next to nothing beside them.",
      help = "No frame is moved or computed twice, and no place in a ring takes a division.",
      needs = "end_to_end_a_stream_has_its_words",
      limitMillis = 20_000)
  void five_frames_and_an_inference_keep_to_their_instructions(
      KeywordSpotterLab lab, Meter meter, Credit credit) {
    begin(lab);
    short[] sound = Tones.sound();
    int used = toInference(lab, sound, 0); // the first time also loads classes
    lab.hear(Arrays.copyOfRange(sound, used, used + PIECE), 0, PIECE);
    credit.spent(meter.instructions());
  }

  private static void begin(KeywordSpotterLab lab) {
    lab.spotter(Tones.model(), Tones.KEYWORDS, 5, 4, 180, 50);
  }

  /** Gives samples from {@code used} on until an inference; returns how many were used by then. */
  private static int toInference(KeywordSpotterLab lab, short[] sound, int used) {
    int from = used;
    do {
      assertThat(used - from).as("samples without inference").isLessThan(FIRST_WINDOW);
      short[] piece = Arrays.copyOfRange(sound, used, used + PIECE);
      int heard = lab.hear(piece, 0, PIECE);
      assertThat(heard).as("samples heard of %d", PIECE).isBetween(1, PIECE);
      used += heard;
    } while (!lab.inferred());
    return used;
  }

  /** The score of the high tone at every inference. */
  private static List<Integer> scores(KeywordSpotterLab lab, short[] sound) {
    List<Integer> scores = new ArrayList<>();
    for (int used = 0; used < sound.length; ) {
      short[] piece = Arrays.copyOfRange(sound, used, Math.min(used + PIECE, sound.length));
      used += lab.hear(piece, 0, piece.length);
      if (lab.inferred()) {
        scores.add(lab.spotterScore(Tones.HIGH));
      }
    }
    return scores;
  }

  private static List<String> detections(KeywordSpotterLab lab, short[] sound, int size) {
    List<String> detections = new ArrayList<>();
    for (int from = 0; from < sound.length; from += size) {
      short[] piece = Arrays.copyOfRange(sound, from, Math.min(from + size, sound.length));
      int used = 0;
      while (used < piece.length) {
        int heard = lab.hear(piece, used, piece.length - used);
        assertThat(heard)
            .as("samples heard of %d", piece.length - used)
            .isBetween(1, piece.length - used);
        used += heard;
        if (lab.detection() >= 0) {
          detections.add(lab.detection() + " at frame " + lab.heardAt());
        }
      }
    }
    return detections;
  }
}
