package lab05;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 05 asks of {@code Spacing} and {@code ArenaBound}. */
final class SpacingChecks {
  @Check(
      points = 3,
      topic = "spacing",
      why = "Two tensors that overlap have an order, and the distance is another one for each.",
      help = "If b is the output, least(a, b) is behind; if a is the output, it is ahead.",
      needs = {"element_wise_operators_work_in_place", "a_tensor_lives_until_its_last_reader"})
  void each_order_has_its_own_distance(PlannerLab lab, RandomGenerator random) {
    Graph graph = new Graph();
    for (int bytes : new int[] {40, 40, 24}) {
      graph.tensor(bytes);
    }
    graph.step(Graph.RELU, new int[] {0}, 1);
    graph.step(Graph.FULLY_CONNECTED, new int[] {1}, 2);
    byte[] model = graph.inputs(0).outputs(2).file(random);
    least(lab, model, 0, 1, 40, "the output begins behind the input");
    least(lab, model, 1, 0, 0, "the input begins at the output, or behind");
    least(lab, model, 1, 2, 40, "the second operator promises nothing");
    least(lab, model, 2, 1, 24, "the second operator promises nothing");
  }

  @Check(
      points = 4,
      topic = "spacing",
      why = "A skip connection reads again, later, what somebody thought was done with.",
      help = "Ask the lifetimes: only at an input's last step may the output overwrite it.",
      needs = {"each_order_has_its_own_distance", "outputs_live_until_the_caller_gets_them"})
  void only_the_last_reader_overwrites(PlannerLab lab, RandomGenerator random) {
    Graph graph = new Graph();
    for (int i = 0; i < 5; i++) {
      graph.tensor(40);
    }
    graph.step(Graph.RELU, new int[] {0}, 1);
    graph.step(Graph.RELU, new int[] {1}, 2);
    graph.step(Graph.ADD, new int[] {2, 1}, 3);
    graph.step(Graph.RELU, new int[] {3}, 4);
    byte[] model = graph.inputs(0).outputs(4, 3).file(random);
    least(lab, model, 2, 1, 40, "operator 2 reads tensor 1 again");
    least(lab, model, 3, 1, 0, "operator 2 is the last to read tensor 1");
    least(lab, model, 3, 2, 0, "operator 2 is the last to read tensor 2");
    least(lab, model, 4, 3, 40, "tensor 3 is also an output of the model");
  }

  private static void least(
      PlannerLab lab, byte[] model, int a, int b, int expected, String reason) {
    assertThat(lab.least(model, a, b)).as("least(%d, %d): %s", a, b, reason).isEqualTo(expected);
  }

  @Check(
      points = 4,
      topic = "bound",
      why = "Who knows what cannot be had stops looking, and knows how good a plan is.",
      help =
          "Add up what is live at each step, in whole cells of 16 bytes; the greatest sum counts.",
      needs = {"lifetimes_that_share_a_step_meet", "variables_live_always"})
  void the_bound_is_what_lives_at_the_busiest_step(PlannerLab lab, RandomGenerator random) {
    Graph graph = new Graph();
    for (int bytes : new int[] {30, 100, 41, 200, 10, 7}) {
      graph.tensor(bytes);
    }
    graph.variables.add(5);
    graph.step(Graph.FULLY_CONNECTED, new int[] {0}, 1);
    graph.step(Graph.FULLY_CONNECTED, new int[] {1}, 2);
    graph.step(Graph.CONCATENATION, new int[] {2, 0}, 3);
    graph.step(Graph.FULLY_CONNECTED, new int[] {3}, 4);
    // Step 2: 32 + 48 + 208 + 16 bytes, but the last tensor may end before its cell does.
    assertThat(lab.bound(graph.inputs(0).outputs(4).file(random)))
        .as("bound, with 30, 41, 200 and 7 bytes live at step 2")
        .isEqualTo(32 + 48 + 208 + 16 - 9)
        .isEqualTo(LeastArena.bytes(graph));
  }

  @Check(
      points = 3,
      topic = "bound",
      why = "A bound that counts shared bytes twice is none: good plans lie below it.",
      help =
          "At each step take off what its output can share with inputs that are not needed again.",
      needs = {
        "the_bound_is_what_lives_at_the_busiest_step",
        "only_the_last_reader_overwrites",
        "backward_no_pixel_overtakes_what_is_still_to_be_read",
        "what_nobody_reads_lives_while_it_is_written"
      })
  void shared_bytes_count_once(PlannerLab lab, RandomGenerator random) {
    Graph one = new Graph();
    one.step(Graph.RELU, new int[] {one.tensor(160)}, one.tensor(160));
    bound(lab, one.inputs(0).outputs(1), random, 160, "a RELU of 160 bytes");
    Graph both = new Graph();
    both.step(Graph.ADD, new int[] {both.tensor(160), both.tensor(160)}, both.tensor(160));
    bound(lab, both.inputs(0, 1).outputs(2), random, 320, "an ADD of 160 and 160 bytes");
    for (int i = 0; i < 12; i++) {
      Graph graph = Network.draw(random, random.nextInt(4, 12));
      bound(lab, graph, random, LeastArena.bytes(graph), Said.of(graph));
    }
  }

  private static void bound(
      PlannerLab lab, Graph graph, RandomGenerator random, int expected, String what) {
    // Whether an output that shares with two inputs is limited to its bytes moves it a little.
    assertThat(lab.bound(graph.file(random)))
        .as("bound of a model of %s", what)
        .isBetween(expected - 15, expected);
  }
}
