package tinyml;

/**
 * Which kernel computes which operator. A table with more operators extends this class and asks it
 * about those it does not know itself.
 */
public class OperatorTable {
  // Fields of the schema's table FullyConnectedOptions.
  private static final int FUSED_ACTIVATION_FUNCTION = 0;
  private static final int WEIGHTS_FORMAT = 1;

  // tag::prepare[]
  /**
   * The kernel of one operator of a model.
   *
   * @param index the operator's place in the model
   * @throws ModelError naming the operator's index, its code and its version if the table does not
   *     have the code, or only up to an older version
   */
  public final Kernel prepare(Model model, int index) {
    // tag::lab04-prepare[]
    Operator operator = model.operators[index];
    int newest = newestVersion(operator.code);
    if (newest == 0) {
      throw new ModelError(
          "operator %d of the model has code %d, version %d, and there is no kernel for this code",
          index, operator.code, operator.version);
    }
    if (operator.version > newest) {
      throw new ModelError(
          "operator %d of the model has code %d, version %d, and there are only kernels up to %d",
          index, operator.code, operator.version, newest);
    }
    return create(model, operator);
    // end::lab04-prepare[] return null;
  }

  // end::prepare[]

  // tag::table[]
  /**
   * The newest version of an operation that {@link #create} can make a kernel for; it can make one
   * for the older versions too.
   *
   * @param code one of the numbers in {@link OperatorCode}, or another one
   * @return 0 if there is no kernel for the operation
   */
  protected int newestVersion(int code) {
    return switch (code) {
      case OperatorCode.FULLY_CONNECTED -> 12;
      case OperatorCode.QUANTIZE -> 2;
      case OperatorCode.DEQUANTIZE -> 3;
      default -> 0;
    };
  }

  /**
   * The kernel of an operator whose code and version the table has.
   *
   * <p>FULLY_CONNECTED and QUANTIZE have one kernel for float inputs and one for others. A
   * FULLY_CONNECTED operator may come without a bias; its option 0 (one byte, absent means 0) is
   * the {@link Activation}.
   */
  protected Kernel create(Model model, Operator operator) {
    // tag::lab04-create[]
    return switch (operator.code) {
      case OperatorCode.FULLY_CONNECTED -> createFullyConnected(model, operator);
      case OperatorCode.QUANTIZE -> createQuantize(model, operator);
      case OperatorCode.DEQUANTIZE ->
          new Dequantize(input(model, operator, 0), output(model, operator, 0));
      default -> throw new ModelError("there is no kernel for code %d", operator.code);
    };
    // end::lab04-create[] return null;
  }

  // end::table[]

  /** A {@link FullyConnected} or {@link FullyConnectedFloat} kernel. */
  private Kernel createFullyConnected(Model model, Operator operator) {
    if (operator.int8Option(WEIGHTS_FORMAT, 0) != 0) {
      throw new ModelError("FULLY_CONNECTED has shuffled weights, which are not supported");
    }
    // tag::lab04-create-fully-connected[]
    Tensor input = input(model, operator, 0);
    Tensor weights = input(model, operator, 1);
    Tensor bias = optionalInput(model, operator, 2);
    Tensor output = output(model, operator, 0);
    int activation = operator.int8Option(FUSED_ACTIVATION_FUNCTION, Activation.NONE);
    if (input.type == TensorType.FLOAT32) {
      return new FullyConnectedFloat(input, weights, bias, output, activation);
    }
    return fullyConnected(input, weights, bias, output, activation);
    // end::lab04-create-fully-connected[] return null;
  }

  /** The kernel of FULLY_CONNECTED on signed bytes. */
  protected Kernel fullyConnected(
      Tensor input, Tensor weights, Tensor bias, Tensor output, int activation) {
    return new FullyConnected(input, weights, bias, output, activation);
  }

  /** A {@link Quantize} or {@link Requantize} kernel. */
  private static Kernel createQuantize(Model model, Operator operator) {
    // tag::lab04-create-quantize[]
    Tensor input = input(model, operator, 0);
    Tensor output = output(model, operator, 0);
    if (input.type == TensorType.FLOAT32) {
      return new Quantize(input, output);
    }
    return new Requantize(input, output);
    // end::lab04-create-quantize[] return null;
  }

  /** Input {@code i} of an operator, or null where the model leaves it out. */
  protected static Tensor optionalInput(Model model, Operator operator, int i) {
    if (i >= operator.inputs() || operator.input(i) == Operator.NO_TENSOR) {
      return null;
    }
    return model.tensors[operator.input(i)];
  }

  /** Input {@code i} of an operator, which it cannot do without. */
  protected static Tensor input(Model model, Operator operator, int i) {
    Tensor tensor = optionalInput(model, operator, i);
    if (tensor == null) {
      throw new ModelError("an operator with code %d lacks its input %d", operator.code, i);
    }
    return tensor;
  }

  /** Output {@code i} of an operator, which it cannot do without. */
  protected static Tensor output(Model model, Operator operator, int i) {
    if (i >= operator.outputs()) {
      throw new ModelError("an operator with code %d lacks its output %d", operator.code, i);
    }
    return model.tensors[operator.output(i)];
  }
}
