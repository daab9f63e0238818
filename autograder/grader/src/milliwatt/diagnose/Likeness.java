package milliwatt.diagnose;

import java.util.List;
import java.util.stream.DoubleStream;
import milliwatt.model.Reals;
import milliwatt.runtime.RuntimeFailure;
import tinyml.Tensor;

/**
 * How alike two wrong behaviours are, measured by how they differ from the right one: by where they
 * differ, and by how much in which direction.
 */
final class Likeness {
  /** That nobody could tell the two apart. */
  static final double SAME = 1;

  private final Graph graph;
  private final int[] tensors;
  private final Behaviour right;

  /**
   * @param tensors whose bytes the behaviours hold
   */
  Likeness(Graph graph, int[] tensors, Behaviour right) {
    this.graph = graph;
    this.tensors = tensors;
    this.right = right;
  }

  /** 0 for nothing in common, {@link #SAME} for no difference at all. */
  double of(Behaviour one, Behaviour other) {
    if (one.same(other)) {
      return SAME;
    }
    if (one.failure() != null || other.failure() != null) {
      return alike(one.failure(), other.failure()) ? 0.75 : 0;
    }
    double[] first = excess(one.values());
    double[] second = excess(other.values());
    double both = 0;
    double either = 0;
    double product = 0;
    double firstSquare = 0;
    double secondSquare = 0;
    for (int i = 0; i < first.length; i++) {
      either += first[i] != 0 || second[i] != 0 ? 1 : 0;
      both += first[i] != 0 && second[i] != 0 ? 1 : 0;
      product += first[i] * second[i];
      firstSquare += first[i] * first[i];
      secondSquare += second[i] * second[i];
    }
    if (product <= 0) {
      return 0;
    }
    double direction = product / Math.sqrt(firstSquare * secondSquare);
    double size = Math.sqrt(Math.min(firstSquare / secondSquare, secondSquare / firstSquare));
    // Not quite the same, whatever rounding makes of it.
    return Math.min(0.99, (both / either + direction * size) / 2);
  }

  /** The same kind of end, at the same place or with the same words but for the numbers in them. */
  private static boolean alike(RuntimeFailure one, RuntimeFailure other) {
    return one != null
        && other != null
        && one.kind() == other.kind()
        && (words(one).equals(words(other)) || file(one).equals(file(other)));
  }

  private static String words(RuntimeFailure failure) {
    return failure.detail().replaceAll("-?\\d+", "#");
  }

  private static String file(RuntimeFailure failure) {
    return failure.where().replaceFirst(":.*", "");
  }

  /** By how much every element is too high, one tensor and one input after the other. */
  private double[] excess(List<byte[]> values) {
    DoubleStream.Builder all = DoubleStream.builder();
    for (int i = 0; i < values.size(); i++) {
      int position = 0;
      for (int index : tensors) {
        Tensor tensor = graph.tensor(index);
        double[] expected = Reals.elements(tensor, right.values().get(i), position);
        double[] actual = Reals.elements(tensor, values.get(i), position);
        for (int e = 0; e < actual.length; e++) {
          double excess = actual[e] - expected[e];
          all.add(Double.isFinite(excess) ? excess : 0);
        }
        position += tensor.bytes;
      }
    }
    return all.build().toArray();
  }
}
