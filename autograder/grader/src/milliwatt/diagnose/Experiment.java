package milliwatt.diagnose;

import java.nio.ByteBuffer;
import java.util.List;
import runtime.ModelRuntime;

/**
 * Something to be done with a runtime and observed: the same with the student's, the reference and
 * every mutant of it.
 */
sealed interface Experiment {
  /** What this runtime does; it throws {@code RuntimeFailure} where it fails. */
  Behaviour on(ModelRuntime runtime);

  /** The tensors whose bytes are observed, one behind the other. */
  int[] observed();

  /** Two experiments of equal names on one model and its usual inputs are the same. */
  String name();

  /** Opening the model; what is observed is the number of operators. */
  record Opening(Graph graph) implements Experiment {
    @Override
    public Behaviour on(ModelRuntime runtime) {
      return Behaviour.of(
          () -> {},
          1,
          _ -> {
            int operators = runtime.open(graph.file().bytes(), false);
            return ByteBuffer.allocate(Integer.BYTES).putInt(operators).array();
          });
    }

    @Override
    public String name() {
      return "opening";
    }

    @Override
    public int[] observed() {
      return new int[0];
    }
  }

  /**
   * One operator, on inputs that are right.
   *
   * @param inputs for each input of the model, the values of the operator's inputs
   */
  record OneOperator(Graph graph, int operator, List<byte[][]> inputs) implements Experiment {
    @Override
    public Behaviour on(ModelRuntime runtime) {
      return Behaviour.of(
          () -> {
            runtime.open(graph.file().bytes(), false);
            runtime.prepare(operator);
          },
          inputs.size(),
          i -> {
            Values.set(runtime, graph.inputs(operator), inputs.get(i));
            runtime.invoke(operator);
            return Values.get(runtime, graph, observed());
          });
    }

    @Override
    public String name() {
      return "operator " + operator;
    }

    @Override
    public int[] observed() {
      return graph.outputs(operator);
    }
  }

  /** All operators up to one, each on what those before it gave. */
  record UpTo(Graph graph, boolean sharing, int operator, List<byte[]> inputs)
      implements Experiment {
    @Override
    public Behaviour on(ModelRuntime runtime) {
      return Behaviour.of(
          () -> {
            runtime.open(graph.file().bytes(), sharing);
            for (int i = 0; i <= operator; i++) {
              runtime.prepare(i);
            }
          },
          inputs.size(),
          vector -> {
            Values.setInputs(runtime, graph, inputs.get(vector));
            for (int i = 0; i <= operator; i++) {
              runtime.invoke(i);
            }
            return Values.get(runtime, graph, observed());
          });
    }

    @Override
    public String name() {
      return (sharing ? "sharing up to " : "up to ") + operator;
    }

    @Override
    public int[] observed() {
      return graph.outputs(operator);
    }
  }

  /** The model as a program runs it, by the interpreter. */
  record Whole(Graph graph, boolean sharing, List<byte[]> inputs) implements Experiment {
    @Override
    public Behaviour on(ModelRuntime runtime) {
      int bytes = graph.bytes(observed());
      return Behaviour.of(
          () -> runtime.load(graph.file().bytes(), sharing),
          inputs.size(),
          vector -> {
            byte[] outputs = new byte[bytes];
            runtime.infer(inputs.get(vector), outputs);
            return outputs;
          });
    }

    @Override
    public String name() {
      return sharing ? "whole, sharing" : "whole";
    }

    @Override
    public int[] observed() {
      return graph.graphOutputs();
    }
  }
}
