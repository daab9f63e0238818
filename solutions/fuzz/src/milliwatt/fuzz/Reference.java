package milliwatt.fuzz;

import java.util.List;
import tinyml.LinearPlanner;
import tinyml.OperatorTable;

/** The reference solution, with all operators and planners that it has. */
final class Reference {
  private Reference() {}

  static Trial trial(long mostWork) {
    return new Trial(new OperatorTable(), List.of(new LinearPlanner()), mostWork);
  }
}
