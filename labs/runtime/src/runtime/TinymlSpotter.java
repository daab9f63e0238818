package runtime;

import tinyml.AudioFrontEnd;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.Model;
import tinyml.ModelError;
import tinyml.Tensor;

/** Maps {@link SpotterRuntime} to the classes of {@code tinyml}. */
public final class TinymlSpotter implements SpotterRuntime {
  /** Windows that begin and end within a second. */
  private static final int FRAMES = 49;

  private final AudioFrontEnd frontEnd = new AudioFrontEnd();
  private Interpreter interpreter;

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
}
