package milliwatt.differential;

import java.util.List;

/**
 * Decisions that follow from a seed alone: SplitMix64, so that a seed means the same program on
 * every machine and Java.
 */
final class Choice {
  private long state;

  Choice(long seed) {
    this.state = seed;
  }

  long bits() {
    state += 0x9E3779B97F4A7C15L;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** A number from 0 to {@code bound - 1}. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(bits(), bound);
  }

  /** A number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** True in {@code percent} of a hundred cases. */
  boolean chance(int percent) {
    return below(100) < percent;
  }

  <T> T of(List<T> options) {
    return options.get(below(options.size()));
  }

  @SafeVarargs
  final <T> T of(T first, T... others) {
    int pick = below(others.length + 1);
    return pick == 0 ? first : others[pick - 1];
  }
}
