package milliwatt.tinyjava;

/**
 * One file to compile.
 *
 * @param path relative, for example {@code tinyml/FixedPoint.java}
 * @param student whether the student wrote it: only these are held to Tiny Java; the contract, the
 *     adapter, given classes and reference classes are ours
 */
public record Source(String path, String text, boolean student) {}
