package milliwatt.model;

import java.util.List;

/**
 * A function's values, to be drawn.
 *
 * @param points at least one, by rising x
 */
public record Curve(String title, String xLabel, String yLabel, List<Point> points) {
  /**
   * A value.
   *
   * @param name written beside it; null for none
   */
  public record Point(double x, double y, String name) {
    public Point(double x, double y) {
      this(x, y, null);
    }
  }

  Axis xAxis(int ticks) {
    return Axis.over(points.stream().mapToDouble(Point::x).toArray(), ticks);
  }

  Axis yAxis(int ticks) {
    return Axis.over(points.stream().mapToDouble(Point::y).toArray(), ticks);
  }
}
