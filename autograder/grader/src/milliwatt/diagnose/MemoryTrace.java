package milliwatt.diagnose;

import java.util.Arrays;
import milliwatt.runtime.RuntimeFailure;
import runtime.ModelRuntime;

/** Finds out who overwrote what, when operators are right alone and wrong in shared memory. */
final class MemoryTrace {
  private final Graph graph;
  private final ModelRuntime reference;
  private final ModelRuntime student;

  MemoryTrace(Graph graph, ModelRuntime reference, ModelRuntime student) {
    this.graph = graph;
    this.reference = reference;
    this.student = student;
  }

  /** Why this operator is wrong on this input: one sentence. */
  String of(int operator, byte[] input) {
    try {
      for (int tensor : graph.inputs(operator)) {
        int by = overwrittenBy(tensor, operator, input);
        if (by < operator) {
          return overwritten(tensor, operator, by);
        }
      }
    } catch (RuntimeFailure e) {
      return "";
    }
    return "What it reads is right when it begins. So it overwrites its own input before it has read"
        + " it: it walks in the wrong direction, or the planner lets the two overlap too far.";
  }

  /**
   * The operator after which the tensor is not what it should be, although {@code reader} still
   * needs it; {@code reader} if there is none, -1 if it is wrong from the start.
   */
  private int overwrittenBy(int tensor, int reader, byte[] input) {
    open(reference, false, reader, input);
    open(student, true, reader, input);
    int from = Math.max(-1, graph.tensor(tensor).definedBy);
    for (int operator = -1; operator < reader; operator++) {
      if (operator >= 0) {
        reference.invoke(operator);
        student.invoke(operator);
      }
      byte[] right = Values.get(reference, graph, tensor);
      if (operator >= from && !Arrays.equals(right, Values.get(student, graph, tensor))) {
        return operator;
      }
    }
    return reader;
  }

  private void open(ModelRuntime runtime, boolean sharing, int operators, byte[] input) {
    runtime.open(graph.file().bytes(), sharing);
    for (int operator = 0; operator < operators; operator++) {
      runtime.prepare(operator);
    }
    Values.setInputs(runtime, graph, input);
  }

  private String overwritten(int tensor, int reader, int by) {
    return by < 0
        ? "Tensor %d, which it reads, is overwritten by another input: the planner gave both the same bytes."
            .formatted(tensor)
        : "Tensor %d, which operator %d reads, was overwritten by operator %d (%s): the planner gave it bytes that were still needed."
            .formatted(tensor, reader, by, graph.file().operatorName(by));
  }
}
