package lab08;

import tinyml.FastOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.HalfWords;
import tinyml.Interpreter;
import tinyml.LinearPlanner;
import tinyml.Model;
import tinyml.Planner;
import tinyml.ScratchPlanner;

/** Maps the contract of lab 08 to the student's classes. */
public final class FastKernelsAdapter implements FastKernelsLab {
  private HalfWords vector;
  private Interpreter interpreter;

  @Override
  public void vector(int capacity) {
    vector = new HalfWords(capacity);
  }

  @Override
  public void fill(byte[] bytes, int at, int length, int zeroPoint) {
    vector.fill(bytes, at, length, zeroPoint);
  }

  @Override
  public int dotProduct(byte[] factors, int at) {
    return vector.dotProduct(factors, at);
  }

  @Override
  public void dotProducts(byte[] factors, int at, int[] sums, int first) {
    vector.dotProducts(factors, at, sums, first);
  }

  @Override
  public void load(byte[] bytes) {
    load(bytes, new LinearPlanner());
  }

  @Override
  public void loadTightly(byte[] bytes) {
    load(bytes, new GreedyPlanner());
  }

  private void load(byte[] bytes, Planner tensors) {
    Model model = new Model(bytes);
    Planner planner = new ScratchPlanner(tensors);
    byte[] arena = new byte[planner.place(model)];
    interpreter = new Interpreter(model, new FastOperatorTable(), planner, arena);
  }

  @Override
  public void setInput(byte[] value) {
    interpreter.setInput(0, value);
  }

  @Override
  public void invoke() {
    interpreter.invoke();
  }

  @Override
  public void output(byte[] value) {
    interpreter.getOutput(0, value);
  }
}
