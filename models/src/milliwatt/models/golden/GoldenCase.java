package milliwatt.models.golden;

import java.util.List;
import milliwatt.models.tflite.ModelSpec;

/**
 * A model of one operator, what goes in, and what must come out.
 *
 * @param name what the case is about, in snake case
 * @param inputs little-endian bytes, in the order of the model's inputs; constants are in the model
 * @param outputs little-endian bytes, in the order of the model's outputs
 */
public record GoldenCase(String name, ModelSpec model, List<byte[]> inputs, List<byte[]> outputs) {}
