package milliwatt.models.strokes;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A line that was drawn, in any unit.
 *
 * @param label what it is to be; may be empty
 * @param points one or more
 */
public record Stroke(String label, List<Point> points) {
  /** How large a stroke is in whole numbers. */
  private static final int SIZE = 100_000;

  public Stroke {
    points = List.copyOf(points);
  }

  /** How far to the right each point is, in whole numbers: the stroke's longer side is 100,000. */
  public int[] x() {
    return whole(Point::x);
  }

  /** How far up each point is, in the same unit. */
  public int[] y() {
    return whole(Point::y);
  }

  private int[] whole(ToDoubleFunction<Point> coordinate) {
    double size = Math.max(extent(Point::x), extent(Point::y));
    double least = points.stream().mapToDouble(coordinate).min().orElse(0);
    return points.stream()
        .mapToDouble(coordinate)
        .mapToInt(value -> size == 0 ? 0 : (int) Math.round((value - least) / size * SIZE))
        .toArray();
  }

  private double extent(ToDoubleFunction<Point> coordinate) {
    double least = points.stream().mapToDouble(coordinate).min().orElse(0);
    return points.stream().mapToDouble(coordinate).max().orElse(0) - least;
  }
}
