/**
 * Finds the first thing that a student's runtime does differently from the reference, and the
 * mistake that it looks like.
 *
 * <pre>
 * model, inputs ─┬─ student's runtime ──┐
 *                └─ reference ──────────┴─ LayerByLayer ── Finding ── Difference, Whereabouts
 *                                                             │
 *                       Experiment that shows it ─────────────┤
 * mutants of all labs ── ExecutedLines (can it matter?) ──────┤
 *                     └─ MutantBuild ── Experiment ─ Likeness ─┴─ Suspects ── Diagnosis
 * </pre>
 *
 * An {@link milliwatt.diagnose.Experiment} is done with the student's runtime, with the reference
 * and with every mutant that changes a line it executes; what a runtime does in it is its {@link
 * milliwatt.diagnose.Behaviour}. Two behaviours that are the same, byte for byte on every input,
 * are one mistake; otherwise the nearest ones are named as what it looks like.
 */
package milliwatt.diagnose;
