package milliwatt.check;

/** Credit in degrees: a check that is not just right or wrong says here how much it is worth. */
public interface Credit {
  /**
   * Awards part of the check's points instead of all of them.
   *
   * @param fraction 0 to 1 of the check's points
   * @param reason one sentence: what was reached, and what full points would take
   */
  void award(double fraction, String reason);

  /**
   * Gives points by the check's budget: all of them up to the budget, fewer the further above. To
   * be called once, by a check with {@link Check#counts}.
   *
   * @param count in the unit that the check counts
   */
  void spent(long count);
}
