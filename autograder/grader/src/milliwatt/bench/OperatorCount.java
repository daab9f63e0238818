package milliwatt.bench;

/**
 * What one operator takes.
 *
 * @param name as in the schema, for example {@code CONV_2D}
 * @param instructions the mean over the inputs
 */
public record OperatorCount(int index, String name, long instructions) {}
