package milliwatt.model;

import java.util.Map;
import tinyml.Model;

/**
 * An operator, and what there is to say about running it.
 *
 * @param options names and values, see {@link NamedOptions}
 * @param problem why the reference runtime cannot run it; empty if it can
 */
record Layer(OperatorEntry operator, Map<String, String> options, Cost cost, String problem) {
  static Layer of(Model model, int index, Kernels kernels) {
    return new Layer(
        OperatorEntry.of(index, model.operators[index]),
        NamedOptions.of(model, model.operators[index]),
        Cost.of(model, model.operators[index]),
        kernels.problem(model, index));
  }

  boolean supported() {
    return problem.isEmpty();
  }
}
