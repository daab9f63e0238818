package milliwatt.bench;

import java.util.Arrays;
import milliwatt.cli.UserError;
import milliwatt.input.GeneratedInputs;
import milliwatt.model.ModelFile;
import milliwatt.model.Progress;
import milliwatt.runtime.Kernels;
import tinyml.FastOperatorTable;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.Model;
import tinyml.ModelError;
import tinyml.OperatorTable;
import tinyml.Planner;
import tinyml.ScratchPlanner;
import tinyml.Tensor;

/** Times the reference in this JVM: the interpreter alone, without a process around it. */
public final class JvmBench {
  private static final long WARM_UP_NANOS = 2_000_000_000L;
  private static final long RUN_NANOS = 3_000_000_000L;
  private static final int LEAST_RUNS = 30;
  private static final int MOST_RUNS = 20_000;

  private JvmBench() {}

  /**
   * Times a model.
   *
   * @throws UserError if it cannot be run
   */
  public static Timed measure(ModelFile file, Kernels kernels, Progress progress) {
    String whose = kernels == Kernels.PLAIN ? "reference" : "fast";
    try {
      Interpreter interpreter = load(new Model(file.bytes()), kernels);
      byte[] input = GeneratedInputs.of(file.model(), 1, GeneratedInputs.USUAL_SEED).getFirst();
      run(file, interpreter, input, WARM_UP_NANOS);
      progress.done(1, 2, "parts of " + file.name());
      long[] nanos = run(file, interpreter, input, RUN_NANOS);
      progress.done(2, 2, "parts of " + file.name());
      return Timed.of(file.name(), whose, nanos);
    } catch (ModelError e) {
      throw new UserError(
          "%s cannot be run: %s; inspect names its operators."
              .formatted(file.name(), e.getMessage()));
    }
  }

  private static Interpreter load(Model model, Kernels kernels) {
    OperatorTable table =
        kernels == Kernels.PLAIN ? new FullOperatorTable() : new FastOperatorTable();
    Planner planner = new ScratchPlanner(new GreedyPlanner());
    return new Interpreter(model, table, planner, new byte[planner.place(model)]);
  }

  private static long[] run(ModelFile file, Interpreter interpreter, byte[] input, long duration) {
    long[] nanos = new long[MOST_RUNS];
    int runs = 0;
    long end = System.nanoTime() + duration;
    while (runs < MOST_RUNS && (runs < LEAST_RUNS || System.nanoTime() < end)) {
      setInputs(file.model(), interpreter, input);
      long start = System.nanoTime();
      interpreter.invoke();
      nanos[runs++] = System.nanoTime() - start;
    }
    return Arrays.copyOf(nanos, runs);
  }

  private static void setInputs(Model model, Interpreter interpreter, byte[] values) {
    int position = 0;
    for (int i = 0; i < model.inputs(); i++) {
      Tensor input = interpreter.input(i);
      System.arraycopy(values, position, input.data, input.offset, input.bytes);
      position += input.bytes;
    }
  }
}
