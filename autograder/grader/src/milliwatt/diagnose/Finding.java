package milliwatt.diagnose;

import milliwatt.runtime.RuntimeFailure;

/**
 * The first thing that a runtime does differently from the reference.
 *
 * @param operator index of the operator; -1 where it is the model as a whole
 * @param tensor index of the first tensor that differs; -1 where the runtime failed
 * @param input on which of the inputs of the diagnosis
 * @param difference of that tensor on that input; null where the runtime failed
 * @param failure how the runtime failed; null where it gave wrong values
 * @param note what a closer look found out; may be empty
 */
record Finding(
    Stage stage,
    int operator,
    int tensor,
    int input,
    Difference difference,
    RuntimeFailure failure,
    String note,
    Experiment experiment,
    Behaviour right,
    Behaviour wrong) {

  /** What the two behaviours say; null if they are the same. */
  static Finding of(
      Stage stage,
      int operator,
      Graph graph,
      Experiment experiment,
      Behaviour right,
      Behaviour wrong) {
    if (wrong.same(right)) {
      return null;
    }
    int input = wrong.firstDifference(right);
    int position = 0;
    if (input < wrong.values().size()) {
      for (int index : experiment.observed()) {
        Difference difference =
            Difference.of(
                graph.tensor(index),
                right.values().get(input),
                wrong.values().get(input),
                position);
        if (difference.any()) {
          return new Finding(
              stage, operator, index, input, difference, null, "", experiment, right, wrong);
        }
        position += graph.tensor(index).bytes;
      }
    }
    return new Finding(
        stage, operator, -1, input, null, wrong.failure(), "", experiment, right, wrong);
  }

  Finding onInput(int number) {
    return new Finding(
        stage, operator, tensor, number, difference, failure, note, experiment, right, wrong);
  }

  Finding noting(String note) {
    return new Finding(
        stage, operator, tensor, input, difference, failure, note, experiment, right, wrong);
  }
}
