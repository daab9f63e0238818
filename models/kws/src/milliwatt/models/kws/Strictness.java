package milliwatt.models.kws;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import milliwatt.models.torch.Confusion;
import milliwatt.models.torch.ExampleSet;
import milliwatt.models.torch.IntegerModel;
import tinyml.Model;
import tinyml.Operator;
import tinyml.OperatorCode;
import tinyml.Tensor;

/**
 * Makes a finished model slower to accept a word: a spotter hears unknown speech all day, and
 * keywords seldom. The scores of all keywords are lowered by the same amount, in the biases of the
 * last layer; how much is chosen on the validation split.
 */
final class Strictness {

  private static final double STEP = 0.25;
  private static final int STEPS = 12;

  /** Accuracy on the validation split that may be paid. */
  private static final double PRICE = 0.0075;

  private Strictness() {}

  /** The model that is strictest among those which are about as right on these examples. */
  static byte[] of(byte[] file, ExampleSet validation) {
    byte[][] stricter = new byte[STEPS + 1][];
    double[] accuracies = new double[STEPS + 1];
    double best = 0;
    for (int i = 0; i <= STEPS; i++) {
      stricter[i] = lowered(file, i * STEP);
      IntegerModel model = new IntegerModel(stricter[i]);
      accuracies[i] = Confusion.of(validation, model::classify).accuracy();
      best = Math.max(best, accuracies[i]);
    }
    int chosen = STEPS;
    while (accuracies[chosen] < best - PRICE) {
      chosen--;
    }
    System.out.printf("scores of keywords lowered by %.2f%n", chosen * STEP);
    return stricter[chosen];
  }

  /** The model with the scores of all keywords lowered, before the softmax. */
  static byte[] lowered(byte[] file, double amount) {
    byte[] changed = file.clone();
    Tensor bias = biasOfScores(new Model(changed));
    int steps = (int) Math.round(amount / bias.scale(0));
    ByteBuffer values = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
    for (KeywordClass keyword : KeywordClass.values()) {
      if (keyword != KeywordClass.SILENCE && keyword != KeywordClass.UNKNOWN) {
        int place = bias.offset + Integer.BYTES * keyword.ordinal();
        values.putInt(place, values.getInt(place) - steps);
      }
    }
    return changed;
  }

  private static Tensor biasOfScores(Model model) {
    for (Operator operator : model.operators) {
      if (operator.code == OperatorCode.FULLY_CONNECTED) {
        return model.tensors[operator.input(2)];
      }
    }
    throw new IllegalArgumentException("The model has no fully connected layer.");
  }
}
