package milliwatt.sidebyside;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which line of Java stands beside which line of C. Both keep their order; of the lines that belong
 * together as many as possible stand side by side, and where Java's line became several, the first.
 */
final class Alignment {
  /** Indices of lines, -1 where a side has none. */
  record Row(int java, int c) {}

  private final List<String> java;
  private final List<String> c;
  private final List<Row> rows = new ArrayList<>();

  private Alignment(List<String> java, List<String> c) {
    this.java = java;
    this.c = c;
  }

  /**
   * @param twins for each line of C the index of the line of Java that it came from, or -1
   */
  static List<Row> of(List<String> java, List<String> c, int[] twins) {
    Alignment alignment = new Alignment(java, c);
    int nextJava = 0;
    int nextC = 0;
    for (int line : anchors(twins)) {
      alignment.gap(nextJava, twins[line], nextC, line);
      alignment.rows.add(new Row(twins[line], line));
      nextJava = twins[line] + 1;
      nextC = line + 1;
    }
    alignment.gap(nextJava, java.size(), nextC, c.size());
    return alignment.rows;
  }

  /** The longest series of lines of C whose lines of Java are in order. */
  private static List<Integer> anchors(int[] twins) {
    int[] ends = new int[twins.length]; // the line that ends the best series of each length
    int[] before = new int[twins.length];
    int length = 0;
    for (int i = 0; i < twins.length; i++) {
      if (twins[i] < 0) {
        continue;
      }
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) / 2;
        if (twins[ends[middle]] < twins[i]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      if (low == length || twins[ends[low]] > twins[i]) { // of equal ones the first stays
        before[i] = low == 0 ? -1 : ends[low - 1];
        ends[low] = i;
        length = Math.max(length, low + 1);
      }
    }
    List<Integer> series = new ArrayList<>();
    for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
      series.add(i);
    }
    Collections.reverse(series);
    return series;
  }

  /** Between two pairs: lines that read the same, mostly brackets, stand side by side. */
  private void gap(int javaFrom, int javaTo, int cFrom, int cTo) {
    int height = javaTo - javaFrom;
    int width = cTo - cFrom;
    int[][] same = new int[height + 1][width + 1];
    for (int i = height - 1; i >= 0; i--) {
      for (int j = width - 1; j >= 0; j--) {
        same[i][j] =
            alike(javaFrom + i, cFrom + j)
                ? same[i + 1][j + 1] + 1
                : Math.max(same[i + 1][j], same[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < height || j < width) {
      if (i < height && j < width && alike(javaFrom + i, cFrom + j)) {
        rows.add(new Row(javaFrom + i++, cFrom + j++));
      } else if (j == width || i < height && same[i + 1][j] >= same[i][j + 1]) {
        rows.add(new Row(javaFrom + i++, -1));
      } else {
        rows.add(new Row(-1, cFrom + j++));
      }
    }
  }

  private boolean alike(int javaLine, int cLine) {
    return java.get(javaLine).strip().equals(c.get(cLine).strip());
  }
}
