package milliwatt.models.strokes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How a digit is drawn in one stroke: points that its curve goes through, about 2 high. */
enum Digit {
  ZERO(
      way(0, 1, -.5, .7, -.65, 0, -.5, -.7, 0, -1, .5, -.7, .65, 0, .5, .7, 0, 1),
      way(-.6, .2, -.6, -.4, -.1, -1, .5, -.7, .65, 0, .5, .7, 0, 1, -.45, .75, -.6, .2),
      way(-.2, -.95, .4, -.85, .65, 0, .5, .7, 0, 1, -.5, .7, -.65, 0, -.5, -.7, 0, -1)),
  ONE(
      way(.15, 1, .08, .5, 0, 0, -.04, -.5, -.08, -1),
      way(-.4, .5, -.1, .8, .15, 1, .15, 1, .1, 0, .1, -1),
      way(0, 1, 0, 0, 0, -1, 0, -1, .05, 0, .05, .9)),
  TWO(
      way(-.6, .5, -.3, .9, .15, 1, .55, .7, .45, .2, 0, -.4, -.6, -1, -.6, -1, 0, -1, .65, -1),
      way(-.5, .6, 0, 1, .5, .6, .3, 0, -.3, -.8, -.6, -.95, -.5, -.7, -.1, -.85, .6, -1)),
  THREE(
      way(
          -.5, .8, 0, 1, .5, .75, .35, .25, -.1, .05, -.1, .05, .45, -.1, .55, -.5, .1, -.95, -.55,
          -.9),
      way(-.5, .95, .5, .95, .5, .95, -.1, .2, -.1, .2, .45, 0, .5, -.5, .1, -.95, -.55, -.85)),
  FOUR(
      way(
          .2, 1, -.2, .4, -.6, -.3, -.6, -.3, 0, -.3, .6, -.25, .6, -.25, .3, .3, .1, .6, .1, .6,
          .1, -.2, .1, -1),
      way(.5, -.3, 0, -.3, -.6, -.3, -.6, -.3, -.2, .4, .2, 1, .2, 1, .2, 0, .15, -1),
      way(-.4, 1, -.5, .2, -.5, .2, .5, .15, .5, .15, .3, .9, .3, .9, .25, 0, .2, -1)),
  FIVE(
      way(
          .55, .95, 0, 1, -.5, .95, -.5, .95, -.5, .5, -.5, .1, -.5, .1, 0, .2, .5, -.1, .5, -.6,
          .1, -.95, -.5, -.9),
      way(
          -.5, .95, -.5, .1, -.5, .1, 0, .2, .5, -.1, .5, -.6, .1, -.95, -.5, -.9, -.6, 0, -.5, .9,
          -.5, .9, .6, .95),
      way(
          -.3, 1, -.6, 0, -.6, 0, -.1, .9, .5, .6, .4, -.3, 0, -.9, -.5, -.8, -.65, -.1, -.6, .2,
          -.6, .2, 0, .2, .7, .2)),
  SIX(
      way(
          .4, 1, -.1, .75, -.5, .1, -.5, -.6, -.1, -1, .4, -.8, .5, -.4, .2, -.05, -.2, -.15, -.45,
          -.5)),
  SEVEN(
      way(-.6, .9, 0, .95, .6, .9, .6, .9, .3, .3, 0, -.3, -.3, -1),
      way(-.6, .9, .6, .9, .6, .9, 0, -.3, -.3, -1, -.3, -1, -.4, 0, -.4, 0, .4, .05)),
  EIGHT(
      way(
          .35, .75, 0, 1, -.4, .7, -.25, .25, .15, -.1, .5, -.5, .1, -1, -.45, -.65, -.2, -.15, .2,
          .2, .45, .6, .1, .98),
      way(
          0, 0, -.4, .4, -.3, .9, .1, 1, .45, .7, .3, .3, 0, 0, -.4, -.4, -.4, -.85, 0, -1, .5, -.7,
          .4, -.3, 0, 0)),
  NINE(
      way(.5, .5, .2, .1, -.3, .1, -.5, .55, -.2, .95, .3, .95, .5, .5, .5, 0, .3, -.6, -.1, -1),
      way(.4, .7, 0, 1, -.45, .6, -.2, .15, .2, .2, .45, .8, .45, .8, .4, 0, .35, -1));

  /** Pieces of the curve between two of the points. */
  private static final int PIECES = 24;

  private final List<List<Point>> ways;

  /**
   * @param ways to draw it in, the most usual first; where a pen would be lifted, the hand goes on
   */
  Digit(double[]... ways) {
    this.ways = Stream.of(ways).map(Digit::points).toList();
  }

  List<List<Point>> ways() {
    return ways;
  }

  private static double[] way(double... coordinates) {
    return coordinates;
  }

  private static List<Point> points(double[] coordinates) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < coordinates.length; i += 2) {
      points.add(new Point(coordinates[i], coordinates[i + 1]));
    }
    return points;
  }

  /**
   * A smooth curve through points; through a point that is there twice it goes with a corner.
   *
   * <p>Source: Catmull and Rom, "A class of local interpolating splines", 1974.
   */
  static List<Point> curve(List<Point> through) {
    List<Point> curve = new ArrayList<>();
    int last = through.size() - 1;
    for (int i = 0; i < last; i++) {
      Point a = through.get(i);
      Point b = through.get(i + 1);
      Point before = through.get(Math.max(0, i - 1));
      Point after = through.get(Math.min(last, i + 2));
      for (int piece = 0; piece < PIECES; piece++) {
        double t = piece / (double) PIECES;
        curve.add(
            new Point(
                between(before.x(), a.x(), b.x(), after.x(), t),
                between(before.y(), a.y(), b.y(), after.y(), t)));
      }
    }
    curve.add(through.get(last));
    return curve;
  }

  private static double between(double before, double a, double b, double after, double t) {
    double outward = (b - before) / 2;
    double inward = (after - a) / 2;
    double cubic = 2 * (a - b) + outward + inward;
    double square = 3 * (b - a) - 2 * outward - inward;
    return ((cubic * t + square) * t + outward) * t + a;
  }
}
