package milliwatt.check;

/** Partial credit: a check that passes in degrees says here how much it is worth. */
public interface Credit {
  /**
   * Awards part of the check's points instead of all of them.
   *
   * @param fraction 0 to 1 of the check's points
   * @param reason one sentence: what was reached, and what full points would take
   */
  void award(double fraction, String reason);
}
