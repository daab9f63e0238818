package milliwatt.models.strokes;

import java.util.List;

/**
 * A stroke as it was drawn: where the hand pointed at equal times.
 *
 * @param points in radians from the middle of the wall
 * @param hertz points a second
 */
public record Drawing(List<Point> points, int hertz) {
  public Drawing {
    points = List.copyOf(points);
  }
}
