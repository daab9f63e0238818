package milliwatt.arena;

import java.util.List;
import milliwatt.check.ArenaPlan;
import milliwatt.check.ArenaPlan.Box;
import milliwatt.check.ArenaPlan.Clash;

/** Plans as a planner makes them, right and wrong. */
final class Plans {
  private static final List<String> CHAIN =
      List.of("CONV_2D", "DEPTHWISE_CONV_2D", "RELU", "FULLY_CONNECTED", "SOFTMAX");

  private Plans() {}

  /** Five operators one behind the other; RELU and SOFTMAX work in place. */
  static ArenaPlan chain() {
    return new ArenaPlan("greedy", CHAIN, boxes(4096), 12_288, 12_288);
  }

  /** The same, but DEPTHWISE_CONV_2D writes over the first half of its input. */
  static ArenaPlan clashing() {
    return new ArenaPlan("too small", CHAIN, boxes(0), 8192, 12_288, List.of(new Clash(2, 1)));
  }

  private static List<Box> boxes(int second) {
    return List.of(
        new Box(0, "input", -1, 0, 0, 490),
        new Box(1, "conv", 0, 1, second, 8192),
        new Box(2, "depthwise", 1, 2, 0, 4096),
        new Box(3, "relu", 2, 3, 0, 4096),
        new Box(7, "scores", 3, 4, 4096, 12),
        new Box(8, "probabilities <&>", 4, 5, 4096, 12));
  }
}
