package milliwatt.arena;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import milliwatt.check.ArenaPlan;
import milliwatt.check.ArenaPlan.Box;

/**
 * The address axis of a plan drawn with characters. Every stretch of addresses between two edges of
 * boxes gets at least one row, so that no box is too small to be seen; the rest is shared out in
 * proportion.
 */
final class Rows {
  /** About so many rows if no stretch is tiny. */
  private static final int USUAL = 16;

  /** Beyond this the picture is scaled evenly, and thin boxes share rows. */
  private static final int MOST = 48;

  /** Gaps below this are alignment, not worth a row. */
  private static final int ALIGNMENT = 16;

  private final List<Long> edges;
  private final int[] starts;

  private Rows(List<Long> edges, int[] starts) {
    this.edges = edges;
    this.starts = starts;
  }

  /**
   * @param boxes at least one, each with bytes
   */
  static Rows of(ArenaPlan plan, List<Box> boxes) {
    TreeSet<Long> offsets = new TreeSet<>();
    offsets.add(0L);
    boxes.forEach(box -> offsets.add((long) box.offset()));
    long row = plan.arenaBytes() / USUAL;
    TreeSet<Long> edges = new TreeSet<>(offsets);
    boxes.forEach(box -> edges.add(next(offsets, SharedBytes.end(box), row)));
    edges.add(next(offsets, plan.arenaBytes(), row));
    List<Long> sorted = new ArrayList<>(edges);
    if (sorted.size() < 2) {
      sorted.add(sorted.getFirst() + 1);
    }
    Rows fine = new Rows(sorted, starts(sorted, 1));
    return fine.count() <= MOST ? fine : new Rows(sorted, starts(sorted, 0));
  }

  /**
   * An end, moved up to the offset that follows if only alignment and less than a row is between.
   */
  private static long next(TreeSet<Long> offsets, long end, long row) {
    Long offset = offsets.ceiling(end);
    return offset != null && offset - end < Math.min(ALIGNMENT, row) ? offset : end;
  }

  private static int[] starts(List<Long> edges, int least) {
    double all = edges.getLast() - edges.getFirst();
    int[] starts = new int[edges.size()];
    double exact = 0;
    for (int i = 1; i < starts.length; i++) {
      double part = (edges.get(i) - edges.get(i - 1)) / all * (least == 0 ? MOST : USUAL);
      exact += part;
      starts[i] =
          least == 0
              ? (int) Math.round(exact)
              : starts[i - 1] + Math.max(least, (int) Math.round(part));
    }
    return starts;
  }

  int count() {
    return starts[starts.length - 1];
  }

  /** Whether every box has a row of its own. */
  boolean fine() {
    for (int i = 1; i < starts.length; i++) {
      if (starts[i] == starts[i - 1]) {
        return false;
      }
    }
    return true;
  }

  /** The lowest row of a box, counted from 0 at the lowest address. */
  int from(Box box) {
    return Math.min(starts[edges.indexOf((long) box.offset())], count() - 1);
  }

  /** The row above a box. */
  int end(Box box) {
    int i = 0;
    while (edges.get(i) < SharedBytes.end(box)) {
      i++;
    }
    return Math.max(from(box) + 1, starts[i]);
  }

  /** The address to write beside a row, or nothing if none begins there. */
  String label(int row) {
    for (int i = 0; i < starts.length; i++) {
      if (starts[i] == row) {
        return String.format(Locale.ROOT, "%,d", edges.get(i));
      }
    }
    return "";
  }
}
