package milliwatt.result;

import milliwatt.device.Counter;

/**
 * What a check may spend. All points are for the budget, which is the reference's count times a
 * factor; above it they fall on a straight line, to none at a multiple of the budget.
 *
 * <p>Only counts are compared, never times: the same code gets the same points everywhere.
 *
 * @param reference what the solution spends on {@code twin:m4}; 0 while it has not been counted
 * @param factor budget over reference, at least 1
 * @param none at so many times the budget no points are left, above 1
 */
public record Budget(long reference, double factor, double none) {
  /**
   * A cycle counter also sees how long instructions take. On the course's boards that is one to two
   * cycles each, as memory has it; the budget allows two.
   */
  private static final int CYCLES_AN_INSTRUCTION = 2;

  /** Of a check that nobody has counted yet. */
  public static final Budget UNKNOWN = new Budget(0, 1, 2);

  /** Whether there is anything to compare with. */
  public boolean known() {
    return reference > 0;
  }

  /** The largest count that gets all points. */
  public long allowed(Counter counter) {
    long cycles = counter == Counter.CYCLES ? CYCLES_AN_INSTRUCTION : 1;
    return Math.round(reference * factor) * cycles;
  }

  public double ratio(long spent, Counter counter) {
    return (double) spent / allowed(counter);
  }

  /** The share of the points that a count gets, 0 to 1. */
  public double fraction(long spent, Counter counter) {
    return Math.clamp((none - ratio(spent, counter)) / (none - 1), 0.0, 1.0);
  }
}
