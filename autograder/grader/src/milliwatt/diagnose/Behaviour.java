package milliwatt.diagnose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import milliwatt.runtime.RuntimeFailure;

/**
 * What a runtime did in an experiment: the bytes it gave on one input after the other, until there
 * were no more or one of them made it fail.
 *
 * @param failure how it ended early, or null
 */
record Behaviour(List<byte[]> values, RuntimeFailure failure) {
  /**
   * Observes a runtime.
   *
   * @param prepare what comes before the first input
   * @param infer gives the bytes for an input
   */
  static Behaviour of(Runnable prepare, int inputs, IntFunction<byte[]> infer) {
    List<byte[]> values = new ArrayList<>();
    try {
      prepare.run();
      for (int i = 0; i < inputs; i++) {
        values.add(infer.apply(i));
      }
      return new Behaviour(values, null);
    } catch (RuntimeFailure failure) {
      return new Behaviour(values, failure);
    }
  }

  /** Whether nobody could tell the two apart. */
  boolean same(Behaviour other) {
    return values.size() == other.values.size()
        && firstDifference(other) == values.size()
        && (failure == null
            ? other.failure == null
            : other.failure != null
                && failure.kind() == other.failure.kind()
                && failure.detail().equals(other.failure.detail()));
  }

  /** By input: whether both gave the same bytes on it. */
  List<Boolean> equalOn(Behaviour other) {
    List<Boolean> equal = new ArrayList<>();
    for (int i = 0; i < Math.max(values.size(), other.values.size()); i++) {
      equal.add(
          i < values.size()
              && i < other.values.size()
              && Arrays.equals(values.get(i), other.values.get(i)));
    }
    return equal;
  }

  /** The first input on which the bytes differ; the number of inputs both have if none does. */
  int firstDifference(Behaviour other) {
    int both = Math.min(values.size(), other.values.size());
    for (int i = 0; i < both; i++) {
      if (!Arrays.equals(values.get(i), other.values.get(i))) {
        return i;
      }
    }
    return both;
  }
}
