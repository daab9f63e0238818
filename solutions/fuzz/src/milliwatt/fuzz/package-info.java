/**
 * Throws damaged models at the reader and the interpreter. {@link milliwatt.fuzz.Anatomy} knows
 * where in a file each number lies, {@link milliwatt.fuzz.Mutation} changes some of them, and
 * {@link milliwatt.fuzz.Trial} states what must hold for every file, damaged or not. The changes
 * are drawn at random, or chosen by Jazzer, which watches what code they reach.
 */
package milliwatt.fuzz;
