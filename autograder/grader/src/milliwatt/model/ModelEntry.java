package milliwatt.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import milliwatt.check.ArenaPlan;
import milliwatt.report.Neutral;
import tinyml.Model;

/**
 * All that can be told of a model without running it.
 *
 * @param file the name to show
 * @param fileBytes its size
 * @param inputs indices of the graph's input tensors
 * @param outputs indices of the graph's output tensors
 * @param layers its operators in the order in which they run
 * @param memory what the reference runtime needs for it
 */
public record ModelEntry(
    String file,
    int fileBytes,
    List<Integer> inputs,
    List<Integer> outputs,
    List<Layer> layers,
    List<TensorEntry> tensors,
    Memory memory) {

  /**
   * Looks into a model; its tensors are placed in an arena on the way.
   *
   * @param bytes the whole file, that {@code model} reads from
   */
  public static ModelEntry of(String file, byte[] bytes, Model model) {
    List<String> names =
        IntStream.range(0, model.operators.length)
            .mapToObj(i -> OperatorEntry.of(i, model.operators[i]).name())
            .toList();
    Memory memory = Memory.of(Neutral.line(file), bytes, model, names);
    Kernels kernels = new Kernels();
    return new ModelEntry(
        Neutral.line(file),
        bytes.length,
        IntStream.range(0, model.inputs()).map(model::input).boxed().toList(),
        IntStream.range(0, model.outputs()).map(model::output).boxed().toList(),
        IntStream.range(0, model.operators.length)
            .mapToObj(i -> Layer.of(model, i, kernels))
            .toList(),
        IntStream.range(0, model.tensors.length)
            .mapToObj(i -> TensorEntry.of(i, model.tensors[i]))
            .toList(),
        memory);
  }

  /** What all operators take together. */
  Cost cost() {
    return layers.stream().map(Layer::cost).reduce(Cost.NONE, Cost::plus);
  }

  List<Total> totals() {
    return Total.of(this);
  }

  /** The operators that the reference runtime cannot run. */
  List<Layer> unsupported() {
    return layers.stream().filter(layer -> !layer.supported()).toList();
  }

  /** The plan of its arena, if there is one. */
  public Optional<ArenaPlan> arena() {
    return memory.plan();
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
