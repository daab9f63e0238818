package milliwatt.models.strokes;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Draws digits as hands do: each time a little different in place, size, slant, proportion, shape
 * and speed, and never quite smoothly.
 */
public final class Hand {
  private static final double DISPLACED = 0.06;
  private static final double TURNED = 0.12;
  private static final double SLANTED = 0.15;
  private static final double STRETCHED = 0.18;
  private static final double TREMOR = 0.012;

  /** A tremor has about as many shakes a second (Elble and Koller, "Tremor", 1990). */
  private static final double SHAKES = 8;

  private final RandomGenerator random;

  /** Whose digits all come from the seed. */
  public Hand(long seed) {
    random = new SplittableRandom(seed);
  }

  /**
   * Draws a digit once, as it is usually drawn.
   *
   * @param digit 0 .. 9
   * @param hertz points a second, 20 or more
   */
  public Drawing draw(int digit, int hertz) {
    return draw(Digit.values()[digit].ways().getFirst(), hertz);
  }

  /** Draws a digit once in any of the ways that people have, forward or backward. */
  public Drawing drawSomehow(int digit, int hertz) {
    List<List<Point>> ways = Digit.values()[digit].ways();
    List<Point> way = ways.get(random.nextInt(ways.size()));
    return draw(random.nextInt(4) == 0 ? way.reversed() : way, hertz);
  }

  private Drawing draw(List<Point> way, int hertz) {
    List<Point> shape = Digit.curve(misshapen(way));
    double half = random.nextDouble(0.25, 0.45);
    double seconds = length(shape) * random.nextDouble(0.22, 0.45);
    List<Point> drawn = inTime(shape, (int) (seconds * hertz), random.nextDouble(-0.08, 0.08));
    double phaseX = random.nextDouble(2 * Math.PI);
    double phaseY = random.nextDouble(2 * Math.PI);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      double shake = 2 * Math.PI * SHAKES * i / hertz;
      points.add(
          new Point(
              half * (drawn.get(i).x() + TREMOR * StrictMath.sin(shake + phaseX)),
              half * (drawn.get(i).y() + TREMOR * StrictMath.sin(1.13 * shake + phaseY))));
    }
    return new Drawing(points, hertz);
  }

  /** Moves each point, and turns, slants and stretches them all. */
  private List<Point> misshapen(List<Point> points) {
    double angle = TURNED * random.nextGaussian();
    double slant = SLANTED * random.nextGaussian();
    double wide = StrictMath.exp(STRETCHED * random.nextGaussian());
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    List<Point> moved = new ArrayList<>();
    Point before = null;
    for (Point point : points) {
      if (point.equals(before)) {
        moved.add(moved.getLast()); // a corner stays one
        continue;
      }
      before = point;
      double x = wide * (point.x() + DISPLACED * random.nextGaussian()) + slant * point.y();
      double y = point.y() + DISPLACED * random.nextGaussian();
      moved.add(new Point(cos * x - sin * y, sin * x + cos * y));
    }
    return moved;
  }

  /**
   * Points of a curve at equal times: a hand starts and ends slowly (Flash and Hogan, "The
   * coordination of arm movements", 1985), and is ahead of or behind that in the middle.
   */
  private static List<Point> inTime(List<Point> curve, int count, double ahead) {
    double whole = length(curve);
    List<Point> points = new ArrayList<>();
    int from = 0;
    double passed = 0;
    for (int i = 0; i < count; i++) {
      double t = i / (count - 1.0);
      double part = t * t * t * (10 + t * (6 * t - 15)) + ahead * StrictMath.sin(Math.PI * t);
      double target = Math.clamp(part, 0, 1) * whole;
      // Where it is behind at the beginning, the hand does not go back.
      while (from < curve.size() - 2
          && passed + curve.get(from).distance(curve.get(from + 1)) < target) {
        passed += curve.get(from).distance(curve.get(from + 1));
        from++;
      }
      Point a = curve.get(from);
      Point b = curve.get(from + 1);
      double piece = Math.max(1e-12, a.distance(b));
      double share = Math.clamp((target - passed) / piece, 0, 1);
      points.add(new Point(a.x() + share * (b.x() - a.x()), a.y() + share * (b.y() - a.y())));
    }
    return points;
  }

  private static double length(List<Point> curve) {
    double length = 0;
    for (int i = 1; i < curve.size(); i++) {
      length += curve.get(i - 1).distance(curve.get(i));
    }
    return length;
  }
}
