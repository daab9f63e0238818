package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole chain with TensorFlow Lite Micro's own spotter of "yes" and "no". */
class KeywordSpotterTest {
  private static final int WAV_HEADER = 44;
  private static final int YES = 2;
  private static final int NO = 3;
  private static final SpotterSettings EVERY_FRAME = new SpotterSettings(1 << YES, 1, 1, 200, 50);

  @ParameterizedTest
  @CsvSource({"yes, 0, 0, 255, 0", "no, 0, 14, 0, 242"})
  void the_first_second_has_the_scores_of_tflite_micro(
      String clip, int silence, int unknown, int yes, int no) {
    KeywordSpotter spotter = spotter(EVERY_FRAME);
    short[] samples = clip(clip);
    int heard = spotter.hear(samples, 0, samples.length);
    assertThat(heard).isEqualTo(48 * 320 + 480);
    assertThat(spotter.inferred()).isTrue();
    assertThat(new int[] {spotter.score(0), spotter.score(1), spotter.score(2), spotter.score(3)})
        .containsExactly(silence, unknown, yes, no);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 160, 320, 480, 481, 4096, 100_000})
  void what_is_heard_does_not_depend_on_the_pieces_sound_comes_in(int piece) {
    short[] sound = yesNoYes();
    SpotterSettings settings = new SpotterSettings(1 << YES | 1 << NO, 3, 4, 180, 50);
    List<String> expected = detections(spotter(settings), sound, sound.length);
    assertThat(expected).hasSize(3);
    assertThat(detections(spotter(settings), sound, piece)).isEqualTo(expected);
  }

  @Test
  void a_reset_spotter_hears_as_a_new_one() {
    short[] sound = yesNoYes();
    SpotterSettings settings = SpotterSettings.after(2, 4);
    KeywordSpotter spotter = spotter(settings);
    List<String> expected = detections(spotter, sound, 1000);
    detections(spotter, Arrays.copyOf(sound, 12_345), 1000);
    spotter.reset();
    assertThat(spotter.frames()).isZero();
    assertThat(spotter.inferences()).isZero();
    assertThat(detections(spotter, sound, 1000)).isEqualTo(expected);
  }

  @Test
  void a_model_of_something_else_is_refused() {
    Interpreter sine = interpreter("models/hello_world_int8.tflite");
    assertThatThrownBy(() -> new KeywordSpotter(sine, EVERY_FRAME))
        .hasMessage(
            "a keyword spotter's model takes int8 frames of 40 features, but input 0 of this one"
                + " has type 9 and 1 bytes");
  }

  private static List<String> detections(KeywordSpotter spotter, short[] sound, int piece) {
    List<String> detections = new ArrayList<>();
    for (int from = 0; from < sound.length; from += piece) {
      int count = Math.min(piece, sound.length - from);
      int used = 0;
      while (used < count) {
        used += spotter.hear(sound, from + used, count - used);
        if (spotter.detection() != Detector.NONE) {
          detections.add(spotter.detection() + " at " + spotter.detectedAt());
        }
      }
    }
    return detections;
  }

  /** Three words, with a little noise between them. */
  private static short[] yesNoYes() {
    short[] sound = new short[5 * 16_000];
    SplittableRandom random = new SplittableRandom(10);
    for (int i = 0; i < sound.length; i++) {
      sound[i] = (short) random.nextInt(-20, 21);
    }
    short[] yes = clip("yes");
    short[] no = clip("no");
    System.arraycopy(yes, 0, sound, 4_000, yes.length);
    System.arraycopy(no, 0, sound, 28_001, no.length);
    System.arraycopy(yes, 0, sound, 52_345, yes.length);
    return sound;
  }

  private static KeywordSpotter spotter(SpotterSettings settings) {
    return new KeywordSpotter(interpreter("models/micro_speech_quantized.tflite"), settings);
  }

  private static Interpreter interpreter(String path) {
    return new Interpreter(
        new Model(SharedFolder.bytes(path)),
        new FullOperatorTable(),
        new GreedyPlanner(),
        new byte[32_768]);
  }

  private static short[] clip(String name) {
    byte[] wav = SharedFolder.bytes("audio/" + name + "_1000ms.wav");
    short[] samples = new short[(wav.length - WAV_HEADER) / 2];
    ByteBuffer.wrap(wav, WAV_HEADER, wav.length - WAV_HEADER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer()
        .get(samples);
    return samples;
  }
}
