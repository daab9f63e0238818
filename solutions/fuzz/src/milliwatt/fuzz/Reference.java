package milliwatt.fuzz;

import java.util.List;
import tinyml.ConvolutionOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.LinearPlanner;

/** The reference solution, with all operators and planners that it has. */
final class Reference {
  private Reference() {}

  static Trial trial(long mostWork) {
    return new Trial(
        new ConvolutionOperatorTable(),
        List.of(new LinearPlanner(), new GreedyPlanner()),
        mostWork);
  }
}
