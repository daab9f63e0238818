package milliwatt.models.strokes;

/** A place on the wall that is drawn on: how far to the right, and how far up. */
public record Point(double x, double y) {
  double distance(Point other) {
    return StrictMath.hypot(x - other.x, y - other.y);
  }
}
