package milliwatt.models.kws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import milliwatt.models.torch.IntegerModel;

/**
 * How well twenty examples teach the embedding words that it never heard: Arabic ones, of other
 * people than those who are then heard and of the same ones, and English ones.
 */
public final class EvaluateOwnWords {

  private static final int EXAMPLES = 20;
  private static final int DRAWS = 5;

  /** How often each person of the Arabic set said each word; the clips are sorted by person. */
  private static final int ROUNDS = 10;

  private static final int PERSONAL_EXAMPLES = 7;
  private static final float NOISE_LOUDNESS = 1000;

  private static final List<String> ENGLISH =
      List.of("down", "go", "left", "no", "off", "on", "right", "stop", "up", "yes");

  private final byte[] model;
  private final WordEmbedding embedding;
  private final Background background;
  private final Noise noise;
  private double slowest;

  EvaluateOwnWords(byte[] model, List<Recording> all, Background background) {
    this.model = model;
    this.background = background;
    embedding = new WordEmbedding(model);
    noise = Noise.forTraining(all);
  }

  /**
   * @param arguments folder with the speech tars, folder of synthetic speech, folder of the model,
   *     folder to write an Arabic model and streams to
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 4) {
      System.err.println("EvaluateOwnWords needs: SPEECH SYNTHETIC MODELS OUTPUT");
      System.exit(2);
    }
    List<Recording> all = new ArrayList<>(SpeechData.recorded(Path.of(arguments[0])));
    all.addAll(SpeechData.synthetic(Path.of(arguments[1])));
    Path models = Path.of(arguments[2]);
    byte[] model = Files.readAllBytes(models.resolve("words.tflite"));
    Background background =
        Background.of(new WordClips(all).clips(), Noise.forTraining(all), new WordEmbedding(model));
    Files.write(models.resolve("background.bin"), background.bytes());
    Files.write(models.resolve("background.txt"), background.words());
    System.out.printf("%d embeddings of background%n", background.words().size());
    EvaluateOwnWords evaluation = new EvaluateOwnWords(model, all, background);
    Path output = Files.createDirectories(Path.of(arguments[3]));
    evaluation.arabic(all, output);
    evaluation.single(all, output);
    evaluation.personal(all);
    evaluation.english(all);
    System.out.printf("training of a last layer: at most %.1f s%n", evaluation.slowest);
    MakeStreams.arabic(all, output);
  }

  /** Twenty examples by eighteen people; then six others say the words. */
  private void arabic(List<Recording> all, Path output) throws IOException {
    List<Recording> tested =
        all.stream()
            .filter(clip -> clip.set().equals("asc") && !clip.split().equals("train"))
            .toList();
    Tally sum = new Tally("Arabic, other people");
    for (int draw = 0; draw < DRAWS; draw++) {
      List<List<Recording>> examples = new ArrayList<>();
      for (String word : MakeStreams.ARABIC_KEYWORDS) {
        examples.add(drawn(clips(all, "train", word), draw).subList(0, EXAMPLES));
      }
      byte[] file = learn(examples);
      if (draw == 0) {
        Files.write(output.resolve("arabic.tflite"), file);
      }
      Tally tally = tally("draw " + draw, file, MakeStreams.ARABIC_KEYWORDS, tested);
      System.out.println(tally);
      sum.add(tally);
    }
    System.out.println(sum);
    System.out.println(sum.matrix(MakeStreams.ARABIC_KEYWORDS));
  }

  /** A model for each word alone, taught by the first draw, to judge in a stream. */
  void single(List<Recording> all, Path output) throws IOException {
    for (String word : MakeStreams.ARABIC_KEYWORDS) {
      List<Recording> examples = drawn(clips(all, "train", word), 0).subList(0, EXAMPLES);
      Files.write(output.resolve(word + ".tflite"), learn(List.of(examples)));
    }
  }

  /** Seven examples of a person, who then says each word three times more. */
  private void personal(List<Recording> all) {
    Tally sum = new Tally("Arabic, the same person");
    for (String split : List.of("validation", "test")) {
      int people = clips(all, split, "yes").size() / ROUNDS;
      for (int person = 0; person < people; person++) {
        List<List<Recording>> examples = new ArrayList<>();
        List<Recording> tested = new ArrayList<>();
        for (String word : MakeStreams.ARABIC_KEYWORDS) {
          List<Recording> said =
              clips(all, split, word).subList(person * ROUNDS, (person + 1) * ROUNDS);
          examples.add(said.subList(0, PERSONAL_EXAMPLES));
          tested.addAll(said.subList(PERSONAL_EXAMPLES, ROUNDS));
        }
        sum.add(tally("", learn(examples), MakeStreams.ARABIC_KEYWORDS, tested));
      }
    }
    System.out.println(sum);
  }

  /** Twenty examples of each of ten English words; the rest of the clips is heard. */
  private void english(List<Recording> all) {
    Tally sum = new Tally("English, ten words");
    for (int draw = 0; draw < DRAWS; draw++) {
      List<List<Recording>> examples = new ArrayList<>();
      List<Recording> tested = new ArrayList<>();
      for (String word : ENGLISH) {
        List<Recording> clips =
            drawn(
                all.stream()
                    .filter(clip -> clip.set().equals("kws12") && clip.word().equals(word))
                    .toList(),
                draw);
        examples.add(clips.subList(0, EXAMPLES));
        tested.addAll(clips.subList(EXAMPLES, clips.size()));
      }
      sum.add(tally("", learn(examples), ENGLISH, tested));
    }
    System.out.println(sum);
  }

  private static List<Recording> clips(List<Recording> all, String split, String word) {
    return all.stream().filter(clip -> clip.is("asc", split) && clip.word().equals(word)).toList();
  }

  private static List<Recording> drawn(List<Recording> clips, int draw) {
    List<Recording> order = new ArrayList<>(clips);
    Collections.shuffle(order, new Random(draw));
    return order;
  }

  private byte[] learn(List<List<Recording>> clips) {
    List<List<byte[]>> examples =
        clips.stream()
            .map(
                said ->
                    IntStream.range(0, said.size() * OwnWords.VARIATIONS)
                        .parallel()
                        .mapToObj(i -> example(said.get(i / OwnWords.VARIATIONS), i))
                        .toList())
            .toList();
    OwnWords words = OwnWords.learn(model, embedding, background, examples);
    slowest = Math.max(slowest, words.seconds());
    return words.file();
  }

  private byte[] example(Recording clip, int number) {
    short[] samples = clip.samples();
    if (number % OwnWords.VARIATIONS == 0) {
      return embedding.of(samples);
    }
    short[] behind =
        Background.noise(noise, Recording.RATE, NOISE_LOUDNESS, new SplittableRandom(number));
    return embedding.varied(samples, behind, number + 1);
  }

  private static Tally tally(String name, byte[] file, List<String> words, List<Recording> said) {
    ThreadLocal<IntegerModel> listener = ThreadLocal.withInitial(() -> new IntegerModel(file));
    Tally tally = new Tally(name);
    List<byte[]> scores =
        said.parallelStream().map(clip -> listener.get().scores(Scene.clean(clip))).toList();
    for (int i = 0; i < scores.size(); i++) {
      tally.count(words.indexOf(said.get(i).word()), scores.get(i));
    }
    return tally;
  }
}
