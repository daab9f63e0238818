package milliwatt.grade;

import milliwatt.engine.HiddenChecks;

/**
 * The hidden checks of a run.
 *
 * @param digest tells other hidden checks from these without telling what they are; empty for none
 */
record Hidden(HiddenChecks checks, String digest) {}
