package lab05;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Credit;
import milliwatt.check.Sketch;

/** What lab 05 asks of {@code GreedyPlanner} in the end: right plans, and small ones. */
final class PlanChecks {
  /** The same networks for everybody, so that points can be compared. */
  private static final long NETWORKS_SEED = 2;

  private static final int NETWORKS = 100;

  /** Mean excess over the bound for full points, and the one for none. */
  private static final double ALL_POINTS = 0.01;

  private static final double NO_POINTS = 0.5;

  @Check(
      points = 5,
      topic = "plans",
      why = "A byte lost in the arena is a wrong result that no debugger finds.",
      help = "Look at the picture: which two tensors are in each other's way, and who let them?",
      needs = {
        "large_tensors_go_first",
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
      plan.requireHarmless();
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
      needs = {"no_plan_loses_a_byte", "shared_bytes_count_once"},
      limitMillis = 20_000)
  void arenas_come_close_to_the_bound(
      PlannerLab lab, RandomGenerator random, Sketch sketch, Credit credit) {
    RandomGenerator drawing = new SplittableRandom(NETWORKS_SEED);
    double sum = 0;
    Plan worst = null;
    for (int i = 0; i < NETWORKS; i++) {
      Graph graph = Network.draw(drawing, drawing.nextInt(5, 33));
      Plan plan = Plan.of(lab, graph, random);
      plan.requireHarmless();
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
