package lab05;

import static lab05.Expect.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Credit;
import milliwatt.check.Sketch;

/** What lab 05 asks of {@code GreedyPlanner}: right plans, and small ones. */
final class PlanChecks {
  /** The same networks for everybody, so that points can be compared. */
  private static final long NETWORKS_SEED = 2;

  private static final int NETWORKS = 100;

  /** Mean excess over the bound for full points, and the one for none. */
  private static final double ALL_POINTS = 0.01;

  private static final double NO_POINTS = 0.5;

  @Check(
      points = 4,
      topic = "places",
      why = "In a chain of layers only two tensors are needed at a time, however long it is.",
      help = "A tensor keeps its distance from those it meets, and from no others.",
      needs = {"lifetimes_that_share_a_step_meet", "each_order_has_its_own_distance"})
  void tensors_that_never_meet_share_bytes(PlannerLab lab, RandomGenerator random, Sketch sketch) {
    Graph graph = chain(64, 64, 64, 64, 64, 64);
    Plan plan = Plan.of(lab, graph, random);
    sketch.arena(plan.picture("six layers of 64 bytes"));
    plan.requireInside();
    requireHarmless(plan);
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
      points = 5,
      topic = "plans",
      why = "A byte lost in the arena is a wrong result that no debugger finds.",
      help = "Look at the picture: which two tensors are in each other's way, and who let them?",
      needs = {
        "a_gap_is_filled",
        "backward_no_pixel_overtakes_what_is_still_to_be_read",
        "only_the_last_reader_overwrites",
        "variables_live_always",
        "what_nobody_reads_lives_while_it_is_written"
      })
  void no_plan_loses_a_byte(PlannerLab lab, RandomGenerator random, Sketch sketch) {
    for (int i = 0; i < 60; i++) {
      Graph graph = Network.draw(random, random.nextInt(3, 16));
      if (i % 2 == 0) {
        graph.variables.add(graph.tensor(random.nextInt(1, 60)));
      }
      Plan plan = Plan.of(lab, graph, random);
      if (i == 0 || plan.loss().isPresent()) {
        sketch.arena(plan.picture("a small network"));
      }
      plan.requireInside();
      requireHarmless(plan);
    }
  }

  private static void requireHarmless(Plan plan) {
    Optional<Simulation.Loss> loss = plan.loss();
    if (loss.isPresent()) {
      fail(
          "byte %d of tensor %d, at %d in the arena, was overwritten by tensor %d before it was "
              + "read; the model has %s",
          loss.get().index(),
          loss.get().tensor(),
          plan.offsets()[loss.get().tensor()] + loss.get().index(),
          loss.get().owner(),
          Said.of(plan.graph()));
    }
  }

  @Check(
      points = 1,
      topic = "plans",
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

  @Check(
      points = 3,
      topic = "plans",
      why = "Less memory, and not one byte of the result is another.",
      help = "If lab 04's checks pass, the plan is at fault.",
      needs = "no_plan_loses_a_byte")
  void the_sine_model_computes_the_same_in_32_bytes(PlannerLab lab) {
    byte[] inputs = new byte[256];
    byte[] outputs = new byte[256];
    for (int i = 0; i < 256; i++) {
      inputs[i] = (byte) (i - 128);
    }
    assertThat(lab.plan(Sine.model(), new int[0])).as("bytes of the arena").isEqualTo(32);
    lab.run(Sine.model(), inputs, outputs);
    assertThat(outputs).as("the sine of bytes -128 to 127").isEqualTo(Sine.golden());
  }

  @Check(
      points = 15,
      category = Category.MEMORY,
      topic = "order",
      why = "RAM is what a board has least of: this is where the lab is graded in bytes.",
      help = "No order is best for all graphs. Try several and keep the best plan.",
      needs = {"no_plan_loses_a_byte", "large_tensors_go_first", "shared_bytes_count_once"})
  void arenas_come_close_to_the_bound(
      PlannerLab lab, RandomGenerator random, Sketch sketch, Credit credit) {
    RandomGenerator drawing = new SplittableRandom(NETWORKS_SEED);
    double sum = 0;
    Plan worst = null;
    for (int i = 0; i < NETWORKS; i++) {
      Graph graph = Network.draw(drawing, drawing.nextInt(5, 33));
      Plan plan = Plan.of(lab, graph, random);
      requireHarmless(plan);
      sum += plan.excess();
      if (worst == null || plan.excess() > worst.excess()) {
        worst = plan;
      }
    }
    sketch.arena(worst.picture("the network with the greatest excess"));
    double excess = sum / NETWORKS;
    // Half the excess is worth the same number of points, wherever one stands.
    double fraction = Math.log(excess / NO_POINTS) / Math.log(ALL_POINTS / NO_POINTS);
    if (fraction < 1) {
      credit.award(
          Math.max(0, fraction),
          "The arenas of %d networks are %.1f %% above the bound on average; full points are for %.0f %%."
              .formatted(NETWORKS, 100 * excess, 100 * ALL_POINTS));
    }
  }
}
