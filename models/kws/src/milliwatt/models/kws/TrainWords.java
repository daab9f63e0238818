package milliwatt.models.kws;

import static milliwatt.models.torch.Architecture.Layer.convolution;
import static milliwatt.models.torch.Architecture.Layer.depthwise;
import static milliwatt.models.torch.Architecture.Layer.pointwise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import milliwatt.models.quantization.ConvolutionalGraph;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.torch.Architecture;
import milliwatt.models.torch.ExampleSet;
import milliwatt.models.torch.Schedule;
import milliwatt.models.torch.TorchTraining;
import milliwatt.models.training.ConvolutionalNetwork;
import tinyml.AudioFrontEnd;

/**
 * Trains a network to tell hundreds of words apart and to put them where a {@link SpeechTeacher}
 * puts them, throws its last layer away and writes the rest with room for another: an embedding, in
 * which words that it never heard lie apart, too.
 */
public final class TrainWords {

  private static final int CALIBRATION = 400;
  private static final int SEED = 1;
  private static final int BATCH = 128;
  private static final float LEARNING_RATE = 4e-3f;

  /** Silence, unknown speech and so many words as the model has room for. */
  private static final int ROOM = 16;

  /** Dimensions of the space in which the teacher's words lie. */
  private static final int PLACES = 96;

  private TrainWords() {}

  private static Architecture architecture(int outputs) {
    return new Architecture(
        "words",
        QuantizationSpec.perTensor(1 / 64f, -128), // features as reals: 0 to 4
        FeatureWindow.FRAMES,
        AudioFrontEnd.CHANNELS,
        1,
        List.of(
            convolution(10, 4, 2, 32),
            depthwise(3, 3, 2),
            pointwise(64),
            depthwise(3, 3, 1),
            pointwise(64),
            depthwise(3, 3, 2),
            pointwise(96),
            depthwise(3, 3, 1),
            pointwise(128)),
        outputs);
  }

  /**
   * @param arguments folder with the speech tars, folder of synthetic speech, folder of the
   *     teacher, file to write, epochs, different epochs of examples
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 6) {
      System.err.println("TrainWords needs: SPEECH SYNTHETIC TEACHER OUTPUT EPOCHS VARIANTS");
      System.exit(2);
    }
    List<Recording> all = new ArrayList<>(SpeechData.recorded(Path.of(arguments[0])));
    all.addAll(SpeechData.synthetic(Path.of(arguments[1])));
    WordClips clips = new WordClips(all);
    int words = clips.words().size();
    System.out.printf("%d clips of %d words%n", clips.clips().size(), words);
    SpeechTeacher teacher = new SpeechTeacher(Path.of(arguments[2]));
    WordSpace space = space(clips, teacher);
    WordExamples examples = new WordExamples(clips, Noise.forTraining(all), teacher, space);
    int variants = Integer.parseInt(arguments[5]);
    List<ExampleSet> sets = new ArrayList<>();
    for (int i = 0; i < variants; i++) {
      sets.add(examples.epoch(i));
      System.out.printf("examples %d of %d made: %d%n", i + 1, variants, sets.getLast().size());
    }
    Schedule schedule = new Schedule(Integer.parseInt(arguments[4]), BATCH, LEARNING_RATE);
    Architecture architecture = architecture(words + space.dimensions());
    ConvolutionalNetwork network =
        new TorchTraining(architecture, schedule, FeatureMask::hide, new WordLoss(words), SEED)
            .train(epoch -> sets.get(epoch % variants));
    byte[] file =
        ModelWriter.write(
            ConvolutionalGraph.embedding(
                "words: an embedding of a second of speech, with room for a last layer",
                "features",
                network,
                sets.getLast().calibration(CALIBRATION),
                ROOM));
    Files.write(Path.of(arguments[3]), file);
    System.out.printf("%,d bytes written to %s%n", file.length, arguments[3]);
    List<Recording> known =
        all.stream().filter(clip -> clip.is("gsc", "test") && clips.label(clip) > 0).toList();
    long right =
        known.stream().filter(clip -> heard(network, words, clip) == clips.label(clip)).count();
    System.out.printf(
        "of %d clips of known words by other people, %.1f %% are heard as what they are%n",
        known.size(), 100.0 * right / known.size());
  }

  private static WordSpace space(WordClips clips, SpeechTeacher teacher) {
    List<WordSpace.Spoken> spoken =
        IntStream.range(0, clips.clips().size())
            .parallel()
            .mapToObj(
                i -> {
                  Recording clip =
                      TrainingClips.second(clips.clips().get(i), new SplittableRandom(i));
                  return new WordSpace.Spoken(
                      teacher.of(clip), clips.label(clip) - 1, clip.human());
                })
            .toList();
    return WordSpace.of(spoken, clips.words().size() - 1, PLACES);
  }

  private static int heard(ConvolutionalNetwork network, int words, Recording clip) {
    float[] scores = network.layers(Scene.clean(clip)).getLast();
    return IntStream.range(0, words)
        .reduce((best, word) -> scores[word] > scores[best] ? word : best)
        .orElseThrow();
  }
}
