package milliwatt.bench;

/**
 * What one operator takes.
 *
 * @param name as in the schema, for example {@code CONV_2D}
 * @param instructions the mean over the inputs
 * @param products of a value and a weight, counted without regard to padding; 0 for operators that
 *     are not made of them
 */
public record OperatorCount(int index, String name, long instructions, long products) {}
