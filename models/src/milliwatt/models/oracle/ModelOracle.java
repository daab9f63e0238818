package milliwatt.models.oracle;

import java.util.List;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.OperatorOptions.FullyConnected;
import milliwatt.models.tflite.OperatorSpec;
import milliwatt.models.tflite.TensorSpec;

/** What a model of one input and one output, made of FULLY_CONNECTED only, gives. */
public final class ModelOracle {

  private ModelOracle() {}

  /**
   * The bytes of the output for the bytes of the input, little-endian.
   *
   * @throws IllegalArgumentException for a model with another operator
   */
  public static byte[] run(ModelSpec model, byte[] input) {
    byte[][] values = new byte[model.tensors().size()][];
    values[model.inputs()[0]] = input;
    for (OperatorSpec operator : model.operators()) {
      if (!(operator.options() instanceof FullyConnected fullyConnected)) {
        throw new IllegalArgumentException("The oracle has no rule for " + operator.options());
      }
      List<TensorSpec> tensors = model.tensors();
      int from = operator.inputs()[0];
      int to = operator.outputs()[0];
      values[to] =
          new FullyConnectedOracle(
                  tensors.get(from),
                  tensors.get(operator.inputs()[1]),
                  tensors.get(operator.inputs()[2]),
                  tensors.get(to),
                  fullyConnected.activation())
              .run(values[from]);
    }
    return values[model.outputs()[0]];
  }
}
