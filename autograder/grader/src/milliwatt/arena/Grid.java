package milliwatt.arena;

import java.util.Arrays;

/** Rows of characters, the lowest first, in which boxes, hatching and labels are drawn. */
final class Grid {
  private final char[][] cells;
  private final boolean[][] hatched;
  private final boolean[][] labelled;
  private final boolean rich;

  /**
   * @param rich whether there are signs beyond ASCII
   */
  Grid(int rows, int columns, boolean rich) {
    cells = new char[rows][columns];
    hatched = new boolean[rows][columns];
    labelled = new boolean[rows][columns];
    this.rich = rich;
    for (char[] row : cells) {
      Arrays.fill(row, ' ');
    }
  }

  /** A part of the grid; the rows and columns {@code top} and {@code right} belong to it. */
  record Area(int bottom, int top, int left, int right) {}

  void outline(Area a) {
    for (int row = a.bottom; row <= a.top; row++) {
      cells[row][a.left] = upright();
      cells[row][a.right] = upright();
    }
    Arrays.fill(cells[a.bottom], a.left, a.right + 1, across());
    Arrays.fill(cells[a.top], a.left, a.right + 1, across());
    for (int row : new int[] {a.bottom, a.top}) {
      cells[row][a.left] = corner(a, row, a.left);
      cells[row][a.right] = corner(a, row, a.right);
    }
  }

  private char corner(Area a, int row, int column) {
    boolean left = column == a.left;
    if (a.bottom == a.top) {
      return left ? '[' : ']';
    }
    return !rich ? '+' : row == a.top ? left ? '┌' : '┐' : left ? '└' : '┘';
  }

  private char across() {
    return rich ? '─' : '-';
  }

  private char upright() {
    return rich ? '│' : '|';
  }

  /** Fills an area; the outlines in it stay, unless they leave no room for the filling. */
  void hatch(Area a, char sign) {
    for (int row = a.bottom; row <= a.top; row++) {
      boolean seen = false;
      for (int column = a.left; column <= a.right; column++) {
        if (cells[row][column] == ' ') {
          cells[row][column] = sign;
          seen = true;
        }
      }
      if (!seen && a.bottom == a.top) {
        Arrays.fill(cells[row], a.left, a.right + 1, sign);
      } else if (!seen && row > a.bottom && row < a.top) {
        cells[row][a.right] = sign;
      }
      Arrays.fill(hatched[row], a.left, a.right + 1, true);
    }
  }

  /** Writes between the sides of an area, beside its hatching if there is room, or not at all. */
  void label(Area a, int row, String text) {
    int from = a.left + 1;
    int end = a.right;
    while (from < end && hatched[row][from]) {
      from++;
    }
    while (end > from && hatched[row][end - 1]) {
      end--;
    }
    if (end - from < text.length()) {
      from = a.left + 1;
      end = a.right;
    }
    int start = from + (end - from - text.length()) / 2;
    if (end - from >= text.length() && free(row, start, text.length())) {
      text.getChars(0, text.length(), cells[row], start);
      Arrays.fill(labelled[row], start, start + text.length(), true);
    }
  }

  private boolean free(int row, int start, int length) {
    for (int column = start; column < start + length; column++) {
      if (labelled[row][column]) {
        return false;
      }
    }
    return true;
  }

  String row(int row) {
    return new String(cells[row]);
  }
}
