package milliwatt.runtime;

import java.util.ArrayList;
import java.util.List;
import milliwatt.model.ModelFile;
import milliwatt.model.ModelRunner;
import milliwatt.model.Progress;
import milliwatt.model.Reals;
import tinyml.Tensor;

/**
 * Two runtimes on the same model and inputs.
 *
 * @param inputs how many inputs both ran
 * @param values elements that each of them gave in all
 * @param differing how many elements differ
 * @param wrongInputs how many inputs have such elements
 * @param first the first of them; null if there is none
 * @param largest by how much two elements differ at most, in the numbers that are stored
 * @param ratio how long the second took, the first taking 1: the median over all inputs
 * @param arenas bytes of the two arenas
 */
public record Comparison(
    int inputs,
    long values,
    long differing,
    int wrongInputs,
    Place first,
    double largest,
    double ratio,
    int[] arenas) {
  private static final long TIMED_NANOS = 3_000_000_000L;
  private static final int MOST_ROUNDS = 20;

  /** An element that differs. */
  public record Place(int input, int output, int element, double one, double other) {}

  public boolean equal() {
    return differing == 0;
  }

  /** Runs both on every input, and then again for the time. */
  public static Comparison of(
      ModelFile model,
      RuntimeSession one,
      RuntimeSession other,
      List<byte[]> inputs,
      Progress progress) {
    ModelRunner first = new ModelRunner(model, one);
    ModelRunner second = new ModelRunner(model, other);
    Count count = new Count(first);
    for (int i = 0; i < inputs.size(); i++) {
      count.add(i, first.infer(inputs.get(i)), second.infer(inputs.get(i)));
      progress.done(i + 1, inputs.size(), "inputs compared");
    }
    double ratio = ratio(first, second, one, other, inputs);
    return count.comparison(ratio, new int[] {first.arenaBytes(), second.arenaBytes()});
  }

  /** In turns, so that whatever else the machine does slows both down. */
  private static double ratio(
      ModelRunner first,
      ModelRunner second,
      RuntimeSession one,
      RuntimeSession other,
      List<byte[]> inputs) {
    List<Double> ratios = new ArrayList<>();
    long begun = System.nanoTime();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      for (byte[] input : inputs) {
        first.infer(input);
        double firstNanos = Math.max(1, one.lastNanos());
        second.infer(input);
        ratios.add(other.lastNanos() / firstNanos);
      }
      if (System.nanoTime() - begun > TIMED_NANOS) {
        break;
      }
    }
    // The earlier half warms up.
    List<Double> warm = ratios.subList(ratios.size() / 2, ratios.size());
    return warm.stream().sorted().toList().get(warm.size() / 2);
  }

  /** Adds up the differences. */
  private static final class Count {
    private final ModelRunner runner;
    private int inputs;
    private long values;
    private long differing;
    private int wrongInputs;
    private Place first;
    private double largest;

    Count(ModelRunner runner) {
      this.runner = runner;
    }

    void add(int input, byte[] one, byte[] other) {
      long before = differing;
      int position = 0;
      for (int i = 0; i < runner.outputs(); i++) {
        Tensor output = runner.output(i);
        double[] mine = Reals.elements(output, one, position);
        double[] theirs = Reals.elements(output, other, position);
        for (int e = 0; e < mine.length; e++) {
          if (Double.compare(mine[e], theirs[e]) != 0) {
            differing++;
            largest = Math.max(largest, Math.abs(mine[e] - theirs[e]));
            first = first == null ? new Place(input, i, e, mine[e], theirs[e]) : first;
          }
        }
        values += mine.length;
        position += output.bytes;
      }
      wrongInputs += differing > before ? 1 : 0;
      inputs++;
    }

    Comparison comparison(double ratio, int[] arenas) {
      return new Comparison(inputs, values, differing, wrongInputs, first, largest, ratio, arenas);
    }
  }
}
