package milliwatt.model;

import java.util.Arrays;
import milliwatt.cli.UserError;
import tinyml.Interpreter;
import tinyml.LinearPlanner;
import tinyml.Model;
import tinyml.ModelError;
import tinyml.OperatorTable;
import tinyml.Tensor;

/** A model ready to run on the reference runtime, from bytes to bytes. */
public final class ModelRunner {
  /** Far more than any microcontroller has; a damaged shape asks for more than this. */
  private static final int GREATEST_ARENA = 256 << 20;

  private final Interpreter interpreter;
  private final byte[][] inputs;
  private final byte[][] outputs;
  private final int inputBytes;
  private final int outputBytes;

  /**
   * @throws UserError if the runtime has no kernel for one of the model's operators, or the model
   *     has no input or no output
   */
  public ModelRunner(ModelFile file) {
    Model model = file.model();
    try {
      int arenaBytes = new LinearPlanner().place(model);
      if (arenaBytes > GREATEST_ARENA) {
        throw new UserError(file.name() + " needs more memory than a model may have here.");
      }
      interpreter =
          new Interpreter(model, new OperatorTable(), new LinearPlanner(), new byte[arenaBytes]);
    } catch (ModelError e) {
      throw new UserError(
          file.name() + " cannot be run: " + e.getMessage() + "; inspect names its operators.");
    }
    inputs = new byte[model.inputs()][];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = new byte[interpreter.input(i).bytes];
    }
    outputs = new byte[model.outputs()][];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = new byte[interpreter.output(i).bytes];
    }
    inputBytes = total(inputs);
    outputBytes = total(outputs);
    if (inputBytes == 0 || outputBytes == 0) {
      throw new UserError(file.name() + " cannot be run: it has no input or no output.");
    }
  }

  /** Bytes of all inputs of one inference. */
  public int inputBytes() {
    return inputBytes;
  }

  /** Bytes of all outputs of one inference. */
  public int outputBytes() {
    return outputBytes;
  }

  int inputs() {
    return inputs.length;
  }

  int outputs() {
    return outputs.length;
  }

  Tensor input(int i) {
    return interpreter.input(i);
  }

  Tensor output(int i) {
    return interpreter.output(i);
  }

  /**
   * One inference.
   *
   * @param values all inputs, one behind the other, {@link #inputBytes} in number
   * @return all outputs, one behind the other
   */
  public byte[] infer(byte[] values) {
    int position = 0;
    for (int i = 0; i < inputs.length; i++) {
      System.arraycopy(values, position, inputs[i], 0, inputs[i].length);
      position += inputs[i].length;
      interpreter.setInput(i, inputs[i]);
    }
    interpreter.invoke();
    byte[] result = new byte[outputBytes];
    position = 0;
    for (int i = 0; i < outputs.length; i++) {
      interpreter.getOutput(i, outputs[i]);
      System.arraycopy(outputs[i], 0, result, position, outputs[i].length);
      position += outputs[i].length;
    }
    return result;
  }

  /** The reals that one inference's outputs stand for, one after the other. */
  public double[] reals(byte[] result) {
    double[] reals = new double[0];
    int position = 0;
    for (int i = 0; i < outputs.length; i++) {
      double[] values = Reals.of(output(i), result, position);
      int known = reals.length;
      reals = Arrays.copyOf(reals, known + values.length);
      System.arraycopy(values, 0, reals, known, values.length);
      position += outputs[i].length;
    }
    return reals;
  }

  private static int total(byte[][] values) {
    return Arrays.stream(values).mapToInt(value -> value.length).sum();
  }
}
