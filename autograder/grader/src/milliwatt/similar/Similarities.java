package milliwatt.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a comparison found.
 *
 * @param compared names of those that could be compared
 * @param pairs the most alike first
 */
public record Similarities(Set<String> compared, List<Pair> pairs) {
  /** What {@code JPlagPairs} printed; other lines are JPlag's own. */
  static Similarities read(List<String> lines) {
    Set<String> compared = new TreeSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (String line : lines) {
      String[] words = line.split("\t", -1);
      if (words[0].equals("compared") && words.length == 2) {
        compared.add(name(words[1]));
      } else if (words[0].equals("pair") && words.length == 5) {
        pairs.add(sorted(name(words[3]), name(words[4]), number(words[1]), number(words[2])));
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.mean())
            .thenComparing(Pair::first)
            .thenComparing(Pair::second));
    return new Similarities(compared, List.copyOf(pairs));
  }

  /** JPlag's order is that of its threads. */
  private static Pair sorted(String one, String other, double mean, double highest) {
    return one.compareTo(other) < 0
        ? new Pair(one, other, mean, highest)
        : new Pair(other, one, mean, highest);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static double number(String word) {
    return Double.parseDouble(word);
  }
}
