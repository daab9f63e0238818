package milliwatt.fuzz;

import java.util.List;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.LinearPlanner;

/** The reference solution, with all operators and planners that it has. */
final class Reference {
  private Reference() {}

  static Trial trial(long mostWork) {
    return new Trial(
        new FullOperatorTable(), List.of(new LinearPlanner(), new GreedyPlanner()), mostWork);
  }
}
