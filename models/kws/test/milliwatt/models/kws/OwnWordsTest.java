package milliwatt.models.kws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import milliwatt.models.torch.IntegerModel;
import org.junit.jupiter.api.Test;
import tinyml.Examples;
import tinyml.KeywordModelWriter;
import tinyml.LayerQuantization;
import tinyml.ModelError;
import tinyml.QuantizationParameters;
import tinyml.SoftmaxRegression;

/** The embedding that {@code models/kws/train-words} wrote, and what can be taught to it. */
class OwnWordsTest {

  private static final Path MODELS = Path.of(System.getProperty("milliwatt.root"), "models", "kws");
  private static final Path SPEECH =
      Path.of(System.getProperty("milliwatt.shared"), "data", "speech", "speech.tar");
  private static final int EXAMPLES = 20;

  @Test
  void the_embedding_has_room_for_fourteen_words() throws IOException {
    byte[] model = model();
    assertThat(new KeywordModelWriter(model).room()).isEqualTo(16);
    assertThat(new WordEmbedding(model).dimensions()).isEqualTo(128);
    assertThat(model).hasSizeLessThan(45_000);
  }

  @Test
  void a_name_goes_with_every_embedding_of_the_background() throws IOException {
    Background background = background();
    assertThat(background.words()).contains("silence").doesNotContain("stop", "yes");
    assertThat(Files.size(MODELS.resolve("background.bin")))
        .isEqualTo(128L * background.words().size());
  }

  @Test
  void a_model_without_an_embedding_is_refused() throws IOException {
    byte[] spotter = Files.readAllBytes(MODELS.resolve("kws.tflite"));
    assertThatExceptionOfType(ModelError.class)
        .isThrownBy(() -> new KeywordModelWriter(spotter))
        .withMessageContaining("1 outputs");
  }

  @Test
  void a_damaged_model_is_written_or_refused_but_traps_nowhere() throws IOException {
    byte[] model = model();
    Examples examples = new Examples(1, 128, new QuantizationParameters(1, 0));
    examples.add(new byte[128], 0, 0);
    LayerQuantization layer = new LayerQuantization(new SoftmaxRegression(3, 128), 1, examples);
    SplittableRandom random = new SplittableRandom(15);
    int refused = 0;
    for (int i = 0; i < 4000; i++) {
      byte[] damaged = model.clone();
      for (int change = 0; change < 3; change++) {
        // Tables lie at both ends; weights are in between.
        int at = random.nextInt(6000);
        damaged[random.nextBoolean() ? at : damaged.length - 1 - at] = (byte) random.nextInt();
      }
      try {
        new KeywordModelWriter(damaged).write(layer);
      } catch (ModelError e) {
        refused++;
      }
    }
    assertThat(refused).as("refused of 4000").isPositive();
  }

  @Test
  void two_arabic_words_are_learnt_from_twenty_examples_each() throws IOException {
    assumeThat(SPEECH).as("skipped: no %s", SPEECH).exists();
    List<Recording> all = SpeechData.tar(SPEECH);
    byte[] model = model();
    WordEmbedding embedding = new WordEmbedding(model);
    List<List<byte[]>> examples = new ArrayList<>();
    List<Recording> tested = new ArrayList<>();
    List<String> words = List.of("start", "yes");
    for (String word : words) {
      List<Recording> train = clips(all, "train", word);
      examples.add(
          IntStream.range(0, EXAMPLES)
              .mapToObj(i -> embedding.of(train.get(i * train.size() / EXAMPLES).samples()))
              .toList());
      tested.addAll(clips(all, "test", word));
    }
    byte[] file = OwnWords.learn(model, embedding, background(), examples).file();
    IntegerModel listener = new IntegerModel(file);
    long right =
        tested.stream()
            .filter(
                clip -> {
                  byte[] scores = listener.scores(Scene.clean(clip));
                  return scores[2] > scores[3] == clip.word().equals("start");
                })
            .count();
    assertThat(right).as("right of %d", tested.size()).isGreaterThan(tested.size() * 9L / 10);
  }

  private static List<Recording> clips(List<Recording> all, String split, String word) {
    return all.stream().filter(clip -> clip.is("asc", split) && clip.word().equals(word)).toList();
  }

  private static byte[] model() throws IOException {
    return Files.readAllBytes(MODELS.resolve("words.tflite"));
  }

  private static Background background() throws IOException {
    byte[] bytes = Files.readAllBytes(MODELS.resolve("background.bin"));
    List<String> words = Files.readAllLines(MODELS.resolve("background.txt"));
    List<byte[]> embeddings =
        IntStream.range(0, words.size())
            .mapToObj(i -> Arrays.copyOfRange(bytes, 128 * i, 128 * (i + 1)))
            .toList();
    return new Background(embeddings, words);
  }
}
