package tinyml;

/**
 * Warns of what comes slowly: a control chart of the error's exponentially weighted mean.
 *
 * <p>Dirt, wear and a loosening screw raise the error a little every week, far below the threshold
 * of a single window. In a mean of many windows the noise cancels and the little rise stays. Of
 * each new error, a small weight w goes into the mean. Without drift the mean's own standard
 * deviation is that of an error times sqrt(w / (2 - w)), and a mean that lies more than a few of
 * these above the baseline is no chance.
 *
 * <p>Source: S. W. Roberts, "Control Chart Tests Based on Geometric Moving Averages", Technometrics
 * 1 (3), 1959 (the EWMA chart).
 */
public final class DriftChart {
  private final float start;
  private final float weight;
  private final float limit;

  private float mean;

  // tag::chart[]
  /**
   * Begins at the baseline.
   *
   * @param baseline mean error of the healthy machine
   * @param deviation standard deviation of these errors
   * @param weight of a new error, above 0 and at most 1
   * @param deviations how many deviations of the mean above the baseline are a drift
   */
  public DriftChart(float baseline, float deviation, float weight, float deviations) {
    start = baseline;
    this.weight = weight;
    mean = baseline;
    // tag::lab13-limit[]
    limit = baseline + deviations * deviation * (float) Math.sqrt(weight / (2 - weight));
    // end::lab13-limit[] limit = baseline;
  }

  /** Begins at the baseline again. */
  public void reset() {
    mean = start;
  }

  /**
   * Takes one more error in.
   *
   * @return whether the mean lies above the limit now
   */
  public boolean add(float error) {
    // tag::lab13-drift[]
    mean += weight * (error - mean);
    return mean > limit;
    // end::lab13-drift[] return false;
  }

  // end::chart[]

  /** The exponentially weighted mean. */
  public float mean() {
    return mean;
  }

  /** The mean above which there is a drift. */
  public float limit() {
    return limit;
  }
}
