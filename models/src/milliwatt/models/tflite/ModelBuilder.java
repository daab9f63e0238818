package milliwatt.models.tflite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a {@link ModelSpec} together from tensors with names. The tensors of an operator are to be
 * added before it; those whose type is not said are int8.
 *
 * <pre>
 * ModelSpec model = new ModelBuilder("double it")
 *     .input("x", quantization, 1, 4)
 *     .output("y", quantization, 1, 4)
 *     .operator(new OperatorOptions.Add(Activation.NONE), List.of("x", "x"), List.of("y"))
 *     .build();
 * </pre>
 */
public final class ModelBuilder {

  /** Stands for an optional input that is left out. */
  public static final String NONE = "";

  private final String description;
  private final List<TensorSpec> tensors = new ArrayList<>();
  private final Map<String, Integer> indices = new HashMap<>();
  private final List<Integer> inputs = new ArrayList<>();
  private final List<Integer> outputs = new ArrayList<>();
  private final List<OperatorSpec> operators = new ArrayList<>();

  public ModelBuilder(String description) {
    this.description = description;
  }

  /** An int8 tensor that the caller of the model fills. */
  public ModelBuilder input(String name, QuantizationSpec quantization, int... shape) {
    return input(TensorSpec.computed(name, ElementType.INT8, quantization, shape));
  }

  /** A tensor that the caller of the model fills. */
  public ModelBuilder input(TensorSpec tensor) {
    inputs.add(tensors.size());
    return tensor(tensor);
  }

  /** An int8 tensor that the caller of the model reads. */
  public ModelBuilder output(String name, QuantizationSpec quantization, int... shape) {
    return output(TensorSpec.computed(name, ElementType.INT8, quantization, shape));
  }

  /** A tensor that the caller of the model reads. */
  public ModelBuilder output(TensorSpec tensor) {
    outputs.add(tensors.size());
    return tensor(tensor);
  }

  /** A tensor that is there already becomes one that the caller of the model reads. */
  public ModelBuilder output(String name) {
    outputs.add(index(name));
    return this;
  }

  /** An int8 tensor between two operators. */
  public ModelBuilder tensor(String name, QuantizationSpec quantization, int... shape) {
    return tensor(TensorSpec.computed(name, ElementType.INT8, quantization, shape));
  }

  /** A tensor between two operators, or a constant one. */
  public ModelBuilder tensor(TensorSpec tensor) {
    if (tensor.name().equals(NONE) || indices.put(tensor.name(), tensors.size()) != null) {
      throw new IllegalArgumentException(
          "The name '%s' is taken, or is none.".formatted(tensor.name()));
    }
    tensors.add(tensor);
    return this;
  }

  /** An int8 constant: weights. */
  public ModelBuilder constant(
      String name, byte[] values, QuantizationSpec quantization, int... shape) {
    return tensor(TensorSpec.constant(name, values, quantization, shape));
  }

  /** An int32 constant that stands for reals: a bias. */
  public ModelBuilder constant(
      String name, int[] values, QuantizationSpec quantization, int... shape) {
    return tensor(TensorSpec.constant(name, values, quantization, shape));
  }

  /** An int32 constant that is what it is: axes, a shape, paddings. */
  public ModelBuilder constant(String name, int[] values, int... shape) {
    return constant(name, values, null, shape);
  }

  /**
   * The next step, in the oldest version that can do it.
   *
   * @param inputs names; {@link #NONE} for one that is left out
   */
  public ModelBuilder operator(OperatorOptions options, List<String> inputs, List<String> outputs) {
    int version = OperatorVersion.of(options, specs(inputs), specs(outputs));
    operators.add(new OperatorSpec(options, version, indices(inputs), indices(outputs)));
    return this;
  }

  public ModelSpec build() {
    return new ModelSpec(description, tensors, ints(inputs), ints(outputs), operators);
  }

  private TensorSpec[] specs(List<String> names) {
    return names.stream()
        .map(name -> name.equals(NONE) ? null : tensors.get(index(name)))
        .toArray(TensorSpec[]::new);
  }

  private int[] indices(List<String> names) {
    return names.stream().mapToInt(name -> name.equals(NONE) ? -1 : index(name)).toArray();
  }

  private int index(String name) {
    Integer index = indices.get(name);
    if (index == null) {
      throw new IllegalArgumentException("There is no tensor '%s' yet.".formatted(name));
    }
    return index;
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
