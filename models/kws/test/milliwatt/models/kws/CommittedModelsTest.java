package milliwatt.models.kws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import milliwatt.models.torch.Confusion;
import milliwatt.models.torch.ExampleSet;
import milliwatt.models.torch.IntegerModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files that {@code models/kws/train} wrote. */
class CommittedModelsTest {

  private static final Path MODELS = Path.of(System.getProperty("milliwatt.root"), "models");
  private static final Path SPEECH =
      Path.of(System.getProperty("milliwatt.shared"), "data", "speech", "speech.tar");

  /** Clips of the test split that the accuracy is checked on: every seventh. */
  private static final int EVERY = 7;

  @ParameterizedTest
  @CsvSource({"kws, 40960, 20480", "kws_small, 20480, 20480"})
  void a_model_stays_within_its_limits(String name, int bytes, int arena) throws IOException {
    byte[] file = file(name);
    assertThat(file.length).isLessThanOrEqualTo(bytes);
    assertThat(new IntegerModel(file).arenaBytes()).isLessThanOrEqualTo(arena);
  }

  @ParameterizedTest
  @CsvSource({
    "kws, bed, BED",
    "kws, cat, CAT",
    "kws, happy, HAPPY",
    "kws, unknown, UNKNOWN",
    "kws_small, bed, BED",
    "kws_small, cat, CAT",
    "kws_small, happy, HAPPY",
    "kws_small, unknown, UNKNOWN"
  })
  void a_model_hears_the_synthetic_words(String name, String clip, KeywordClass expected)
      throws IOException {
    byte[] wav = Files.readAllBytes(MODELS.resolve("audio/" + clip + ".wav"));
    short[] samples = new short[(wav.length - 44) / 2];
    ByteBuffer.wrap(wav, 44, wav.length - 44)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer()
        .get(samples);
    Recording recording = new Recording("espeak", "test", clip, samples);
    int heard = new IntegerModel(file(name)).classify(Scene.clean(recording));
    assertThat(KeywordClass.values()[heard]).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"kws, 0.9", "kws_small, 0.9"})
  void a_model_is_as_good_on_real_speech_as_its_card_says(String name, double accuracy)
      throws IOException {
    assumeThat(SPEECH).as("the speech of ../shared, without which this test is skipped").exists();
    List<Recording> all = SpeechData.tar(SPEECH);
    List<Recording> sample = new ArrayList<>();
    for (Recording clip : all) {
      if (clip.is("gsc", "test") || clip.is("asc", "test")) {
        sample.add(clip);
      }
    }
    List<Recording> some = new ArrayList<>();
    for (int i = 0; i < sample.size(); i += EVERY) {
      some.add(sample.get(i));
    }
    ExampleSet examples =
        ExampleSet.of(
            some, 5, clip -> clip.label().ordinal(), 1, (clip, random) -> Scene.clean(clip));
    IntegerModel model = new IntegerModel(file(name));
    assertThat(Confusion.of(examples, model::classify).accuracy()).isGreaterThanOrEqualTo(accuracy);
  }

  private static byte[] file(String name) throws IOException {
    return Files.readAllBytes(MODELS.resolve("kws/" + name + ".tflite"));
  }
}
