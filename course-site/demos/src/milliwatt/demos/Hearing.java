package milliwatt.demos;

import tinyml.AudioFrontEnd;
import tinyml.Detector;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.KeywordSpotter;
import tinyml.Model;
import tinyml.SpotterSettings;
import tinyml.Tensor;

/** Sound to scores: a second of its own, or a stream without end. */
final class Hearing {
  /** Windows that begin and end within a second. */
  static final int FRAMES = 49;

  private final AudioFrontEnd frontEnd = new AudioFrontEnd();
  private final Network network;
  private final KeywordSpotter spotter;

  /**
   * @param file a model whose input is 49 frames of 40 features
   * @param background how many of its first classes are no keywords
   */
  Hearing(byte[] file, int background) {
    network = new Network(file);
    Model model = new Model(file);
    byte[] arena = new byte[network.arenaBytes];
    Interpreter interpreter =
        new Interpreter(model, new FullOperatorTable(), new GreedyPlanner(), arena);
    spotter =
        new KeywordSpotter(
            interpreter, SpotterSettings.after(background, interpreter.output(0).bytes));
  }

  Network network() {
    return network;
  }

  /**
   * Features of a second, as if there had been nothing before.
   *
   * @param second 16,000 samples at 16 kHz
   * @return 49 frames of 40
   */
  byte[] features(short[] second) {
    byte[] features = new byte[FRAMES * AudioFrontEnd.CHANNELS];
    frontEnd.reset();
    for (int frame = 0; frame < FRAMES; frame++) {
      int at = frame * AudioFrontEnd.CHANNELS;
      frontEnd.features(second, frame * AudioFrontEnd.HOP, features, at);
    }
    return features;
  }

  /** Gives the network its input, anew before each inference: other tensors lie there later. */
  void look(byte[] features) {
    Tensor input = network.input();
    for (int i = 0; i < input.bytes; i++) {
      input.data[input.offset + i] = features[i];
    }
  }

  /** The network's answer: a score for each class, in 256ths. */
  int[] scores() {
    Tensor output = network.output();
    int[] scores = new int[output.bytes];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = output.data[output.offset + i] + 128;
    }
    return scores;
  }

  /** Begins a new stream. */
  void listen() {
    spotter.reset();
  }

  /**
   * Hears the stream's next samples.
   *
   * @return the keyword that was said, or -1; then the mean score of each class, in 256ths
   */
  int[] hear(short[] samples) {
    int keyword = Detector.NONE;
    int used = 0;
    while (used < samples.length) {
      used += spotter.hear(samples, used, samples.length - used);
      if (spotter.detection() != Detector.NONE) {
        keyword = spotter.detection();
      }
    }
    int[] heard = new int[1 + spotter.classes()];
    heard[0] = keyword;
    for (int c = 0; c < spotter.classes(); c++) {
      heard[1 + c] = spotter.score(c);
    }
    return heard;
  }
}
