package lab05;

import tinyml.ArenaBound;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.Lifetimes;
import tinyml.Model;
import tinyml.Operator;
import tinyml.OperatorTable;
import tinyml.Overlap;
import tinyml.SlidingWindow;
import tinyml.Spacing;

/** Maps the contract of lab 05 to the student's classes. */
public final class PlannerAdapter implements PlannerLab {
  @Override
  public int outputPositions(int padding, int input, int taps, int stride, int dilation) {
    return new SlidingWindow(padding, input, taps, stride, dilation).output;
  }

  @Override
  public int paddingBefore(int padding, int input, int taps, int stride, int dilation) {
    return new SlidingWindow(padding, input, taps, stride, dilation).before;
  }

  @Override
  public void tapsInside(
      int padding, int input, int taps, int stride, int dilation, int[] first, int[] end) {
    SlidingWindow window = new SlidingWindow(padding, input, taps, stride, dilation);
    for (int position = 0; position < first.length; position++) {
      first[position] = window.firstTap(position);
      end[position] = window.endTap(position);
    }
  }

  @Override
  public void lifetimes(byte[] bytes, int[] first, int[] last) {
    Lifetimes lifetimes = Lifetimes.of(new Model(bytes));
    for (int tensor = 0; tensor < first.length; tensor++) {
      first[tensor] = lifetimes.first(tensor);
      last[tensor] = lifetimes.last(tensor);
    }
  }

  @Override
  public boolean meet(byte[] bytes, int a, int b) {
    return Lifetimes.of(new Model(bytes)).meet(a, b);
  }

  @Override
  public int ahead(byte[] bytes, int operator, int input, int output) {
    return overlap(new Model(bytes), operator, input, output).ahead;
  }

  @Override
  public int behind(byte[] bytes, int operator, int input, int output) {
    return overlap(new Model(bytes), operator, input, output).behind;
  }

  private static Overlap overlap(Model model, int operator, int input, int output) {
    Operator step = model.operators[operator];
    return Overlap.of(model, step, model.tensors[input], model.tensors[output]);
  }

  @Override
  public int least(byte[] bytes, int a, int b) {
    return Spacing.of(new Model(bytes)).least(a, b);
  }

  @Override
  public int bound(byte[] bytes) {
    return ArenaBound.of(new Model(bytes));
  }

  @Override
  public int plan(byte[] bytes, int[] offsets) {
    Model model = new Model(bytes);
    for (int tensor = 0; tensor < offsets.length; tensor++) {
      offsets[tensor] = model.tensors[tensor].offset;
    }
    int arena = new GreedyPlanner().place(model);
    for (int tensor = 0; tensor < offsets.length; tensor++) {
      boolean leftAlone =
          !model.tensors[tensor].needsArena() && model.tensors[tensor].offset == offsets[tensor];
      offsets[tensor] = leftAlone ? -1 : model.tensors[tensor].offset;
    }
    return arena;
  }

  @Override
  public void run(byte[] bytes, byte[] inputs, byte[] outputs) {
    byte[] arena = new byte[new GreedyPlanner().place(new Model(bytes))];
    Interpreter interpreter =
        new Interpreter(new Model(bytes), new OperatorTable(), new GreedyPlanner(), arena);
    byte[] input = new byte[interpreter.input(0).bytes];
    byte[] output = new byte[interpreter.output(0).bytes];
    for (int i = 0; i < inputs.length / input.length; i++) {
      for (int b = 0; b < input.length; b++) {
        input[b] = inputs[i * input.length + b];
      }
      interpreter.setInput(0, input);
      interpreter.invoke();
      interpreter.getOutput(0, output);
      for (int b = 0; b < output.length; b++) {
        outputs[i * output.length + b] = output[b];
      }
    }
  }
}
