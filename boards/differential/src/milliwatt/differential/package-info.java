/**
 * Compares two ways of running the same Tiny Java: on the JVM, and as C that the translator made of
 * it. Programs come from a generator ({@link milliwatt.differential.Programs}) and from a list of
 * hand-written cases ({@link milliwatt.differential.HandWritten}).
 */
package milliwatt.differential;
