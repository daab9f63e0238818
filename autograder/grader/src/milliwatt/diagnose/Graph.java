package milliwatt.diagnose;

import java.util.stream.IntStream;
import milliwatt.model.ModelFile;
import tinyml.Operator;
import tinyml.Tensor;

/** A model's graph, as far as a diagnosis asks for it. */
record Graph(ModelFile file) {
  int operators() {
    return file.model().operators.length;
  }

  Tensor tensor(int index) {
    return file.model().tensors[index];
  }

  int[] graphInputs() {
    return IntStream.range(0, file.model().inputs()).map(file.model()::input).toArray();
  }

  int[] graphOutputs() {
    return IntStream.range(0, file.model().outputs()).map(file.model()::output).toArray();
  }

  /** The tensors that an operator reads and that are not part of the model. */
  int[] inputs(int operator) {
    Operator op = file.model().operators[operator];
    return IntStream.range(0, op.inputs())
        .map(op::input)
        .filter(index -> index != Operator.NO_TENSOR && !tensor(index).constant())
        .distinct()
        .toArray();
  }

  int[] outputs(int operator) {
    Operator op = file.model().operators[operator];
    return IntStream.range(0, op.outputs()).map(op::output).toArray();
  }

  /** Bytes of these tensors together. */
  int bytes(int[] tensors) {
    return IntStream.of(tensors).map(index -> tensor(index).bytes).sum();
  }
}
