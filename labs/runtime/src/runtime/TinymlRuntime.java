package runtime;

import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.Kernel;
import tinyml.LinearPlanner;
import tinyml.Model;
import tinyml.ModelError;
import tinyml.OperatorTable;
import tinyml.Planner;
import tinyml.Tensor;
import tinyml.TensorType;

/** Maps {@link ModelRuntime} to the classes of {@code tinyml}. */
public final class TinymlRuntime implements ModelRuntime {
  /** A tensor with an array of its own does not begin at its front: kernels must add the offset. */
  private static final int OWN_OFFSET = Planner.ALIGNMENT;

  private Interpreter interpreter;
  private byte[][] inputs;
  private byte[][] outputs;

  private Model opened;
  private OperatorTable operators;
  private Kernel[] kernels;

  @Override
  public int load(byte[] bytes, boolean sharing) {
    Model model = new Model(bytes);
    byte[] arena = new byte[planner(sharing).place(model)];
    interpreter = new Interpreter(model, operatorTable(), planner(sharing), arena);
    inputs = new byte[model.inputs()][];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = new byte[interpreter.input(i).bytes];
    }
    outputs = new byte[model.outputs()][];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = new byte[interpreter.output(i).bytes];
    }
    return arena.length;
  }

  @Override
  public void infer(byte[] inputs, byte[] outputs) {
    int position = 0;
    for (int i = 0; i < this.inputs.length; i++) {
      position = copy(inputs, position, this.inputs[i], 0, this.inputs[i].length);
      interpreter.setInput(i, this.inputs[i]);
    }
    interpreter.invoke();
    position = 0;
    for (int i = 0; i < this.outputs.length; i++) {
      interpreter.getOutput(i, this.outputs[i]);
      copy(this.outputs[i], 0, outputs, position, this.outputs[i].length);
      position += this.outputs[i].length;
    }
  }

  @Override
  public int open(byte[] bytes, boolean sharing) {
    opened = new Model(bytes);
    operators = operatorTable();
    kernels = new Kernel[opened.operators.length];
    byte[] arena = sharing ? new byte[planner(true).place(opened)] : null;
    for (Tensor tensor : opened.tensors) {
      if (tensor.needsArena()) {
        if (!sharing) {
          tensor.offset = OWN_OFFSET;
        }
        tensor.data = sharing ? arena : new byte[OWN_OFFSET + tensor.bytes];
        if (tensor.variable) {
          clear(tensor);
        }
      }
    }
    return kernels.length;
  }

  @Override
  public void prepare(int operator) {
    kernels[operator] = operators.prepare(opened, operator);
  }

  @Override
  public void invoke(int operator) {
    kernels[operator].invoke();
  }

  @Override
  public void setTensor(int index, byte[] value) {
    Tensor tensor = sized(index, value.length);
    copy(value, 0, tensor.data, tensor.offset, tensor.bytes);
  }

  @Override
  public void getTensor(int index, byte[] value) {
    Tensor tensor = sized(index, value.length);
    copy(tensor.data, tensor.offset, value, 0, tensor.bytes);
  }

  private static OperatorTable operatorTable() {
    return new FullOperatorTable();
  }

  private static Planner planner(boolean sharing) {
    return sharing ? new GreedyPlanner() : new LinearPlanner();
  }

  /** The tensor, if it has memory and is as large as the caller thinks. */
  private Tensor sized(int index, int bytes) {
    Tensor tensor = opened.tensors[index];
    if (tensor.data == null || tensor.bytes != bytes) {
      throw new ModelError("tensor %d has %d bytes, not %d", index, tensor.bytes, bytes);
    }
    return tensor;
  }

  /** What {@link Interpreter} does with a variable. */
  private static void clear(Tensor tensor) {
    byte zero = tensor.type == TensorType.INT8 ? (byte) tensor.zeroPoint() : 0;
    for (int i = 0; i < tensor.bytes; i++) {
      tensor.data[tensor.offset + i] = zero;
    }
  }

  /** Returns the position behind what was read. */
  private static int copy(byte[] from, int start, byte[] to, int first, int bytes) {
    for (int i = 0; i < bytes; i++) {
      to[first + i] = from[start + i];
    }
    return start + bytes;
  }
}
