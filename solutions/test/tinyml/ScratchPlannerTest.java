package tinyml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ScratchPlannerTest {
  private final RandomGenerator random = new SplittableRandom(8);

  @Test
  void a_window_lies_where_no_tensor_is_live_while_its_operator_runs() {
    int windows = 0;
    for (int i = 0; i < 200; i++) {
      Model model = RandomGraph.oddNetwork(random, 12);
      int arena = new ScratchPlanner(new GreedyPlanner()).place(model);
      Lifetimes lifetimes = Lifetimes.of(model);
      for (int step = 0; step < model.operators.length; step++) {
        int bytes = Scratch.windowBytes(model, model.operators[step]);
        if (bytes > 0) {
          windows++;
          int start = ScratchPlanner.lowest(model, step, bytes);
          assertThat(start + bytes).isLessThanOrEqualTo(arena);
          requireApart(model, lifetimes, step, start, bytes);
        }
      }
    }
    assertThat(windows).isGreaterThan(100);
  }

  private static void requireApart(
      Model model, Lifetimes lifetimes, int step, int start, int bytes) {
    for (int i = 0; i < model.tensors.length; i++) {
      Tensor tensor = model.tensors[i];
      if (tensor.needsArena() && lifetimes.first(i) <= step && step <= lifetimes.last(i)) {
        assertThat(tensor.offset + tensor.bytes <= start || start + bytes <= tensor.offset)
            .as("tensor %d of %d and the window of operator %d", i, model.tensors.length, step)
            .isTrue();
      }
    }
  }

  @Test
  void the_arena_of_a_network_is_seldom_longer_for_it() {
    int longer = 0;
    for (int i = 0; i < 50; i++) {
      Model model = RandomGraph.network(random, 12);
      int without = new GreedyPlanner().place(model);
      longer += new ScratchPlanner(new GreedyPlanner()).place(model) > without ? 1 : 0;
    }
    assertThat(longer).isLessThan(25);
  }

  @Test
  void two_plans_of_a_model_are_the_same() {
    Model model = RandomGraph.network(random, 8);
    Planner planner = new ScratchPlanner(new GreedyPlanner());
    assertThat(planner.place(model)).isEqualTo(planner.place(model));
  }
}
