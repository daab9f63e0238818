package milliwatt.model;

import java.util.Arrays;
import milliwatt.cli.UserError;
import milliwatt.runtime.RuntimeFailure;
import milliwatt.runtime.RuntimeSession;
import tinyml.LinearPlanner;
import tinyml.Model;
import tinyml.ModelError;
import tinyml.Tensor;

/** A model ready to run on some runtime, from bytes to bytes. */
public final class ModelRunner {
  /** Far more than any microcontroller has; a damaged shape asks for more than this. */
  private static final int GREATEST_ARENA = 256 << 20;

  private final ModelFile file;
  private final RuntimeSession session;
  private final Tensor[] inputs;
  private final Tensor[] outputs;
  private final int inputBytes;
  private final int outputBytes;
  private final int arenaBytes;

  /** A model on the reference runtime, in this process. */
  public ModelRunner(ModelFile file) {
    this(file, RuntimeSession.reference());
  }

  /**
   * @throws UserError if the runtime refuses the model, or the model has no input or no output
   */
  public ModelRunner(ModelFile file, RuntimeSession session) {
    this.file = file;
    this.session = session;
    Model model = file.model();
    inputs = new Tensor[model.inputs()];
    Arrays.setAll(inputs, i -> model.tensors[model.input(i)]);
    outputs = new Tensor[model.outputs()];
    Arrays.setAll(outputs, i -> model.tensors[model.output(i)]);
    requireMemory();
    inputBytes = total(inputs);
    outputBytes = total(outputs);
    if (inputBytes == 0 || outputBytes == 0) {
      throw new UserError(file.name() + " cannot be run: it has no input or no output.");
    }
    try {
      arenaBytes = session.runtime().load(file.bytes(), true);
    } catch (RuntimeFailure e) {
      throw new UserError(
          "%s cannot be run: %s %s; inspect names its operators."
              .formatted(file.name(), session.name(), e.getMessage()));
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

  /** Bytes of the arena. */
  public int arenaBytes() {
    return arenaBytes;
  }

  /** The file's name, for messages. */
  public String name() {
    return file.name();
  }

  public int inputs() {
    return inputs.length;
  }

  public int outputs() {
    return outputs.length;
  }

  public Tensor input(int i) {
    return inputs[i];
  }

  public Tensor output(int i) {
    return outputs[i];
  }

  /**
   * One inference.
   *
   * @param values all inputs, one behind the other, {@link #inputBytes} in number
   * @return all outputs, one behind the other
   * @throws UserError if the runtime does not come to an end as it should
   */
  public byte[] infer(byte[] values) {
    byte[] result = new byte[outputBytes];
    try {
      session.runtime().infer(values, result);
    } catch (RuntimeFailure e) {
      throw new UserError("%s: %s %s.".formatted(file.name(), session.name(), e.getMessage()));
    }
    return result;
  }

  /** The reals that one inference's outputs stand for, one after the other. */
  public double[] reals(byte[] result) {
    double[] reals = new double[0];
    int position = 0;
    for (Tensor output : outputs) {
      double[] values = Reals.of(output, result, position);
      int known = reals.length;
      reals = Arrays.copyOf(reals, known + values.length);
      System.arraycopy(values, 0, reals, known, values.length);
      position += output.bytes;
    }
    return reals;
  }

  private void requireMemory() {
    try {
      if (new LinearPlanner().place(file.model()) <= GREATEST_ARENA) {
        return;
      }
    } catch (ModelError e) {
      // More than the int range: that is too much, too.
    }
    throw new UserError(file.name() + " needs more memory than a model may have here.");
  }

  private static int total(Tensor[] tensors) {
    return Arrays.stream(tensors).mapToInt(tensor -> tensor.bytes).sum();
  }
}
