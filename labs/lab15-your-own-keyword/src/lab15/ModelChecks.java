package lab15;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Expect;
import milliwatt.check.Meter;
import tinyml.AudioFrontEnd;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.LastLayer;
import tinyml.LittleEndian;
import tinyml.Model;
import tinyml.ModelError;
import tinyml.Tensor;

/** The model: its embedding, its new last layer, and the word that it hears then. */
final class ModelChecks {
  /** As many samples as one call carries: a board has no room for a second of sound. */
  private static final int PIECE = 1600;

  private static final int LOW = 400;
  private static final int MIDDLE = 1_100;
  private static final int HIGH = 3_000;
  private static final int THRESHOLD = 180;
  private static final int KEYWORD = 2;

  @Check(
      points = 2,
      topic = "embedding",
      why = "The layer is trained with what the model gives, so nothing of it may be lost or old.",
      help =
          "Every window becomes a frame; then copy, invoke, and read output 1 before anything else.",
      limitMillis = 20_000)
  void an_embedding_is_what_the_last_layer_sees(YourOwnKeywordLab lab) {
    short[] clip = Tones.tone(Tones.silence(Tones.SECOND), 3000, HIGH, 6000);
    lab.openModel(Tones.model());
    assertThat(lab.dimensions()).as("numbers in an embedding").isEqualTo(Tones.CHANNELS);
    byte[] expected = expected(clip);
    for (int piece : new int[] {480, 333}) {
      assertThat(embedding(lab, clip, piece))
          .as("the embedding of a clip in pieces of %d samples", piece)
          .isEqualTo(expected);
    }
  }

  @Check(
      points = 1,
      topic = "embedding",
      why = "Half a clip would be learnt as if it were the word.",
      help = "Ask the window of features whether it is full, and refuse with a ModelError if not.",
      needs = "an_embedding_is_what_the_last_layer_sees",
      limitMillis = 20_000)
  void half_a_clip_has_no_embedding(YourOwnKeywordLab lab) {
    lab.openModel(Tones.model());
    lab.beginClip();
    lab.hearClip(new short[PIECE]);
    Expect.refused(
        "the embedding of a tenth of a second", () -> lab.embed(new byte[Tones.CHANNELS]));
  }

  @Check(
      points = 1,
      category = Category.MEMORY,
      topic = "memory",
      why = "A board that learns has the examples to keep, and nothing to give away.",
      help = "hear and read use the arrays that the constructor made.",
      needs = "an_embedding_is_what_the_last_layer_sees",
      limitMillis = 20_000)
  void embedding_allocates_nothing(YourOwnKeywordLab lab, Meter meter) {
    lab.openModel(Tones.model());
    embedding(lab, Tones.silence(Tones.SECOND), PIECE); // the first time also loads classes
    lab.hearClip(new short[PIECE]);
    assertThat(meter.heapBytes()).as("heap bytes that a tenth of a second took").isZero();
    lab.embed(new byte[Tones.CHANNELS]);
    assertThat(meter.heapBytes()).as("heap bytes that an embedding took").isZero();
  }

  @Check(
      points = 2,
      topic = "writer",
      why = "A kernel finds a constant by its place and its length, and both are in the file.",
      help = "Elements where they were, little-endian; in front of them their length in bytes.",
      needs = "the_range_of_scores_is_that_of_all_examples")
  void written_weights_are_read_again(YourOwnKeywordLab lab, RandomGenerator random) {
    byte[] file = written(lab, Tones.ROOM, -1, random);
    byte[] weights = new byte[Tones.ROOM * Tones.CHANNELS];
    int[] biases = new int[Tones.ROOM];
    lab.quantized(weights, biases, new float[3]);
    Model model = read(file);
    LastLayer last = new LastLayer(new Model(Tones.model()));
    int at = model.tensors[last.weights].offset;
    assertThat(Arrays.copyOfRange(file, at, at + weights.length))
        .as("the weights in the file")
        .isEqualTo(weights);
    for (int c = 0; c < Tones.ROOM; c++) {
      assertThat(LittleEndian.int32(file, model.tensors[last.biases].offset + 4 * c))
          .as("bias %d in the file", c)
          .isEqualTo(biases[c]);
    }
  }

