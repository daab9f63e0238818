package milliwatt.models.tflite;

/**
 * One step of the graph.
 *
 * @param version the operator's version: the oldest one that can do what is asked of it
 * @param inputs tensor indices; -1 leaves an optional input out
 * @param outputs tensor indices
 */
public record OperatorSpec(OperatorOptions options, int version, int[] inputs, int[] outputs) {}
