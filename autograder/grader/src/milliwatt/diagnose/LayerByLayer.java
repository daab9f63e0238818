package milliwatt.diagnose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import milliwatt.cli.UserError;
import milliwatt.model.Progress;
import milliwatt.runtime.RuntimeFailure;
import runtime.ModelRuntime;

/**
 * Walks through a model with the student's runtime and the reference side by side, and stops where
 * they part: first one operator after the other, each tensor with memory of its own; then the
 * interpreter; then the same with tensors that share memory.
 */
final class LayerByLayer {
  /** Inputs that go through every layer; each call of a device takes a millisecond. */
  private static final int STEPPED = 8;

  /** Inputs of the experiment that mutants are compared by. */
  private static final int COMPARED = 256;

  private final Graph graph;
  private final List<byte[]> all;
  private final ModelRuntime student;
  private final ModelRuntime reference;
  private final Progress progress;

  /** Places in {@link #all}, those first on which the model as a whole went wrong. */
  private List<Integer> chosen = List.of();

  LayerByLayer(
      Graph graph,
      List<byte[]> inputs,
      ModelRuntime student,
      ModelRuntime reference,
      Progress progress) {
    this.graph = graph;
    this.all = inputs;
    this.student = student;
    this.reference = reference;
    this.progress = progress;
  }

  /**
   * The first difference, or null.
   *
   * @throws UserError if the reference cannot run the model itself
   */
  Finding first() {
    requireReference();
    Finding finding = compare(Stage.OPENING, -1, new Experiment.Opening(graph));
    if (finding == null) {
      Finding whole = whole(Stage.WHOLE, false);
      finding = alone();
      finding = finding == null ? whole : finding;
    }
    if (finding == null) {
      Finding whole = whole(Stage.WHOLE_SHARING, true);
      finding = sharing();
      finding = finding == null ? whole : finding;
    }
    return finding;
  }

  private Finding alone() {
    int operator = firstWrong(false);
    if (operator < 0) {
      return null;
    }
    Finding finding =
        compare(
            Stage.ALONE, operator, new Experiment.OneOperator(graph, operator, inputsOf(operator)));
    // What an operator before it left behind, outside of all tensors, is not seen alone.
    return finding == null
        ? compare(
            Stage.ALONE, operator, new Experiment.UpTo(graph, false, operator, comparedInputs()))
        : finding;
  }

  private Finding sharing() {
    int operator = firstWrong(true);
    if (operator < 0) {
      return null;
    }
    Finding finding =
        compare(
            Stage.SHARING, operator, new Experiment.UpTo(graph, true, operator, comparedInputs()));
    if (finding == null || finding.failure() != null) {
      return finding;
    }
    byte[] input = all.get(finding.input());
    return finding.noting(new MemoryTrace(graph, reference, student).of(operator, input));
  }

  /** Runs all inputs through the whole model, and chooses those that go wrong first. */
  private Finding whole(Stage stage, boolean sharing) {
    Experiment.Whole experiment = new Experiment.Whole(graph, sharing, all);
    Behaviour right = experiment.on(reference);
    Behaviour wrong = experiment.on(student);
    chosen =
        IntStream.range(0, all.size())
            .boxed()
            .sorted(Comparator.comparing(wrong.equalOn(right)::get))
            .toList();
    return Finding.of(stage, -1, graph, experiment, right, wrong);
  }

  private Finding compare(Stage stage, int operator, Experiment experiment) {
    Finding finding =
        Finding.of(
            stage, operator, graph, experiment, experiment.on(reference), experiment.on(student));
    return finding == null || chosen.isEmpty()
        ? finding
        : finding.onInput(compared().get(Math.min(finding.input(), compared().size() - 1)));
  }

  /** The first operator that fails or gives other values; -1 if there is none. */
  private int firstWrong(boolean sharing) {
    int operator = -1;
    try {
      reference.open(graph.file().bytes(), false);
      student.open(graph.file().bytes(), sharing);
      for (int i = 0; i < graph.operators(); i++) {
        reference.prepare(i);
      }
      if (sharing) { // Everything is there before anything runs, as in the interpreter.
        for (operator = 0; operator < graph.operators(); operator++) {
          student.prepare(operator);
        }
      }
      List<byte[]> inputs = stepped();
      int total = inputs.size() * graph.operators();
      for (int vector = 0; vector < inputs.size(); vector++) {
        operator = 0;
        Values.setInputs(reference, graph, inputs.get(vector));
        Values.setInputs(student, graph, inputs.get(vector));
        for (operator = 0; operator < graph.operators(); operator++) {
          if (vector == 0 && !sharing) {
            student.prepare(operator);
          }
          reference.invoke(operator);
          student.invoke(operator);
          int[] outputs = graph.outputs(operator);
          byte[] right = Values.get(reference, graph, outputs);
          if (!Arrays.equals(right, Values.get(student, graph, outputs))) {
            return operator;
          }
          progress.done(vector * graph.operators() + operator + 1, total, "layers compared");
        }
      }
      return -1;
    } catch (RuntimeFailure e) {
      return sharing ? operator : Math.max(operator, 0);
    }
  }

  private List<byte[]> stepped() {
    return chosen.stream().limit(STEPPED).map(all::get).toList();
  }

  /** In their own order, so that the same inputs make the same experiment. */
  private List<Integer> compared() {
    return chosen.stream().limit(COMPARED).sorted().toList();
  }

  private List<byte[]> comparedInputs() {
    return compared().stream().map(all::get).toList();
  }

  /** What the reference gives an operator to read, for each of the chosen inputs. */
  private List<byte[][]> inputsOf(int operator) {
    List<byte[][]> values = new ArrayList<>();
    reference.open(graph.file().bytes(), false);
    for (int i = 0; i < operator; i++) {
      reference.prepare(i);
    }
    int[] tensors = graph.inputs(operator);
    for (byte[] input : comparedInputs()) {
      Values.setInputs(reference, graph, input);
      for (int i = 0; i < operator; i++) {
        reference.invoke(i);
      }
      byte[][] read = new byte[tensors.length][];
      Arrays.setAll(read, i -> Values.get(reference, graph, tensors[i]));
      values.add(read);
    }
    return values;
  }

  private void requireReference() {
    try {
      reference.load(graph.file().bytes(), false);
    } catch (RuntimeFailure e) {
      throw new UserError(
          "%s cannot be run by the reference either, which %s."
              .formatted(graph.file().name(), e.getMessage()));
    }
  }
}
