package milliwatt.lab;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that someone probably meant. */
public final class NearestName {
  private NearestName() {}

  /** The candidate fewest edits away from {@code typed}, if at most half of it is wrong. */
  public static Optional<String> of(String typed, Collection<String> candidates) {
    return candidates.stream()
        .filter(c -> edits(typed, c) <= Math.max(1, c.length() / 2))
        .min(Comparator.comparingInt(c -> edits(typed, c)));
  }

  /** Levenshtein distance: insertions, deletions and replacements of one character. */
  private static int edits(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
