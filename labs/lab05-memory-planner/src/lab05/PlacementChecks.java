package lab05;

import static milliwatt.check.Expect.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;
import milliwatt.check.Sketch;

/** What lab 05 asks of {@code Placement}, {@code Priority} and a first {@code GreedyPlanner}. */
final class PlacementChecks {
  @Check(
      points = 4,
      topic = "places",
      why = "In a chain of layers only two tensors are needed at a time, however long it is.",
      help = "A tensor keeps its distance from those it meets, and from no others.",
      needs = {"lifetimes_that_share_a_step_meet", "a_tensor_lives_until_its_last_reader"})
  void tensors_that_never_meet_share_bytes(PlannerLab lab, RandomGenerator random, Sketch sketch) {
    Graph graph = chain(64, 64, 64, 64, 64, 64);
    Plan plan = Plan.of(lab, graph, random);
    sketch.arena(plan.picture("six layers of 64 bytes"));
    plan.requireInside();
    plan.requireHarmless();
    assertThat(plan.arena()).as("bytes for a chain of six tensors of 64 bytes").isEqualTo(128);
  }

  private static Graph chain(int... sizes) {
    Graph graph = new Graph();
    for (int bytes : sizes) {
      graph.tensor(1, bytes);
    }
    for (int i = 1; i < sizes.length; i++) {
      graph.step(Graph.FULLY_CONNECTED, new int[] {i - 1}, i);
    }
    return graph.inputs(0).outputs(sizes.length - 1);
  }

  @Check(
      points = 2,
      topic = "places",
      why = "Fast kernels load sixteen bytes at once, and want them at round addresses.",
      help = "Wherever a tensor is moved to, round up with Planner.align.",
      needs = "tensors_that_never_meet_share_bytes")
  void every_tensor_begins_at_a_multiple_of_16(PlannerLab lab, RandomGenerator random) {
    for (int i = 0; i < 10; i++) {
      Graph graph = Network.draw(random, random.nextInt(3, 12));
      int[] offsets = Plan.of(lab, graph, random).offsets();
      for (int tensor = 0; tensor < offsets.length; tensor++) {
        assertThat(offsets[tensor] == -1 ? 0 : offsets[tensor] % 16)
            .as("offset %d of tensor %d, modulo 16", offsets[tensor], tensor)
            .isZero();
      }
    }
  }

  @Check(
      points = 3,
      topic = "places",
      why = "Large tensors leave gaps, and small ones fit in.",
      help = "Begin the search for a place at 0, for every tensor.",
      needs = "every_tensor_begins_at_a_multiple_of_16")
  void a_gap_is_filled(PlannerLab lab, RandomGenerator random, Sketch sketch) {
    // Tensor 0 stays; while 2 and 3 live, the place of 1 is free for 3.
    Graph graph = new Graph();
    for (int bytes : new int[] {256, 96, 80, 64, 16}) {
      graph.tensor(bytes);
    }
    graph.step(Graph.FULLY_CONNECTED, new int[] {0}, 1);
    graph.step(Graph.FULLY_CONNECTED, new int[] {1}, 2);
    graph.step(Graph.FULLY_CONNECTED, new int[] {2}, 3);
    graph.step(Graph.CONCATENATION, new int[] {3, 0}, 4);
    Plan plan = Plan.of(lab, graph.inputs(0).outputs(4), random);
    sketch.arena(plan.picture("a gap that tensor 3 fits into"));
    assertThat(plan.arena()).as("bytes for a graph with a gap of 96").isEqualTo(432);
  }

  @Check(
      points = 3,
      topic = "order",
      why = "Whoever packs the tent last does not close the boot.",
      help = "Place tensors by size, the largest first.",
      needs = "a_gap_is_filled")
  void large_tensors_go_first(PlannerLab lab, RandomGenerator random, Sketch sketch) {
    Plan plan = Plan.of(lab, chain(32, 16, 48, 256, 64, 128), random);
    sketch.arena(plan.picture("a chain that grows"));
    assertThat(plan.arena())
        .as("bytes for a chain of 32, 16, 48, 256, 64 and 128 bytes")
        .isEqualTo(320);
  }

  @Check(
      points = 1,
      topic = "places",
      why = "Eight tensors of 2^29 bytes have 0 bytes together, if you ask an int.",
      help = "Planner.end adds a size to a position and refuses what is beyond the int range.",
      needs = "tensors_that_never_meet_share_bytes")
  void tensors_beyond_any_arena_are_refused(PlannerLab lab, RandomGenerator random) {
    for (int count : new int[] {4, 8}) {
      Graph graph = new Graph();
      int[] inputs = new int[count];
      for (int i = 0; i < count; i++) {
        inputs[i] = graph.tensor(1 << 29);
      }
      byte[] model = graph.inputs(inputs).file(random);
      refused(count + " inputs of 2^29 bytes", () -> lab.plan(model, new int[count]));
    }
  }
}
