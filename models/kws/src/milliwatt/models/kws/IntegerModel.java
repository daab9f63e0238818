package milliwatt.models.kws;

import java.util.Arrays;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.Model;

/** An int8 model in the course's own runtime. */
final class IntegerModel {

  private final Interpreter interpreter;
  private final byte[] scores = new byte[KeywordClass.values().length];

  IntegerModel(byte[] file) {
    interpreter =
        new Interpreter(
            new Model(file), new FullOperatorTable(), new GreedyPlanner(), new byte[1 << 16]);
  }

  int arenaBytes() {
    return interpreter.arenaBytes();
  }

  /** One score a class, -128 to 127 for a probability of 0 to 1. */
  byte[] scores(byte[] features) {
    interpreter.setInput(0, features);
    interpreter.invoke();
    interpreter.getOutput(0, scores);
    return Arrays.copyOf(scores, scores.length);
  }

  /** The class with the highest score. */
  int classify(byte[] features) {
    byte[] result = scores(features);
    int best = 0;
    for (int i = 1; i < result.length; i++) {
      best = result[i] > result[best] ? i : best;
    }
    return best;
  }
}
