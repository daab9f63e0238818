package milliwatt.lab;

import java.util.List;

/**
 * A typical mistake: the reference solution with one piece of text replaced.
 *
 * @param name file name without {@code .yaml}
 * @param file the class file it changes, for example {@code FixedPoint.java}
 * @param original text that occurs exactly once in the solution
 * @param replacement what the mistaken student wrote instead
 * @param fails ids of exactly the checks that fail (not: are skipped) with this mistake
 * @param hint what to tell a student whose failures look like this
 */
public record Mutant(
    String name,
    String file,
    String original,
    String replacement,
    List<String> fails,
    String hint) {}
