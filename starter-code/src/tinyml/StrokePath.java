package tinyml;

/**
 * A line of points, as a finger or a pointing hand draws it, and how long it is up to each.
 *
 * <p>Lengths are whole numbers, so that coordinates should be large ones: a stroke should be some
 * thousands long. They stay below 2^30.
 */
public final class StrokePath {
  private final int[] x;
  private final int[] y;

  /** The length from the first point to each. */
  private final int[] along;

  private int points;

  /**
   * Makes an empty one.
   *
   * @param capacity points it has room for, 1 or more
   */
  public StrokePath(int capacity) {
    x = new int[capacity];
    y = new int[capacity];
    along = new int[capacity];
  }

  /** Forgets all points. */
  public void clear() {
    points = 0;
  }

  /** Adds a point behind the last one; where there is no room, nothing happens. */
  public void add(int atX, int atY) {
    // TODO lab14-add-point
  }

  /** Forgets all points but the first ones. */
  public void keep(int first) {
    points = Math.min(points, first);
  }

  /** How many points it has. */
  public int points() {
    return points;
  }

  /** How many it has room for. */
  public int capacity() {
    return x.length;
  }

  /** How far to the right point {@code i} lies. */
  public int x(int i) {
    return x[i];
  }

  /** How far up point {@code i} lies. */
  public int y(int i) {
    return y[i];
  }

  /** The length of the line from the first point to point {@code i}. */
  public int along(int i) {
    return along[i];
  }

  /** The length of the whole line; 0 if it has no points. */
  public int length() {
    return points == 0 ? 0 : along[points - 1];
  }
}
