package runtime;

import tinyml.AudioFrontEnd;
import tinyml.Detector;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.KeywordSpotter;
import tinyml.Model;
import tinyml.ModelError;
import tinyml.SpotterSettings;
import tinyml.Tensor;

/** Maps {@link SpotterRuntime} to the classes of {@code tinyml}. */
public final class TinymlSpotter implements SpotterRuntime {
  /** Windows that begin and end within a second. */
  private static final int FRAMES = 49;

  private final AudioFrontEnd frontEnd = new AudioFrontEnd();
  private Interpreter interpreter;
  private KeywordSpotter spotter;

  @Override
  public int load(byte[] bytes) {
    Model model = new Model(bytes);
    byte[] arena = new byte[new GreedyPlanner().place(model)];
    interpreter = new Interpreter(model, new FullOperatorTable(), new GreedyPlanner(), arena);
    int features = interpreter.input(0).bytes;
    if (features != FRAMES * AudioFrontEnd.CHANNELS) {
      throw new ModelError(
          "the model takes %d bytes, but a second has %d features",
          features, FRAMES * AudioFrontEnd.CHANNELS);
    }
    return arena.length;
  }

  @Override
  public void classify(short[] second, byte[] scores) {
    Tensor input = interpreter.input(0);
    frontEnd.reset();
    for (int frame = 0; frame < FRAMES; frame++) {
      int at = input.offset + frame * AudioFrontEnd.CHANNELS;
      frontEnd.features(second, frame * AudioFrontEnd.HOP, input.data, at);
    }
    interpreter.invoke();
    interpreter.getOutput(0, scores);
  }

  @Override
  public void listen(
      int keywords, int framesPerInference, int smoothing, int threshold, int refractory) {
    spotter =
        new KeywordSpotter(
            interpreter,
            new SpotterSettings(keywords, framesPerInference, smoothing, threshold, refractory));
  }

  @Override
  public int hear(short[] samples, int[] scores) {
    int keyword = Detector.NONE;
    int used = 0;
    while (used < samples.length) {
      used += spotter.hear(samples, used, samples.length - used);
      if (spotter.detection() != Detector.NONE) {
        keyword = spotter.detection();
      }
    }
    for (int c = 0; c < scores.length; c++) {
      scores[c] = spotter.score(c);
    }
    return keyword;
  }

  @Override
  public int detectedAt() {
    return spotter.detectedAt();
  }
}
