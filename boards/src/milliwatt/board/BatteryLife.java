package milliwatt.board;

/**
 * How long a battery lasts when a chip infers, sleeps, and infers again. Regulators, sensors,
 * displays and the battery's own discharge are left out: a real board lasts less.
 */
public final class BatteryLife {
  private BatteryLife() {}

  /** The part of the time that the chip computes, from 0 to 1. */
  public static Range duty(Range seconds, double intervalSeconds) {
    return new Range(
        Math.min(1, seconds.low() / intervalSeconds),
        Math.min(1, seconds.typical() / intervalSeconds),
        Math.min(1, seconds.high() / intervalSeconds));
  }

  /** Milliamperes on average. */
  public static Range mean(Range duty, Range active, Range sleep) {
    return new Range(
        mean(duty.low(), active.low(), sleep.low()),
        mean(duty.typical(), active.typical(), sleep.typical()),
        mean(duty.high(), active.high(), sleep.high()));
  }

  private static double mean(double duty, double active, double sleep) {
    return duty * active + (1 - duty) * sleep;
  }

  /** Hours: the least of the battery at the most current, and the other way round. */
  public static Range hours(Range milliampereHours, Range meanMilliamperes) {
    return new Range(
        milliampereHours.low() / meanMilliamperes.high(),
        milliampereHours.typical() / meanMilliamperes.typical(),
        milliampereHours.high() / meanMilliamperes.low());
  }
}
