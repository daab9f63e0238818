package milliwatt.models.torch;

import java.util.Arrays;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.Model;

/** An int8 model in the course's own runtime. */
public final class IntegerModel {

  private final Interpreter interpreter;
  private final byte[] scores;

  public IntegerModel(byte[] file) {
    Model model = new Model(file);
    byte[] arena = new byte[new GreedyPlanner().place(model)];
    interpreter =
        new Interpreter(new Model(file), new FullOperatorTable(), new GreedyPlanner(), arena);
    scores = new byte[interpreter.output(0).bytes];
  }

  public int arenaBytes() {
    return interpreter.arenaBytes();
  }

  /** One score a class, -128 to 127 for a probability of 0 to 1. */
  public byte[] scores(byte[] input) {
    interpreter.setInput(0, input);
    interpreter.invoke();
    interpreter.getOutput(0, scores);
    return Arrays.copyOf(scores, scores.length);
  }

  /** The class with the highest score. */
  public int classify(byte[] input) {
    byte[] result = scores(input);
    int best = 0;
    for (int i = 1; i < result.length; i++) {
      best = result[i] > result[best] ? i : best;
    }
    return best;
  }
}
