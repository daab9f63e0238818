package lab05;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 05 asks of {@code Lifetimes}. */
final class LifetimeChecks {
  @Check(
      points = 5,
      topic = "lifetimes",
      why = "Bytes that nobody will read any more are the memory you have been looking for.",
      help = "For each operator and each of its inputs: this step reads that tensor.")
  void a_tensor_lives_until_its_last_reader(PlannerLab lab, RandomGenerator random) {
    Graph graph = new Graph();
    for (int i = 0; i < 6; i++) {
      graph.tensor(8);
    }
    graph.step(Graph.RELU, new int[] {0}, 1);
    graph.step(Graph.RELU, new int[] {1}, 2);
    graph.step(Graph.ADD, new int[] {2, 1}, 3);
    graph.step(Graph.ADD, new int[] {0, 3}, 4);
    graph.step(Graph.FULLY_CONNECTED, new int[] {4, 2, -1}, 5);
    compare(lab, graph.inputs(0).outputs(5), random, 0, 1, 2, 3, 4);
  }

  @Check(
      points = 2,
      topic = "lifetimes",
      why = "The caller comes for the outputs when the last operator has run.",
      help = "An output's last step is the number of operators, whoever else reads it.",
      needs = "a_tensor_lives_until_its_last_reader")
  void outputs_live_until_the_caller_gets_them(PlannerLab lab, RandomGenerator random) {
    Graph graph = new Graph();
    for (int i = 0; i < 4; i++) {
      graph.tensor(8);
    }
    graph.step(Graph.RELU, new int[] {0}, 1);
    graph.step(Graph.RELU, new int[] {1}, 2);
    graph.step(Graph.RELU, new int[] {2}, 3);
    compare(lab, graph.inputs(0).outputs(1, 3, 0), random, 0, 1, 2, 3);
  }

  @Check(
      points = 2,
      topic = "lifetimes",
      why = "A variable remembers what was heard before: nothing may be written over it.",
      help = "A variable's last step is the number of operators, even if no one reads it.",
      needs = "a_tensor_lives_until_its_last_reader")
  void variables_live_always(PlannerLab lab, RandomGenerator random) {
    Graph graph = new Graph();
    for (int i = 0; i < 5; i++) {
      graph.tensor(8);
    }
    graph.variables.add(1);
    graph.variables.add(4);
    graph.step(Graph.ADD, new int[] {0, 1}, 2);
    graph.step(Graph.RELU, new int[] {2}, 3);
    compare(lab, graph.inputs(0).outputs(3), random, 0, 1, 2, 4);
  }

  @Check(
      points = 2,
      topic = "lifetimes",
      why = "An operator writes all its outputs, and does not ask who is going to read them.",
      help = "To begin with, the last step of a tensor is its first.",
      needs = "a_tensor_lives_until_its_last_reader")
  void what_nobody_reads_lives_while_it_is_written(PlannerLab lab, RandomGenerator random) {
    Graph graph = new Graph();
    for (int i = 0; i < 6; i++) {
      graph.tensor(8);
    }
    graph.step(Graph.RELU, new int[] {0}, 2);
    graph.step(Graph.SPLIT, new int[] {2}, 3, 4);
    graph.step(Graph.RELU, new int[] {3}, 5);
    compare(lab, graph.inputs(0, 1).outputs(5), random, 1, 4);
  }

  private static void compare(PlannerLab lab, Graph graph, RandomGenerator random, int... tensors) {
    int[] first = new int[graph.tensors.size()];
    int[] last = new int[graph.tensors.size()];
    lab.lifetimes(graph.file(random), first, last);
    for (int tensor : tensors) {
      assertThat(new int[] {first[tensor], last[tensor]})
          .as("first and last step of tensor %d in a model of %s", tensor, Said.of(graph))
          .containsExactly(graph.first(tensor), graph.last(tensor));
    }
  }

  @Check(
      points = 3,
      topic = "lifetimes",
      why = "Input and output of an operator are both needed while it runs.",
      help = "Two lifetimes meet unless one ends before the other begins.",
      needs = "outputs_live_until_the_caller_gets_them")
  void lifetimes_that_share_a_step_meet(PlannerLab lab, RandomGenerator random) {
    Graph graph = new Graph();
    for (int i = 0; i < 5; i++) {
      graph.tensor(8);
    }
    for (int i = 0; i < 4; i++) {
      int[] inputs = i == 2 ? new int[] {i, 0} : new int[] {i};
      graph.step(inputs.length == 2 ? Graph.ADD : Graph.RELU, inputs, i + 1);
    }
    byte[] model = graph.inputs(0).outputs(4).file(random);
    for (int a = 0; a < 5; a++) {
      for (int b = 0; b < 5; b++) {
        assertThat(lab.meet(model, a, b))
            .as(
                "whether tensor %d, live from step %d to %d, meets tensor %d, from %d to %d",
                a, graph.first(a), graph.last(a), b, graph.first(b), graph.last(b))
            .isEqualTo(graph.first(a) <= graph.last(b) && graph.first(b) <= graph.last(a));
      }
    }
  }
}
