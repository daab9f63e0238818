package tinyml;

/**
 * Makes of any number of points a fixed number, at equal distances along the same line.
 *
 * <p>The points that a sensor gives lie at equal times: close together where the hand was slow, far
 * apart where it was fast, and more of them if it took longer. None of that is part of a digit's
 * shape, and after this none of it is left.
 *
 * <p>Source: Wobbrock, Wilson and Li, "Gestures without libraries, toolkits or training: a $1
 * recognizer for user interface prototypes", 2007, step 1.
 */
public final class Resampler {
  private Resampler() {}

  /**
   * Fills a path with points on the line of another.
   *
   * @param path has a point or more
   * @param even gets as many points as it has room for, 2 or more: the first one of {@code path},
   *     the last one, and between them others at equal distances along the line
   */
  public static void resample(StrokePath path, StrokePath even) {
    int last = even.capacity() - 1;
    even.clear();
    // TODO lab14-resample
  }

  /** Adds the point at {@code target} along the line, which is on the piece behind {@code from}. */
  private static void addBetween(StrokePath path, int from, int target, StrokePath even) {
    // TODO lab14-between
  }
}
