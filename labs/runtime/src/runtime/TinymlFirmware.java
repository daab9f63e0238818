package runtime;

import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.Model;
import tinyml.ModelError;
import tinyml.Planner;
import tinyml.Tensor;

/** Maps {@link ModelFirmware} to the classes of {@code tinyml}. */
public final class TinymlFirmware implements ModelFirmware {
  private Interpreter interpreter;
  private Tensor[] inputs;
  private Tensor[] outputs;

  /** Tensors that have their places already: planning twice would leave its objects twice. */
  private static final class Placed extends Planner {
    private final int bytes;

    Placed(int bytes) {
      this.bytes = bytes;
    }

    @Override
    public int place(Model model) {
      return bytes;
    }
  }

  @Override
  public int load(byte[] bytes) {
    Model model = new Model(bytes);
    int arenaBytes = new GreedyPlanner().place(model);
    byte[] arena = new byte[arenaBytes];
    interpreter =
        new Interpreter(model, new FullOperatorTable(), new Placed(arenaBytes), arena);
    inputs = new Tensor[model.inputs()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = interpreter.input(i);
    }
    outputs = new Tensor[model.outputs()];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = interpreter.output(i);
    }
    return arenaBytes;
  }

  @Override
  public void setInputs(byte[] values) {
    int position = 0;
    for (Tensor input : inputs) {
      requireRoom(values, position, input);
      copy(values, position, input.data, input.offset, input.bytes);
      position += input.bytes;
    }
  }

  @Override
  public void invoke() {
    interpreter.invoke();
  }

  @Override
  public void getOutputs(byte[] values) {
    int position = 0;
    for (Tensor output : outputs) {
      requireRoom(values, position, output);
      copy(output.data, output.offset, values, position, output.bytes);
      position += output.bytes;
    }
  }

  private static void requireRoom(byte[] values, int position, Tensor tensor) {
    if (values.length - position < tensor.bytes) {
      throw new ModelError(
          "%d bytes are given, but %d are needed", values.length, position + tensor.bytes);
    }
  }

  private static void copy(byte[] from, int start, byte[] to, int first, int bytes) {
    for (int i = 0; i < bytes; i++) {
      to[first + i] = from[start + i];
    }
  }
}
