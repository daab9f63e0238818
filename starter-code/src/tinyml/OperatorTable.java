package tinyml;

/**
 * Which kernel computes which operator. A table with more operators extends this class and asks it
 * about those it does not know itself.
 */
public class OperatorTable {
  // Fields of the schema's table FullyConnectedOptions.
  private static final int FUSED_ACTIVATION_FUNCTION = 0;
  private static final int WEIGHTS_FORMAT = 1;

  /**
   * The kernel of one operator of a model.
   *
   * @param index the operator's place in the model
   * @throws ModelError naming the operator's index, its code and its version if the table does not
   *     have the code, or only up to an older version
   */
  public final Kernel prepare(Model model, int index) {
    // TODO lab04-prepare
    return null;
  }

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
    // TODO lab04-create
    return null;
  }

  /** A {@link FullyConnected} or {@link FullyConnectedFloat} kernel. */
  private Kernel createFullyConnected(Model model, Operator operator) {
    if (operator.int8Option(WEIGHTS_FORMAT, 0) != 0) {
      throw new ModelError("FULLY_CONNECTED has shuffled weights, which are not supported");
    }
    // TODO lab04-create-fully-connected
    return null;
  }

  /** The kernel of FULLY_CONNECTED on signed bytes. */
  protected Kernel fullyConnected(
      Tensor input, Tensor weights, Tensor bias, Tensor output, int activation) {
    return new FullyConnected(input, weights, bias, output, activation);
  }

  /** A {@link Quantize} or {@link Requantize} kernel. */
  private static Kernel createQuantize(Model model, Operator operator) {
    // TODO lab04-create-quantize
    return null;
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
