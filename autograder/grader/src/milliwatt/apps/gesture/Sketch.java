package milliwatt.apps.gesture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A stroke in signs, for a terminal: o where it begins. */
public final class Sketch {
  private static final int ROWS = 11;

  /** A sign is about twice as high as it is wide. */
  private static final int COLUMNS = 2 * ROWS;

  private Sketch() {}

  /**
   * Draws it.
   *
   * @param x how far to the right each point is; at least one
   * @param y how far up
   * @return its lines, from the top
   */
  public static List<String> lines(int[] x, int[] y) {
    char[][] signs = new char[ROWS][COLUMNS];
    for (char[] row : signs) {
      Arrays.fill(row, ' ');
    }
    int left = Arrays.stream(x).min().orElse(0);
    int bottom = Arrays.stream(y).min().orElse(0);
    double width = (double) Arrays.stream(x).max().orElse(0) - left;
    double height = (double) Arrays.stream(y).max().orElse(0) - bottom;
    double size = Math.max(1, Math.max(width, height));
    for (int i = x.length - 1; i >= 0; i--) {
      double right = (x[i] - left - width / 2) / size + 0.5;
      double up = (y[i] - bottom - height / 2) / size + 0.5;
      int row = ROWS - 1 - (int) Math.round(up * (ROWS - 1));
      signs[row][(int) Math.round(right * (COLUMNS - 1))] = i == 0 ? 'o' : '*';
    }
    List<String> lines = new ArrayList<>();
    for (char[] row : signs) {
      lines.add(new String(row).stripTrailing());
    }
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    while (!lines.isEmpty() && lines.getFirst().isEmpty()) {
      lines.removeFirst();
    }
    return lines;
  }
}
