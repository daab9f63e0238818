package milliwatt.board;

/**
 * Where something was read.
 *
 * @param document a data sheet, a manual, or a repository with its commit
 * @param where the section, the table or the key in it
 */
public record Source(String document, String where) {}
