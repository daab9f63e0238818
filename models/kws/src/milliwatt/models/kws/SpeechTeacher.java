package milliwatt.models.kws;

import ai.djl.ModelException;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/**
 * Google's speech embedding, which was trained with far more voices than there are here, and says
 * where a sound lies among others. A small network learns from it where its own should lie.
 *
 * <p>Source: Lin, Kilgour, Roblek and Sharifi, "Training Keyword Spotters with Limited and
 * Synthesized Speech Data", 2020; as two ONNX files, from samples to mel frames of 10 ms and from
 * 76 of these to 96 numbers.
 */
final class SpeechTeacher {

  private static final int WINDOW = 76;
  private static final int CHANNELS = 32;

  /** A word is looked at three times, 160 ms apart, so that its order is not lost. */
  private static final int[] PLACES = {-16, 0, 16};

  /** Root mean square of a word and of what is around it: a clip's own loudness says nothing. */
  private static final double LOUDNESS = 1500;

  private static final double HISS = 10;

  private final ThreadLocal<Predictor<NDList, NDList>> spectrogram;
  private final ThreadLocal<Predictor<NDList, NDList>> embedding;

  /**
   * @param folder with {@code melspectrogram.onnx} and {@code embedding_model.onnx}
   * @throws IOException if there is no such model in it
   */
  SpeechTeacher(Path folder) throws IOException {
    spectrogram = open(folder.resolve("melspectrogram.onnx"));
    embedding = open(folder.resolve("embedding_model.onnx"));
  }

  /** A predictor for each thread, of one model. */
  private static ThreadLocal<Predictor<NDList, NDList>> open(Path file) throws IOException {
    try {
      ZooModel<NDList, NDList> model =
          Criteria.builder()
              .setTypes(NDList.class, NDList.class)
              .optModelPath(file)
              .optEngine("OnnxRuntime")
              .optOption("intraOpNumThreads", "1")
              .optTranslator(new NoopTranslator())
              .build()
              .loadModel();
      return ThreadLocal.withInitial(model::newPredictor);
    } catch (ModelException e) {
      throw new IOException(file + " is no model that can be loaded.", e);
    }
  }

  /** Where it puts a word: 288 numbers, whose meaning only it knows. */
  float[] of(Recording clip) {
    float[] samples = centred(clip);
    float[] decibels = answer(spectrogram, samples, new Shape(1, samples.length));
    return answer(embedding, windows(decibels), new Shape(PLACES.length, WINDOW, CHANNELS, 1));
  }

  private static float[] answer(
      ThreadLocal<Predictor<NDList, NDList>> model, float[] numbers, Shape shape) {
    try (NDManager manager = NDManager.newBaseManager("OnnxRuntime");
        NDList answer = model.get().predict(new NDList(manager.create(numbers, shape)))) {
      return answer.singletonOrThrow().toFloatArray();
    } catch (TranslateException e) {
      throw new IllegalStateException("The speech embedding failed.", e);
    }
  }

  /** Two seconds with the loud part in the middle. */
  private static float[] centred(Recording clip) {
    Recording.Span loud = clip.loud();
    short[] samples = clip.samples();
    double gain = LOUDNESS / Math.max(HISS, clip.loudness(loud));
    Random random = new Random(1);
    float[] centred = new float[2 * Recording.RATE];
    int shift = Recording.RATE - (loud.from() + loud.to()) / 2;
    for (int i = 0; i < centred.length; i++) {
      int from = i - shift;
      double sample = from >= 0 && from < samples.length ? gain * samples[from] : 0;
      centred[i] = (float) (sample + HISS * random.nextGaussian());
    }
    return centred;
  }

  /**
   * The frames around the middle that each look sees, one behind the other.
   *
   * @param decibels of all frames
   */
  private static float[] windows(float[] decibels) {
    int middle = (decibels.length / CHANNELS - WINDOW) / 2;
    float[] windows = new float[PLACES.length * WINDOW * CHANNELS];
    for (int i = 0; i < windows.length; i++) {
      int place = PLACES[i / (WINDOW * CHANNELS)];
      int from = (middle + place) * CHANNELS + i % (WINDOW * CHANNELS);
      windows[i] = decibels[from] / 10 + 2; // the scale that the embedding was trained with
    }
    return windows;
  }
}
