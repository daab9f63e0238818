package lab04;

import tinyml.Interpreter;
import tinyml.LinearPlanner;
import tinyml.Model;
import tinyml.OperatorTable;

/** Maps the contract of lab 04 to the student's classes. */
public final class InterpreterAdapter implements InterpreterLab {
  private Model model;
  private Interpreter interpreter;
  private byte[] arena;

  @Override
  public int load(byte[] bytes, int arenaBytes) {
    arena = new byte[arenaBytes];
    model = new Model(bytes);
    interpreter = new Interpreter(model, new OperatorTable(), new LinearPlanner(), arena);
    return interpreter.arenaBytes();
  }

  @Override
  public int tensorOffset(int tensor) {
    return model.tensors[tensor].data == arena ? model.tensors[tensor].offset : -1;
  }

  @Override
  public int inputBytes(int input) {
    return interpreter.input(input).bytes;
  }

  @Override
  public void setInput(int input, byte[] value) {
    interpreter.setInput(input, value);
  }

  @Override
  public void invoke() {
    interpreter.invoke();
  }

  @Override
  public int outputBytes(int output) {
    return interpreter.output(output).bytes;
  }

  @Override
  public void output(int output, byte[] value) {
    interpreter.getOutput(output, value);
  }
}
