package milliwatt.models.golden;

import java.util.ArrayList;
import java.util.List;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.TensorSpec;

/** The model of a case: tensors are named by their place among the operator's. */
final class CaseModel {

  private CaseModel() {}

  /** Where input {@code i} of the operator is not constant, it is an input of the model. */
  static ModelSpec of(
      String name, OperatorOptions options, List<TensorSpec> inputs, List<TensorSpec> outputs) {
    ModelBuilder model = new ModelBuilder(options.operator() + " " + name);
    List<String> inputNames = new ArrayList<>();
    for (TensorSpec input : inputs) {
      inputNames.add("input" + inputNames.size());
      TensorSpec named = named(input, inputNames.getLast());
      if (input.isConstant()) {
        model.tensor(named);
      } else {
        model.input(named);
      }
    }
    List<String> outputNames = new ArrayList<>();
    for (TensorSpec output : outputs) {
      outputNames.add("output" + outputNames.size());
      model.output(named(output, outputNames.getLast()));
    }
    return model.operator(options, inputNames, outputNames).build();
  }

  private static TensorSpec named(TensorSpec tensor, String name) {
    return new TensorSpec(
        name, tensor.type(), tensor.shape(), tensor.data(), tensor.quantization());
  }
}
