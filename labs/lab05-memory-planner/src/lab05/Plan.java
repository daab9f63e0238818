package lab05;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import milliwatt.check.ArenaPlan;

/**
 * A plan that the student's planner made.
 *
 * @param offsets by tensor; -1 for those that the planner left alone
 * @param arena bytes that the planner says it needs
 */
record Plan(Graph graph, int[] offsets, int arena) {

  static Plan of(PlannerLab lab, Graph graph, RandomGenerator random) {
    int[] offsets = new int[graph.tensors.size()];
    int arena = lab.plan(graph.file(random), offsets);
    return new Plan(graph, offsets, arena);
  }

  /** Whether tensors lie inside the arena, the last one ends it, and none but constants are out. */
  void requireInside() {
    int end = 0;
    for (int tensor = 0; tensor < offsets.length; tensor++) {
      if (graph.tensors.get(tensor).constant()) {
        assertThat(offsets[tensor])
            .as("offset of constant %d (-1: untouched)", tensor)
            .isEqualTo(-1);
      } else {
        assertThat(offsets[tensor]).as("offset of tensor %d", tensor).isNotNegative();
        end = Math.max(end, offsets[tensor] + graph.bytes(tensor));
      }
    }
    assertThat(arena).as("bytes of the arena, whose last tensor ends at %d", end).isEqualTo(end);
  }

  /** The first byte that is lost in an inference, if one is. */
  Optional<Simulation.Loss> loss() {
    return Simulation.run(graph, offsets);
  }

  /** Fails if a byte is lost, saying which. */
  void requireHarmless() {
    Optional<Simulation.Loss> first = loss();
    if (first.isPresent()) {
      Simulation.Loss lost = first.get();
      fail(
          "byte %d of tensor %d, at %d in the arena, was overwritten by tensor %d before it was "
              + "read; the model has %s",
          lost.index(),
          lost.tensor(),
          offsets[lost.tensor()] + lost.index(),
          lost.owner(),
          Said.of(graph));
    }
  }

  /** How much larger than it must be, as a part of that. */
  double excess() {
    return (double) arena / LeastArena.bytes(graph) - 1;
  }

  ArenaPlan picture(String title) {
    List<ArenaPlan.Box> boxes = new ArrayList<>();
    for (int i = 0; i < offsets.length; i++) {
      if (!graph.tensors.get(i).constant()) {
        boxes.add(
            new ArenaPlan.Box(i, "", graph.first(i), graph.last(i), offsets[i], graph.bytes(i)));
      }
    }
    List<String> operators = graph.steps.stream().map(step -> Said.operator(step.code())).toList();
    List<ArenaPlan.Clash> clashes =
        loss()
            .filter(loss -> loss.owner() >= 0)
            .map(loss -> new ArenaPlan.Clash(loss.tensor(), loss.owner()))
            .stream()
            .toList();
    return new ArenaPlan(title, operators, boxes, arena, LeastArena.bytes(graph), clashes);
  }
}
