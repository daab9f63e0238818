package milliwatt.models.generated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import milliwatt.models.golden.InputVectors;
import milliwatt.models.oracle.Inference;
import milliwatt.models.oracle.ModelOracle;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.tflite.TensorSpec;

/** A network that is run on a few inputs while it is built, operator by operator. */
final class Graph {

  /** Once every kind of input. */
  private static final int TRIALS = 4;

  private final ModelBuilder model;
  private final int seed;

  Graph(String description, int seed) {
    model = new ModelBuilder(description);
    this.seed = seed;
  }

  /** An int8 input; the trials hold the first vectors of the set that the seed begins. */
  Value input(String name, double scale, int zeroPoint, int... shape) {
    QuantizationSpec quantization = QuantizationSpec.perTensor((float) scale, zeroPoint);
    TensorSpec tensor = TensorSpec.computed(name, ElementType.INT8, quantization, shape);
    model.input(tensor);
    int elements = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    return new Value(
        tensor,
        IntStream.range(0, TRIALS)
            .mapToObj(trial -> InputVectors.int8(seed, trial, elements, zeroPoint))
            .toList());
  }

  Value constant(TensorSpec tensor) {
    model.tensor(tensor);
    return Value.constant(tensor);
  }

  /** An int32 constant that is what it is, such as axes. */
  Value integers(String name, int[] values, int... shape) {
    return constant(TensorSpec.constant(name, values, null, shape));
  }

  /** An operator whose int8 output gets the quantisation that it fills. */
  Value calibrated(String name, OperatorOptions options, List<Value> inputs, int... shape) {
    return quantized(name, options, inputs, Calibration.of(options, inputs, shape), shape);
  }

  /** An operator with one int8 output. */
  Value quantized(
      String name,
      OperatorOptions options,
      List<Value> inputs,
      QuantizationSpec quantization,
      int... shape) {
    TensorSpec output = TensorSpec.computed(name, ElementType.INT8, quantization, shape);
    return operator(options, inputs, List.of(output)).getFirst();
  }

  List<Value> operator(OperatorOptions options, List<Value> inputs, List<TensorSpec> outputs) {
    outputs.forEach(model::tensor);
    model.operator(
        options,
        inputs.stream().map(Value::name).toList(),
        outputs.stream().map(TensorSpec::name).toList());
    return trial(options, inputs, outputs);
  }

  /** What an operator would give, without adding it to the network. */
  static List<Value> trial(OperatorOptions options, List<Value> inputs, List<TensorSpec> outputs) {
    ModelBuilder builder = new ModelBuilder("trial");
    List<Value> given = new ArrayList<>();
    for (Value input : inputs.stream().distinct().toList()) {
      if (input.tensor().isConstant()) {
        builder.tensor(input.tensor());
      } else {
        builder.input(input.tensor());
        given.add(input);
      }
    }
    outputs.forEach(builder::output);
    ModelSpec operator =
        builder
            .operator(
                options,
                inputs.stream().map(Value::name).toList(),
                outputs.stream().map(TensorSpec::name).toList())
            .build();
    List<Inference> inferences =
        IntStream.range(0, TRIALS)
            .mapToObj(trial -> given.stream().map(value -> value.trials().get(trial)).toList())
            .map(values -> ModelOracle.run(operator, values))
            .toList();
    return IntStream.range(0, outputs.size())
        .mapToObj(
            i ->
                new Value(
                    outputs.get(i),
                    inferences.stream().map(inference -> inference.output(i)).toList()))
        .toList();
  }

  ModelSpec build(Value... outputs) {
    for (Value output : outputs) {
      model.output(output.name());
    }
    return model.build();
  }
}
