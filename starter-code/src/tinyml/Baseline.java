package tinyml;

/**
 * Mean and standard deviation of numbers that come one by one, without keeping them.
 *
 * <p>The sum of the squares less the square of the sum would give the same on paper. In float it
 * subtracts two large numbers that are nearly equal, and what is left is their rounding. Welford's
 * form adds up only distances from the mean so far. Source: B. P. Welford, "Note on a Method for
 * Calculating Corrected Sums of Squares and Products", Technometrics 4 (3), 1962.
 */
public final class Baseline {
  private int count;
  private float mean;

  /** Sum of the squared distances from the mean. */
  private float squares;

  /** Takes one more number in. */
  public void add(float x) {
    // TODO lab13-welford
  }

  /** How many numbers there were. */
  public int count() {
    return count;
  }

  /** The mean; 0 of no numbers. */
  public float mean() {
    return mean;
  }

  /** The standard deviation of the sample, with count - 1 in its divisor; 0 of fewer than two. */
  public float deviation() {
    // TODO lab13-deviation
    return 0;
  }
}
