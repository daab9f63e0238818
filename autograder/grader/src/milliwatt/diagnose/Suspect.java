package milliwatt.diagnose;

import milliwatt.lab.Mutant;

/**
 * A known mistake that may have been made.
 *
 * @param lab id of the lab it belongs to
 * @param likeness to what was observed, see {@link Likeness}
 */
record Suspect(String lab, Mutant mutant, double likeness) {
  /** From here on the two are said to look alike. */
  private static final double ALIKE = 0.7;

  /** From here on one is worth telling, if nothing is more alike. */
  private static final double RELATED = 0.4;

  boolean exact() {
    return likeness == Likeness.SAME;
  }

  boolean alike() {
    return likeness >= ALIKE;
  }

  boolean related() {
    return likeness >= RELATED;
  }
}
