package tinyml;

/**
 * A threshold that is chosen from normal data only: a quantile of its errors.
 *
 * <p>Faults to choose it by are rare, and the one that will come is not among them. What can be
 * chosen is how often a healthy machine may raise a false alarm: at the quantile 0.99, one window
 * in a hundred. Errors are kept in order as they come, so that a quantile can be read off.
 */
public final class AlarmThreshold {
  /** The errors so far, in ascending order. */
  private final float[] sorted;

  private int count;

  /**
   * Makes room.
   *
   * @param capacity how many errors it can hold, 1 or more
   */
  public AlarmThreshold(int capacity) {
    sorted = new float[capacity];
  }

  /** How many errors there are. */
  public int count() {
    return count;
  }

  // tag::add[]
  /**
   * Takes one more error of the healthy machine in.
   *
   * @throws ModelError if there is no room
   */
  public void add(float error) {
    if (count == sorted.length) {
      throw new ModelError("there is room for %d errors, and this is one more", count);
    }
    // tag::lab13-insert[]
    int at = count;
    while (at > 0 && sorted[at - 1] > error) {
      sorted[at] = sorted[at - 1];
      at--;
    }
    sorted[at] = error;
    count++;
    // end::lab13-insert[]
  }

  // end::add[]

  // tag::quantile[]
  /**
   * The error that a share {@code q} of all lie below, on the straight line between two neighbours.
   * Source: Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996, definition 7.
   *
   * @param q 0 (the least) .. 1 (the greatest)
   * @throws ModelError if there are no errors yet
   */
  public float quantile(float q) {
    if (count == 0) {
      throw new ModelError("no errors were added, so there is no quantile of them");
    }
    // tag::lab13-quantile[]
    float place = (count - 1) * q;
    int below = (int) place;
    int above = Math.min(below + 1, count - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    // end::lab13-quantile[] return 0;
  }
  // end::quantile[]
}
