package milliwatt.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tinyml.Interpreter;
import tinyml.Model;
import tinyml.OperatorTable;
import tinyml.Planner;
import tinyml.Tensor;
import tinyml.TensorType;

/**
 * What must hold for any file: it is read and prepared, or refused with a sentence, within a second
 * and 16 times its size of memory; and what has been prepared can be invoked. All tensors then have
 * arrays of exactly their size, so that nothing outside of them can be read unnoticed; the results
 * must be those that the planner's arena gives.
 */
final class Trial {
  /** No board has more; models that need more are refused. */
  private static final int MOST_ARENA_BYTES = 1 << 20;

  /** How far a file got. */
  enum Outcome {
    NOT_READ,
    NOT_PREPARED,
    TOO_MUCH_WORK,
    INVOKED
  }

  private final OperatorTable operators;
  private final List<Planner> planners;
  private final long mostWork;

  /**
   * A trial.
   *
   * @param mostWork models with more multiplications than this are not invoked
   */
  Trial(OperatorTable operators, List<Planner> planners, long mostWork) {
    this.operators = operators;
    this.planners = planners;
    this.mostWork = mostWork;
  }

  /**
   * Tries a file.
   *
   * @throws Broken if something does not hold
   */
  Outcome run(byte[] file) {
    Outcome outcome = Outcome.NOT_READ;
    for (Planner planner : planners) {
      Model model = new Meter("reading", file.length).run(() -> new Model(file));
      if (model == null) {
        return Outcome.NOT_READ;
      }
      outcome = run(file.length, model, planner);
    }
    return outcome;
  }

  private Outcome run(int fileBytes, Model model, Planner planner) {
    Integer arenaBytes = new Meter("planning", fileBytes).run(() -> planner.place(model));
    if (arenaBytes == null) {
      return Outcome.NOT_PREPARED;
    }
    byte[] arena = new byte[Math.min(arenaBytes, MOST_ARENA_BYTES)];
    Interpreter interpreter =
        new Meter("preparing", fileBytes)
            .run(() -> new Interpreter(model, operators, planner, arena));
    if (interpreter == null) {
      return Outcome.NOT_PREPARED;
    }
    if (Work.of(model) > mostWork) {
      return Outcome.TOO_MUCH_WORK;
    }
    List<Tensor> given =
        Arrays.stream(model.tensors)
            .filter(tensor -> tensor.definedBy == Tensor.BEFOREHAND && tensor.needsArena())
            .toList();
    given.forEach(Trial::fill);
    List<byte[]> planned = invoke(model, interpreter);
    separate(model);
    given.forEach(Trial::fill);
    List<byte[]> separate = invoke(model, interpreter);
    for (int i = 0; i < planned.size(); i++) {
      if (!Arrays.equals(planned.get(i), separate.get(i))) {
        String name = planner.getClass().getSimpleName();
        throw new Broken("output " + i + " is another one in the arena of " + name, null);
      }
    }
    return Outcome.INVOKED;
  }

  private static List<byte[]> invoke(Model model, Interpreter interpreter) {
    try {
      interpreter.invoke();
      List<byte[]> outputs = new ArrayList<>();
      for (int i = 0; i < model.outputs(); i++) {
        byte[] output = new byte[interpreter.output(i).bytes];
        interpreter.getOutput(i, output);
        outputs.add(output);
      }
      return outputs;
    } catch (RuntimeException | StackOverflowError thrown) {
      throw new Broken("an inference ends with " + thrown, thrown);
    }
  }

  /** Gives each tensor an array of its own, the constants a copy. */
  private static void separate(Model model) {
    for (Tensor tensor : model.tensors) {
      if (tensor.data != null) {
        tensor.data = Arrays.copyOfRange(tensor.data, tensor.offset, tensor.offset + tensor.bytes);
        tensor.offset = 0;
      }
    }
  }

  /** Gives an input or a variable its value: different bytes if it is int8, zero otherwise. */
  private static void fill(Tensor tensor) {
    boolean int8 = tensor.type == TensorType.INT8 && !tensor.variable;
    for (int i = 0; i < tensor.bytes; i++) {
      tensor.data[tensor.offset + i] = (byte) (int8 ? 37 * i + 11 : 0);
    }
  }
}