  @Check(
      points = 2,
      topic = "writer",
      why = "Bytes mean nothing without their scale: the old one makes another layer of them.",
      help = "Three tensors get a scale, a float32; one a zero point, an int64.",
      needs = "written_weights_are_read_again")
  void a_written_layer_says_what_its_bytes_mean(YourOwnKeywordLab lab, RandomGenerator random) {
    byte[] file = written(lab, Tones.ROOM, 1, random);
    float[] scales = new float[3];
    lab.quantized(new byte[Tones.ROOM * Tones.CHANNELS], new int[Tones.ROOM], scales);
    Model model = read(file);
    LastLayer last = new LastLayer(new Model(Tones.model()));
    Tensor score = model.tensors[last.scores];
    assertThat(model.tensors[last.weights].scale(0)).as("the weights' scale").isEqualTo(scales[0]);
    assertThat(model.tensors[last.biases].scale(0)).as("the biases' scale").isEqualTo(scales[1]);
    assertThat(score.scale(0)).as("the scores' scale").isEqualTo(scales[2]);
    assertThat(score.zeroPoint()).as("the scores' zero point").isEqualTo(lab.scoreZeroPoint());
  }

  @Check(
      points = 2,
      topic = "writer",
      why = "Nobody knows beforehand how many words you will want.",
      help = "A smaller length in front of the elements, and a smaller dimension in each shape.",
      needs = "a_written_layer_says_what_its_bytes_mean")
  void fewer_classes_leave_room_unused(YourOwnKeywordLab lab, RandomGenerator random) {
    byte[] blank = Tones.model();
    byte[] file = written(lab, 3, 1, random);
    assertThat(file).as("the file").hasSameSizeAs(blank);
    Model model = read(file);
    LastLayer last = new LastLayer(new Model(Tones.model()));
    assertThat(shape(model.tensors[last.weights]))
        .as("shape of the weights")
        .containsExactly(3, 40);
    assertThat(shape(model.tensors[last.biases])).as("shape of the biases").containsExactly(3);
    assertThat(shape(model.tensors[last.scores])).as("shape of the scores").containsExactly(1, 3);
    assertThat(shape(model.tensors[last.probabilities]))
        .as("shape of the probabilities")
        .containsExactly(1, 3);
    int changed = 0;
    for (int i = 0; i < file.length; i++) {
      changed += file[i] == blank[i] ? 0 : 1;
    }
    assertThat(changed)
        .as("bytes changed for 120 weights, 3 biases, 3 scales, a zero point, 4 shapes, 2 lengths")
        .isLessThanOrEqualTo(120 + 4 * 3 + 3 * 4 + 3 * 8 + 4 * 4 + 2 * 4);
  }

