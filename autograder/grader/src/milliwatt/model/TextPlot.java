package milliwatt.model;

import java.util.ArrayList;
import java.util.List;
import milliwatt.model.Curve.Point;

/**
 * A curve drawn with characters: braille where the terminal shows it, eight dots to a character, or
 * asterisks.
 */
public final class TextPlot {
  private static final int ROWS = 17;
  private static final int MARGIN = 8;

  /** Bits of the braille block's characters, by row and column of their dots. */
  private static final int[][] DOTS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

  private final Curve curve;
  private final boolean braille;
  private final int columns;
  private final int down;
  private final int across;
  private final int[][] cells;

  private TextPlot(Curve curve, boolean braille, int width) {
    this.curve = curve;
    this.braille = braille;
    columns = Math.max(16, width - MARGIN - 3);
    down = braille ? 4 : 1;
    across = braille ? 2 : 1;
    cells = new int[ROWS][columns];
  }

  /**
   * @param width columns of the terminal
   */
  public static List<String> lines(Curve curve, boolean braille, int width) {
    return new TextPlot(curve, braille, width).draw();
  }

  private List<String> draw() {
    Axis x = curve.xAxis(6);
    Axis y = curve.yAxis(4);
    Point last = null;
    for (Point point : curve.points()) {
      if (!Double.isFinite(point.y())) {
        last = null; // A gap: there is nothing to connect.
        continue;
      }
      segment(x, y, last == null ? point : last, point);
      last = point;
    }
    List<String> lines = new ArrayList<>();
    lines.add(" ".repeat(MARGIN) + curve.yLabel());
    for (int row = 0; row < ROWS; row++) {
      lines.add(yLabel(y, row) + line(row));
    }
    lines.add(
        " ".repeat(MARGIN) + (braille ? "└" + "─".repeat(columns) : "+" + "-".repeat(columns)));
    lines.add(xLabels(x));
    return lines.stream().map(String::stripTrailing).toList();
  }

  /** Sets every dot between two points. */
  private void segment(Axis x, Axis y, Point from, Point to) {
    int x0 = dot(x.part(from.x()), columns * across);
    int x1 = dot(x.part(to.x()), columns * across);
    int y0 = dot(1 - y.part(from.y()), ROWS * down);
    int y1 = dot(1 - y.part(to.y()), ROWS * down);
    int steps = Math.max(1, Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)));
    for (int i = 0; i <= steps; i++) {
      int column = x0 + Math.round((float) i * (x1 - x0) / steps);
      int row = y0 + Math.round((float) i * (y1 - y0) / steps);
      cells[row / down][column / across] |= DOTS[row % down][column % across];
    }
  }

  private static int dot(double part, int dots) {
    return Math.clamp(Math.round(part * (dots - 1)), 0, dots - 1);
  }

  private String line(int row) {
    StringBuilder line = new StringBuilder();
    for (int cell : cells[row]) {
      line.append(cell == 0 ? ' ' : braille ? (char) (0x2800 + cell) : '*');
    }
    return line.toString();
  }

  private String yLabel(Axis y, int row) {
    for (double tick : y.ticks()) {
      if (dot(1 - y.part(tick), ROWS) == row) {
        return String.format("%" + (MARGIN - 1) + "s ", y.label(tick)) + (braille ? "┤" : "+");
      }
    }
    return " ".repeat(MARGIN) + (braille ? "│" : "|");
  }

  private String xLabels(Axis x) {
    StringBuilder line = new StringBuilder();
    for (double tick : x.ticks()) {
      String label = x.label(tick);
      int start = MARGIN + 1 + dot(x.part(tick), columns) - label.length() / 2;
      boolean room = line.isEmpty() || start > line.length();
      if (room) {
        line.append(" ".repeat(Math.max(0, start - line.length()))).append(label);
      }
    }
    return line + "  " + curve.xLabel();
  }
}
