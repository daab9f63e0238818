package milliwatt.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How often each class was decided for each true class. */
public final class Confusion {
  private final List<String> classes;
  private final int[][] counts;

  public Confusion(List<String> classes) {
    this.classes = List.copyOf(classes);
    counts = new int[classes.size()][classes.size()];
  }

  /** The classes, by number. */
  public List<String> classes() {
    return classes;
  }

  /** Counts one decision. */
  public void add(int truth, int decided) {
    counts[truth][decided]++;
  }

  public int count(int truth, int decided) {
    return counts[truth][decided];
  }

  /** How many were of a class. */
  public int of(int truth) {
    return IntStream.of(counts[truth]).sum();
  }

  /** How many there were. */
  public int total() {
    return IntStream.range(0, counts.length).map(this::of).sum();
  }

  /** How many were decided as what they are. */
  public int right() {
    return IntStream.range(0, counts.length).map(i -> counts[i][i]).sum();
  }

  /** The share of all that was right, 0 to 1; NaN of none. */
  public double accuracy() {
    return (double) right() / total();
  }

  /** The share of one class that was right, 0 to 1; NaN of none. */
  public double recall(int truth) {
    return (double) counts[truth][truth] / of(truth);
  }

  /** By true class, and in it by decided class, zeros too. */
  public Map<String, Map<String, Integer>> byName() {
    Map<String, Map<String, Integer>> rows = new LinkedHashMap<>();
    for (int truth = 0; truth < counts.length; truth++) {
      Map<String, Integer> row = new LinkedHashMap<>();
      for (int decided = 0; decided < counts.length; decided++) {
        row.put(classes.get(decided), counts[truth][decided]);
      }
      rows.put(classes.get(truth), row);
    }
    return rows;
  }
}
