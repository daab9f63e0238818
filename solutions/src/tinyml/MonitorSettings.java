package tinyml;

/**
 * How a {@link ConditionMonitor} looks and decides.
 *
 * @param axes of the accelerometer, 1 or more
 * @param length samples of each axis in a window: 512, 256, 128 or 64
 * @param hop samples of each axis from one window to the next, 1 .. length
 * @param threshold error above which a window counts as strange
 * @param needed of the last {@code of} windows that must be strange for an alarm
 * @param of windows that are looked back at, 1 or more
 * @param baseline mean error of the healthy machine
 * @param deviation standard deviation of these errors
 * @param weight of a new error in the mean that is watched for drift, above 0 and at most 1
 * @param deviations how far above the baseline the mean is a drift, in its own deviations
 */
public record MonitorSettings(
    int axes,
    int length,
    int hop,
    float threshold,
    int needed,
    int of,
    float baseline,
    float deviation,
    float weight,
    float deviations) {

  /** Three of five windows for an alarm; a drift over about forty windows. */
  public static MonitorSettings usual(
      int axes, int length, int hop, float threshold, float baseline, float deviation) {
    return new MonitorSettings(axes, length, hop, threshold, 3, 5, baseline, deviation, 0.05f, 5);
  }

  /** Looks, but never raises an alarm: for commissioning, when no threshold is known yet. */
  public static MonitorSettings commissioning(int axes, int length, int hop) {
    return usual(axes, length, hop, Float.POSITIVE_INFINITY, 0, Float.POSITIVE_INFINITY);
  }
}
