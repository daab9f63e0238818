package milliwatt.grade;

/**
 * How late a submission is, and what that costs.
 *
 * @param days that have begun since it was due; 0 if it is in time
 * @param lost of the points, 0 to 1
 */
record Lateness(int days, double lost) {
  static final Lateness NONE = new Lateness(0, 0);

  /** What is left of some points. */
  double left(double points) {
    return points * (1 - lost);
  }

  /** For the student; empty if it is in time. */
  String sentence() {
    return days == 0
        ? ""
        : "%d day%s late: %.0f %% of the points are taken off."
            .formatted(days, days == 1 ? "" : "s", 100 * lost);
  }
}
