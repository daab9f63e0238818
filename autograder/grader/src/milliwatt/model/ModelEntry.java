package milliwatt.model;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tinyml.Model;

/**
 * All that can be told of a model without running it.
 *
 * @param file the name to show
 * @param fileBytes its size
 * @param inputs indices of the graph's input tensors
 * @param outputs indices of the graph's output tensors
 */
public record ModelEntry(
    String file,
    int fileBytes,
    List<Integer> inputs,
    List<Integer> outputs,
    List<OperatorEntry> operators,
    List<TensorEntry> tensors) {

  public static ModelEntry of(String file, int fileBytes, Model model) {
    return new ModelEntry(
        file,
        fileBytes,
        IntStream.range(0, model.inputs()).map(model::input).boxed().toList(),
        IntStream.range(0, model.outputs()).map(model::output).boxed().toList(),
        IntStream.range(0, model.operators.length)
            .mapToObj(i -> OperatorEntry.of(i, model.operators[i]))
            .toList(),
        IntStream.range(0, model.tensors.length)
            .mapToObj(i -> TensorEntry.of(i, model.tensors[i]))
            .toList());
  }

  /** Bytes of the tensors whose elements are part of the model. */
  long constantBytes() {
    return bytes(TensorEntry::constant);
  }

  /** Bytes of all other tensors; an arena without any reuse takes about as many. */
  long computedBytes() {
    return bytes(tensor -> !tensor.constant());
  }

  private long bytes(Predicate<TensorEntry> which) {
    return tensors.stream().filter(which).mapToLong(TensorEntry::bytes).sum();
  }

  /** What a tensor is for. */
  String role(TensorEntry tensor) {
    if (inputs.contains(tensor.index())) {
      return outputs.contains(tensor.index()) ? "in, out" : "input";
    }
    if (outputs.contains(tensor.index())) {
      return "output";
    }
    return tensor.constant() ? "constant" : tensor.variable() ? "variable" : "computed";
  }
}
