package milliwatt.apps.vibration;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import milliwatt.models.bearing.BearingFault;
import milliwatt.models.bearing.BearingGeometry;
import milliwatt.models.bearing.BearingSimulator;
import milliwatt.models.bearing.OperatingPoint;

/**
 * A simulated machine that is looked at once a day, and whose bearing begins to crack. Every day it
 * runs at another speed and load.
 */
public final class DemoMachine {
  /** One axis, in mg. */
  public static final int AXES = 1;

  private static final long SEED = 13;

  /** Days for which it is known to be well. */
  private static final int HEALTHY_DAYS = 60;

  /** Days that are watched. */
  private static final int DAYS = 60;

  /** The day on which the crack begins, and the severity that it gains each day. */
  private static final int CRACK = 20;

  private static final double GROWTH = 0.012;

  private DemoMachine() {}

  /** A window of each of the days on which nothing was wrong. */
  public static List<short[]> healthy(int samples) {
    return days(samples, SEED, HEALTHY_DAYS, BearingFault.NONE, HEALTHY_DAYS);
  }

  /** A window of each of the days after them. */
  public static List<short[]> failing(int samples) {
    return days(samples, SEED + 1, DAYS, BearingFault.OUTER_RACE, CRACK);
  }

  private static List<short[]> days(
      int samples, long seed, int count, BearingFault fault, int crack) {
    SplittableRandom random = new SplittableRandom(seed);
    List<short[]> days = new ArrayList<>();
    for (int day = 0; day < count; day++) {
      BearingSimulator machine =
          new BearingSimulator(
              BearingGeometry.SIZE_6205, OperatingPoint.drawn(random), fault, random.nextLong());
      days.add(machine.next(samples, Math.max(0, (day - crack) * GROWTH)));
    }
    return days;
  }
}
