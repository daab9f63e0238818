package milliwatt.models.kws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import milliwatt.models.quantization.ConvolutionalGraph;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.torch.Confusion;
import milliwatt.models.torch.ExampleSet;
import milliwatt.models.torch.IntegerModel;
import milliwatt.models.torch.Schedule;
import milliwatt.models.torch.TorchTraining;
import milliwatt.models.training.ConvolutionalNetwork;
import milliwatt.models.training.TrainedConvolution;
import milliwatt.models.training.TrainedLayer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tinyml.AudioFrontEnd;

/** The way from recordings to a model, on generated sound. */
class PipelineTest {

  private final List<Recording> recordings = recordings();
  private final TrainingClips clips = new TrainingClips(recordings, 40);

  @Test
  void the_same_epoch_has_the_same_examples_and_another_has_others() {
    ExampleSet first = clips.epoch(1);
    assertThat(clips.epoch(1).inputs()).containsExactlyElementsOf(first.inputs());
    assertThat(clips.epoch(2).inputs().getFirst()).isNotEqualTo(first.inputs().getFirst());
    assertThat(first.counts()).doesNotContain(0);
  }

  @Test
  void the_integer_model_decides_nearly_always_as_the_float_network() {
    ExampleSet examples = clips.epoch(3);
    ConvolutionalNetwork network = randomNetwork();
    List<byte[]> features = examples.inputs().subList(0, 60);
    IntegerModel model =
        new IntegerModel(
            ModelWriter.write(ConvolutionalGraph.of("random", "features", network, features)));
    long same = features.stream().filter(f -> model.classify(f) == network.classify(f)).count();
    assertThat(same).isGreaterThanOrEqualTo(54);
  }

  @Test
  void with_keywords_lowered_far_enough_none_is_heard() {
    List<byte[]> features = clips.epoch(3).inputs().subList(0, 40);
    byte[] file =
        ModelWriter.write(ConvolutionalGraph.of("random", "features", randomNetwork(), features));
    IntegerModel strict = new IntegerModel(Strictness.lowered(file, 100));
    for (byte[] each : features) {
      assertThat(strict.classify(each)).isLessThan(KeywordClass.BED.ordinal());
    }
  }

  @Test
  void a_reversed_or_spliced_keyword_is_unknown() {
    Recording keyword = new Recording("gsc", "train", "cat", new short[] {1, 2, 3});
    assertThat(keyword.label()).isEqualTo(KeywordClass.CAT);
    assertThat(keyword.reversed().samples()).containsExactly(3, 2, 1);
    assertThat(keyword.reversed().label()).isEqualTo(KeywordClass.UNKNOWN);
    assertThat(keyword.splicedWith(keyword).label()).isEqualTo(KeywordClass.UNKNOWN);
  }

  @Test
  void a_spliced_word_is_half_of_each_however_short_the_words_are() {
    short[] early = new short[Recording.RATE];
    Arrays.fill(early, 2_000, 4_000, (short) 1_000);
    short[] late = new short[Recording.RATE];
    Arrays.fill(late, 10_000, 14_000, (short) 500);
    short[] both =
        new Recording("gsc", "train", "cat", early)
            .splicedWith(new Recording("gsc", "train", "bed", late))
            .samples();
    assertThat(both).hasSize(Recording.RATE);
    assertThat(count(both, 1_000)).isBetween(995L, 1_005L);
    assertThat(count(both, 500)).isBetween(1_995L, 2_005L);
  }

  private static long count(short[] samples, int value) {
    long count = 0;
    for (short sample : samples) {
      count += sample == value ? 1 : 0;
    }
    return count;
  }

  @Test
  void a_faster_voice_is_shorter_and_higher() {
    short[] samples = new short[1_000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (10 * i);
    }
    short[] faster = new Recording("gsc", "train", "cat", samples).faster(1.25).samples();
    assertThat(faster).hasSize(800);
    assertThat(faster[400]).isEqualTo((short) 5_000);
  }

  @Test
  void a_mask_hides_a_few_frames_and_channels_behind_the_mean() {
    SplittableRandom random = new SplittableRandom(3);
    float[] features = new float[FeatureWindow.BYTES];
    int most = 0;
    for (int round = 0; round < 100; round++) {
      for (int i = 0; i < features.length; i++) {
        features[i] = i % 2 == 0 ? 1 : 3;
      }
      FeatureMask.hide(features, random);
      int hidden = 0;
      for (float feature : features) {
        hidden += Math.abs(feature - 2) < 0.01 ? 1 : 0;
      }
      most = Math.max(most, hidden);
    }
    assertThat(most).isBetween(300, 7 * 40 + 5 * 49);
  }

