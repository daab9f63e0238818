package milliwatt.tinyjava;

/**
 * One remark about a student's source.
 *
 * @param file file name, for example {@code FixedPoint.java}
 * @param line 1-based, 0 if unknown
 * @param column 1-based, 0 if unknown
 * @param message what is wrong, one sentence
 * @param advice what to write instead; empty when javac said all there is
 */
public record Diagnostic(String file, int line, int column, String message, String advice) {}
