/**
 * The language that checks are written in. A lab's checks are JUnit Jupiter methods marked {@link
 * milliwatt.check.Check}; they call the lab's contract, compare with AssertJ, and know nothing of
 * the device behind it.
 */
package milliwatt.check;
