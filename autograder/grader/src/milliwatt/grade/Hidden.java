package milliwatt.grade;

import milliwatt.engine.HiddenChecks;

/**
 * The hidden checks of a run.
 *
 * @param digest tells other hidden checks from these without telling what they are; empty for none
 */
public record Hidden(HiddenChecks checks, String digest) {
  public static final Hidden NONE = new Hidden(HiddenChecks.NONE, "");
}
