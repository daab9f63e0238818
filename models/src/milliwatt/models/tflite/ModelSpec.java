package milliwatt.models.tflite;

import java.util.List;

/**
 * A model with one graph.
 *
 * @param inputs indices of the tensors that the caller fills
 * @param outputs indices of the tensors that the caller reads
 * @param operators in the order in which they run
 */
public record ModelSpec(
    String description,
    List<TensorSpec> tensors,
    int[] inputs,
    int[] outputs,
    List<OperatorSpec> operators) {

  public ModelSpec {
    tensors = List.copyOf(tensors);
    operators = List.copyOf(operators);
    requireTensors(tensors, inputs, 0);
    requireTensors(tensors, outputs, 0);
    for (OperatorSpec operator : operators) {
      requireTensors(tensors, operator.inputs(), -1);
      requireTensors(tensors, operator.outputs(), 0);
    }
  }

  private static void requireTensors(List<TensorSpec> tensors, int[] indices, int lowest) {
    for (int index : indices) {
      if (index < lowest || index >= tensors.size()) {
        throw new IllegalArgumentException(
            "There is no tensor %d: the model has %d.".formatted(index, tensors.size()));
      }
    }
  }
}