  @Check(
      points = 4,
      topic = "end-to-end",
      why = "A word that nobody had thought of, learnt and heard: that is what all of this is for.",
      help = "Where the parts pass and this does not, compare the model's scores with the layer's.",
      needs = {
        "an_embedding_is_what_the_last_layer_sees",
        "fewer_classes_leave_room_unused",
        "a_trained_layer_tells_clouds_apart"
      },
      limitMillis = 120_000)
  void end_to_end_a_new_word_is_learnt_and_heard(YourOwnKeywordLab lab) {
    byte[] model = Tones.model();
    lab.openModel(model);
    lab.embeddingExamples(16);
    for (int i = 0; i < 3; i++) {
      int at = 1500 + 2500 * i;
      learn(lab, Tones.silence(Tones.SECOND), 0);
      learn(lab, Tones.tone(Tones.silence(Tones.SECOND), at, LOW, 3000 + 2000 * i), 1);
      learn(lab, Tones.tone(Tones.silence(Tones.SECOND), at, MIDDLE, 3000 + 2000 * i), 1);
      learn(lab, Tones.tone(Tones.silence(Tones.SECOND), at, HIGH, 3000 + 2000 * i), KEYWORD);
    }
    lab.layer(3, Tones.CHANNELS);
    lab.training(4, 1e-3f, 1);
    float loss = lab.train(40, 0.05f);
    assertThat(loss).as("the loss after 40 epochs").isLessThan(0.3f);
    lab.quantize(Tones.SCALE);
    lab.writeModel(model);
    lab.listen(model, 3, THRESHOLD);
    short[] sound = Tones.silence(4 * Tones.SECOND + Tones.SECOND / 2);
    Tones.tone(sound, 19_200, MIDDLE, 6000);
    Tones.tone(sound, 41_600, HIGH, 5000);
    List<String> heard = new ArrayList<>();
    for (int from = 0; from < sound.length; from += PIECE) {
      int to = Math.min(from + PIECE, sound.length);
      int keyword = lab.hear(Arrays.copyOfRange(sound, from, to));
      if (keyword >= 0) {
        heard.add("%d between %.1f and %.1f s".formatted(keyword, from / 16e3, to / 16e3));
      }
    }
    assertThat(heard)
        .as(
            "what was heard; a tone of 3000 Hz, the keyword %d, is there from 2.6 to 3.1 s",
            KEYWORD)
        .hasSize(1);
    assertThat(Double.parseDouble(heard.getFirst().split(" ")[2]))
        .as("when the keyword was heard, in seconds")
        .isCloseTo(3.1, within(0.7));
    assertThat(heard.getFirst()).startsWith(KEYWORD + " ");
  }

  private static void learn(YourOwnKeywordLab lab, short[] clip, int label) {
    lab.addExample(embedding(lab, clip, PIECE), label);
  }

  private static byte[] embedding(YourOwnKeywordLab lab, short[] clip, int size) {
    lab.beginClip();
    for (int from = 0; from < clip.length; from += size) {
      lab.hearClip(Arrays.copyOfRange(clip, from, Math.min(from + size, clip.length)));
    }
    byte[] embedding = new byte[Tones.CHANNELS];
    lab.embed(embedding);
    return embedding;
  }

  /** The model in a file that the student's code has written. */
  private static Model read(byte[] file) {
    try {
      return new Model(file);
    } catch (ModelError e) {
      return fail("What was written is no model any more: " + e.getMessage() + ".");
    }
  }

  /**
   * A random layer of so many classes, written into the model.
   *
   * @param sign of all scores; above 0 they have a negative zero point
   */
  private static byte[] written(
      YourOwnKeywordLab lab, int classes, int sign, RandomGenerator random) {
    float[] weights = new float[classes * Tones.CHANNELS];
    float[] biases = new float[classes];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = sign * (float) Math.abs(random.nextGaussian());
    }
    for (int c = 0; c < classes; c++) {
      biases[c] = (float) random.nextGaussian();
    }
    lab.layer(classes, Tones.CHANNELS);
    lab.setParameters(weights, biases);
    lab.examples(2, Tones.CHANNELS, Tones.SCALE, Tones.ZERO_POINT);
    byte[] example = new byte[Tones.CHANNELS];
    Arrays.fill(example, (byte) -30);
    lab.addExample(example, 0);
    lab.quantize(Tones.SCALE);
    byte[] file = Tones.model();
    lab.writeModel(file);
    return file;
  }

  private static int[] shape(Tensor tensor) {
    int[] shape = new int[tensor.rank()];
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = tensor.dimension(axis);
    }
    return shape;
  }

  /** The embedding by the reference's front end and interpreter. */
  private static byte[] expected(short[] clip) {
    AudioFrontEnd frontEnd = new AudioFrontEnd();
    byte[] features = new byte[49 * AudioFrontEnd.CHANNELS];
    for (int f = 0; f < 49; f++) {
      frontEnd.features(clip, f * AudioFrontEnd.HOP, features, f * AudioFrontEnd.CHANNELS);
    }
    Interpreter interpreter =
        new Interpreter(
            new Model(Tones.model()),
            new FullOperatorTable(),
            new GreedyPlanner(),
            new byte[1 << 12]);
    interpreter.setInput(0, features);
    interpreter.invoke();
    byte[] embedding = new byte[Tones.CHANNELS];
    interpreter.getOutput(1, embedding);
    return embedding;
  }
}
