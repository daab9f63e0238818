package milliwatt.models.bearing;

import java.util.random.RandomGenerator;

/**
 * How a healthy machine runs in one minute rather than another.
 *
 * @param shaft turns in a second
 * @param imbalance amplitude at the shaft's frequency, in mg
 * @param gear amplitude at the frequency of the gear's teeth, in mg
 * @param noise standard deviation of the broadband noise, in mg
 */
public record OperatingPoint(double shaft, double imbalance, double gear, double noise) {

  /** What a log of a week would have: speed, load and noise each within a range of its own. */
  public static OperatingPoint drawn(RandomGenerator random) {
    return new OperatingPoint(
        random.nextDouble(24, 30),
        random.nextDouble(60, 140),
        random.nextDouble(20, 60),
        random.nextDouble(40, 80));
  }
}