  @Test
  void a_taught_example_is_half_its_label_and_half_the_teachers_answer() throws IOException {
    Path file = Path.of(System.getProperty("milliwatt.root"), "models/kws/kws_small.tflite");
    byte[] model = Files.readAllBytes(file);
    byte[] silence = new byte[FeatureWindow.BYTES];
    Arrays.fill(silence, (byte) -128);
    ExampleSet taught =
        new Teacher(model).teach(new ExampleSet(List.of(silence), new int[] {2}, 5));
    byte[] scores = new IntegerModel(model).scores(silence);
    for (int i = 0; i < scores.length; i++) {
      float label = i == 2 ? 0.5f : 0;
      assertThat(taught.targets()[0][i]).isEqualTo(label + 0.5f * (scores[i] + 128) / 255f);
    }
  }

  @Test
  void a_matrix_gives_accuracy_recall_and_false_accepts() {
    int[][] counts = new int[5][5];
    counts[0][0] = 10;
    counts[1][1] = 8;
    counts[1][2] = 2;
    counts[2][2] = 5;
    Confusion confusion = new Confusion(counts);
    assertThat(confusion.accuracy()).isEqualTo(23 / 25.0);
    assertThat(confusion.recall(KeywordClass.UNKNOWN.ordinal())).isEqualTo(0.8);
    assertThat(Figures.falseAccepts(confusion)).isEqualTo(0.1);
    assertThat(confusion.without(KeywordClass.SILENCE.ordinal()).accuracy()).isEqualTo(13 / 15.0);
  }

  /** Needs the profile pytorch, which is active on Linux with an x86-64 processor. */
  @Test
  @Tag("pytorch")
  void training_in_pytorch_gives_a_network_whose_folded_layers_work() {
    ExampleSet examples = clips.epoch(0);
    ConvolutionalNetwork network =
        new TorchTraining(
                SpotterSize.SMALL.architecture,
                new Schedule(30, 128, 4e-3f),
                SpotterSize.SMALL.disturbance,
                1)
            .train(epoch -> examples);
    assertThat(Confusion.of(examples, network::classify).accuracy()).isGreaterThan(0.4);
  }

  private static List<Recording> recordings() {
    List<Recording> all = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(5);
    for (String word : List.of("bed", "cat", "happy", "stop", "go")) {
      for (int i = 0; i < 4; i++) {
        short[] samples = new short[Recording.RATE];
        double pitch = 0.01 * (1 + word.charAt(0) % 7 + 0.1 * random.nextDouble());
        for (int t = 4000; t < 11000; t++) {
          samples[t] = (short) (6000 * Math.sin(pitch * t) + 200 * random.nextGaussian());
        }
        all.add(new Recording("gsc", "train", word, samples));
      }
    }
    short[] noise = new short[4 * Recording.RATE];
    for (int t = 0; t < noise.length; t++) {
      noise[t] = (short) (300 * random.nextGaussian());
    }
    all.add(new Recording("noise", "", "hiss", noise));
    return all;
  }

  private static ConvolutionalNetwork randomNetwork() {
    SplittableRandom random = new SplittableRandom(9);
    List<TrainedConvolution> layers = new ArrayList<>();
    layers.add(convolution(random, false, 10, 4, 2, 1, 8));
    layers.add(convolution(random, true, 3, 3, 2, 8, 8));
    layers.add(convolution(random, false, 1, 1, 1, 8, 12));
    float[] weights = draw(random, 5 * 12, 1);
    return new ConvolutionalNetwork(
        SpotterSize.SMALL.architecture.input(),
        FeatureWindow.FRAMES,
        AudioFrontEnd.CHANNELS,
        layers,
        new TrainedLayer(12, 5, false, weights, new float[5]));
  }

  private static TrainedConvolution convolution(
      SplittableRandom random,
      boolean depthwise,
      int rows,
      int columns,
      int stride,
      int in,
      int out) {
    int taps = rows * columns * (depthwise ? 1 : in);
    float[] weights = draw(random, taps * out, 1 / Math.sqrt(taps));
    return new TrainedConvolution(
        depthwise, rows, columns, stride, in, out, weights, draw(random, out, 0.1));
  }

  private static float[] draw(SplittableRandom random, int count, double spread) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (spread * random.nextGaussian());
    }
    return values;
  }
}
