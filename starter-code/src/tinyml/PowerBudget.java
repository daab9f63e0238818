package tinyml;

/**
 * What listening costs, in integers: from instructions to the time that the processor works, to the
 * current on average, to the life of a battery. What costs is rounded up and what lasts is rounded
 * down, so that no rounding makes a promise.
 */
public final class PowerBudget {
  /** A part of a million: of the time, in {@link #duty}. */
  public static final int MILLION = 1_000_000;

  private PowerBudget() {}

  /**
   * The part of the time that the processor works.
   *
   * @param instructions a second
   * @param milliCycles cycles of the clock for 1000 instructions
   * @param kilohertz of the clock
   * @return parts of a million, rounded up
   * @throws ModelError if there is no clock, or a second of work takes more than a second
   */
  public static int duty(long instructions, int milliCycles, int kilohertz) {
    // TODO lab11-duty
    return 0;
  }

  /**
   * The current on average.
   *
   * @param duty parts of a million in which the processor works; it sleeps in the others
   * @param active microamperes while it works
   * @param asleep nanoamperes while it sleeps
   * @return nanoamperes, rounded up
   */
  public static long current(int duty, int active, int asleep) {
    // TODO lab11-current
    return 0;
  }

  /**
   * The energy of a second, which is the power.
   *
   * @param nanoamperes on average
   * @return microjoules, rounded up
   */
  public static long energy(long nanoamperes, int millivolts) {
    // TODO lab11-power
    return 0;
  }

  /**
   * How long a battery lasts.
   *
   * @param milliampereHours what can be used of it
   * @param nanoamperes on average
   * @return hours, rounded down
   * @throws ModelError if there is no current: nothing lasts for ever
   */
  public static long hours(int milliampereHours, long nanoamperes) {
    // TODO lab11-hours
    return 0;
  }
}
